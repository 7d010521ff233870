import type { CautionKind } from '../../cautions/caution.ts'
import { mentionsIn } from '../../interests/recognise.ts'
import { capitalised, fold } from '../../lib/text.ts'
import type { SuggestionOf } from '../suggestion.ts'
import type { Reading } from './reading.ts'
import { clauseAt, clauseText } from './sentence.ts'

type NewCaution = SuggestionOf<'caution'>

/** What to mind: an allergy, a topic to avoid, how somebody gets about. */
export function cautionsIn(reading: Reading): NewCaution[] {
  if (reading.sentence.isDoubtful) return []
  return [...allergies(reading), ...topics(reading), ...access(reading)]
}

function allergies(reading: Reading): NewCaution[] {
  const { sentence } = reading
  const found = ALLERGIES.flatMap(([form, noun]) => {
    const match = form.exec(sentence.plain)
    const [, what = ''] = match ?? []
    if (!match || what === '' || NEGATED.test(clauseText(sentence, match.index)) || VAGUE.has(fold(what)))
      return []
    return cautionOf(reading, 'allergy', `${capitalised(oneOf(what.trim()))} ${noun}`, match.index)
  })
  return found.slice(0, 1)
}

/** "Walnuts" make a walnut allergy. */
function oneOf(what: string): string {
  if (what.endsWith('ies')) return `${what.slice(0, -3)}y`
  return /[^su]s$/.test(what) ? what.slice(0, -1) : what
}

function topics(reading: Reading): NewCaution[] {
  const { sentence, known, mentions } = reading
  const match = TOPIC.exec(sentence.plain)
  const [, what = ''] = match ?? []
  if (!match || what === '') return []
  const start = match.index + match[0].length - what.length
  const isOfSilent = mentions.some((mention) => mention.start >= start && mention.id === null)
  if (isOfSilent) return []
  const text = sentence.text.slice(start, start + what.length).trim()
  const [interest] = mentionsIn(text, known.catalogue)
  return cautionOf(reading, 'topic to avoid', text, match.index, interest?.entry.name ?? null)
}

function access(reading: Reading): NewCaution[] {
  const { sentence } = reading
  const match = ACCESS.exec(sentence.plain)
  if (!match || NO_NEED.test(clauseText(sentence, match.index))) return []
  const { start, end } = clauseAt(sentence, match.index)
  const clause = sentence.text.slice(start, end).replace(/[\s.,;:!]+$/u, '')
  return cautionOf(reading, 'accessibility', capitalised(withoutSubject(clause)), match.index)
}

function cautionOf(
  { subjectAt, mentions }: Reading,
  caution: CautionKind,
  text: string,
  position: number,
  interest: string | null = null,
): NewCaution[] {
  const whose = subjectAt(position)
  // "Nut allergy - Sofia": whose it is must be beyond doubt.
  const isPlain = mentions.every(({ start, isAside, id }) => start < position || isAside || id === whose)
  return whose && isPlain ? [{ kind: 'caution', whose, caution, text, interest }] : []
}

/** "He uses a wheelchair" stands on his own card. */
function withoutSubject(clause: string): string {
  return clause.replace(/^(?:and |but )?(?:he|she|they)(?:'s|’s)? (?:is |are )?/iu, '')
}

const FOOD = String.raw`([a-z][a-z-]*(?: (?!and\b|but\b|so\b|since\b|as\b|too\b|he\b|she\b|now\b|says\b|w\b|w\/|with\b|confirmed\b)[a-z][a-z-]*)?)`
const ALLERGIES: readonly [RegExp, string][] = [
  [new RegExp(String.raw`\ballergic to (?:the |all |any )?${FOOD}`), 'allergy'],
  [new RegExp(String.raw`\banaphylactic to (?:the |all |any )?${FOOD}`), 'allergy'],
  [/\b([a-z]+) (?:allergy|allergies)\b/, 'allergy'],
  [/\b([a-z]+)[ -]intoleran(?:t|ce)\b/, 'intolerance'],
]
const VAGUE = new Set(
  'an the no any his her their food some bad severe new other anything nothing this that these not has have'.split(
    ' ',
  ),
)
const NEGATED = /\b(?:not|no longer|isn't|isnt|never|aren't|wasn't|outgrew|no)\b/
const TOPIC =
  /\b(?:don't|dont|do not|never|best not to|better not(?: to)?|avoid|please don't|try not to|not to) ?(?:mention|mentioning|bring up|bringing up|talk about|talking about|ask about|asking about|joke about|discuss)(?:ing)? ([^.;!?,\n]{2,80})/
const ACCESS =
  /\b(?:wheelchair|hearing aids?|hard of hearing|deaf|(?:legally )?blind|low vision|walking stick|(?:uses|has|with) a (?:cane|walker)|(?:can't|cannot|cant|can not) (?:do|manage|climb|take) (?:the )?(?:stairs|steps)|no stairs|needs (?:a |the )?(?:ramp|lift|elevator|step-free|ground floor|grab rails?))\b/
const NO_NEED = /\b(?:no longer|doesn't need|not need|chair yoga|blind date|blind tasting|blind spot)\b/
