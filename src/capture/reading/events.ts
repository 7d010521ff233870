import type { PersonId } from '../../people/person.ts'
import type { Reading } from './reading.ts'

/** Something that will have been: "state final", and whose it is. */
export interface Event {
  /** Where it stands in the sentence. */
  position: number
  phrase: string
  whose: PersonId
  /** It is asked how it was, not how it went. */
  isCelebration: boolean
  /** It is asked how they are after it. */
  heals: boolean
}

/** The event of which a sentence tells, in its words. */
export function eventIn({ sentence, subjectAt, mentions }: Reading): Event | undefined {
  const opening = OPENS.exec(sentence.plain)
  if (opening) {
    const whose = subjectAt(opening.index)
    const what = sentence.text
      .slice(opening.index + opening[0].length - (opening[1]?.length ?? 0))
      .slice(0, opening[1]?.length)
    const phrase = `the opening of ${what}`
    return whose ? { position: opening.index, phrase, whose, isCelebration: false, heals: false } : undefined
  }
  const { words } = sentence
  const i = words.findIndex((one, at) => isEvent(one) && !isEvent(words[at + 1]))
  const word = words[i]
  if (!word || NO_EVENT_AFTER.has(words[i + 1]?.folded ?? '')) return undefined
  const whose = subjectAt(word.start)
  if (!whose) return undefined
  const noun = word.folded
  return {
    position: word.start,
    phrase: phraseTo(words, i, mentions),
    whose,
    isCelebration: CELEBRATIONS.has(noun),
    heals: HEALINGS.has(noun),
  }
}

function isEvent(word: Reading['sentence']['words'][number] | undefined): boolean {
  return word !== undefined && EVENTS.has(word.folded) && !word.isPossessive
}

/** The noun with at most two words before it that are part of what it is called: "driving test", "half marathon". */
function phraseTo(words: Reading['sentence']['words'], i: number, people: Reading['mentions']): string {
  const taken = [words[i]?.text ?? '']
  for (let at = i - 1; at >= Math.max(0, i - 2); at -= 1) {
    const word = words[at]
    const isSomebody = people.some(({ start, end }) => word && start <= word.start && word.start < end)
    if (!word || isSomebody || word.isPossessive || words[at + 1]?.beginsClause || NO_PART.test(word.folded))
      break
    taken.unshift(word.text)
  }
  const phrase = taken.join(' ')
  return words[i - taken.length + 1]?.beginsSentence
    ? phrase.charAt(0).toLowerCase() + phrase.slice(1)
    : phrase
}

const OPENS =
  /\bopens ((?:his|her|their|the|a)(?: \p{L}+){1,3}?)(?= (?:on|in|next|this|tomorrow|\d)|[.,!]|$)/u

const CELEBRATIONS = new Set(
  'wedding party graduation concert recital reunion prom quinceanera holiday vacation trip cruise'.split(' '),
)
const HEALINGS = new Set('surgery op operation procedure'.split(' '))
const EVENTS = new Set(
  [
    ...CELEBRATIONS,
    ...HEALINGS,
    ...`final finals semifinal semifinals quarterfinal match tournament championship meet regatta marathon triathlon race
      exam exams test finals audition interview presentation thesis defense debut premiere opening closing performance
      play show exhibition hearing launch competition contest tryout tryouts playoff playoffs viva bar`.split(
      /\s+/u,
    ),
  ].filter((word) => !['play', 'show', 'bar', 'hearing'].includes(word)),
)
const NO_EVENT_AFTER = new Set(
  'point points play ball balls prep shirt room result results hall ticket tickets dress course night'.split(
    ' ',
  ),
)
const NO_PART =
  /^(?:a|an|the|his|her|their|its|our|my|has|have|had|is|are|was|be|plays?|playing|runs?|running|for|of|to|in|on|at|after|and|with|from|this|next|big|sits?|gets?|whole|will|does|takes?|doing|been|w|s|about|swims|sings|dances|hosts?|hosting)$/
