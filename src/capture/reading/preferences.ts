import { capitalised } from '../../lib/text.ts'
import { areaOf } from '../../preferences/area.ts'
import type { SuggestionOf } from '../suggestion.ts'
import type { Reading } from './reading.ts'
import { clauseAt } from './sentence.ts'

type NewPreference = SuggestionOf<'preference'>

/** How somebody likes it: always, or just this time. */
export function preferencesIn(reading: Reading): NewPreference[] {
  const { sentence, subjectAt } = reading
  if (sentence.isDoubtful && !JUST_NOW.test(sentence.plain)) return []
  const starts = [0, ...sentence.words.filter(({ beginsClause }) => beginsClause).map(({ start }) => start)]
  const found: NewPreference[] = []
  for (const start of new Set(starts)) {
    const { end } = clauseAt(sentence, start)
    const liked = likedIn(sentence.plain.slice(start, end), sentence.text.slice(start, end))
    const whose = subjectAt(start + 1)
    if (liked && whose)
      found.push({ kind: 'preference', whose, area: areaOf(liked.text) ?? 'service', ...liked })
  }
  return found.slice(0, 2)
}

type Liked = Pick<NewPreference, 'text' | 'habit'>

function likedIn(plain: string, text: string): Liked | undefined {
  const written = (match: RegExpExecArray, group: number) => {
    const part = match[group] ?? ''
    const at = plain.indexOf(part, match.index)
    return tidy(text.slice(at, at + part.length))
  }
  const once = ONCE.map((form) => form.exec(plain)).find((match) => match !== null)
  if (once && !NEGATED.test(plain)) return worded(written(once, 1), 'just this time')
  const without = WITHOUT.exec(plain)
  if (without) return worded(written(without, 0), 'always')
  const disliked = DISLIKES.exec(plain)
  if (disliked) return worded(`no ${written(disliked, 1)}`, 'always')
  const always = ALWAYS.map((form) => form.exec(plain)).find((match) => match !== null)
  return always && !NEGATED.test(plain) ? worded(written(always, 1), 'always') : undefined
}

function worded(text: string, habit: NewPreference['habit']): Liked | undefined {
  return text.length < 3 || text.length > 120 || IDLE.test(text.toLowerCase())
    ? undefined
    : { text: capitalised(text), habit }
}

function tidy(text: string): string {
  return text
    .trim()
    .replace(/[.,;:!\s]+$/u, '')
    .replace(/^(?:for )?(?:his|her|their|a|an|the) /iu, '')
    .replace(/,? (?:please|pls|as ever|again)$/iu, '')
}

/** What people ask us to leave out. */
const LEFT_OUT =
  'ice|sugar|mayo|mayonnaise|onions?|milk|cream|salt|foam|lemon|lime|garlic|cilantro|coriander|dressing|butter|cheese|pickles?|tomato(?:es)?|feathers?|feather pillows|down|starch|conditioner|straws?|olives?|mushrooms?|peppers?|mustard|ketchup|syrup|cinnamon|bubbles|scent|perfume|air ?con|ac'
const WITHOUT = new RegExp(String.raw`^no (?:${LEFT_OUT})\b(?: (?:in|on|with|for) [^,;]{2,60})?`)
const DISLIKES = new RegExp(
  String.raw`\b(?:hates|can't stand|dislikes) (?:the )?(${LEFT_OUT})\b(?= ?$| ?[.,;!])`,
)
const ALWAYS = [
  /\balways (?:wants|asks for|has to have|has|orders|drinks|likes|prefers|requests|books|needs|takes (?!the\b)|gets) ?([^,;]+)/,
  /\balways ((?:sits|parks|stands|eats|waits|starts|stays|pays) [^,;]+)/,
  /\bprefers ([^,;]+)/,
  /^(?:(?:he|she|they) )?(?:only )?drinks (?:only )?([^,;]+)/,
  /\btakes ((?:oat|almond|soy|skim|whole|milk|cream|sugar|lemon|honey|(?:one|two|three|no) sugars?)\b[^,;]*)/,
  /\blikes ((?:his|her|their) [^,;]+)/,
]
const ONCE = [
  /^(?:(?:he|she|they) )?(?:wants?|wanted|asked for|had|takes|took|would like|has)? ?([^,;]+?) (?:this time|just this once|this once|for once|just (?:for )?(?:today|tonight))\b/,
  /^(?:(?:he|she|they) )?(?:wants?|asked for)? ?([^,;]+?) (?:today|tonight),? (?:please|pls)\b/,
]
const JUST_NOW = /\b(?:today|tonight),? (?:please|pls)\b/
const NEGATED = /\b(?:no longer|not|never|doesn't|doesnt|don't|dont|didn't|used to|any ?more|isn't)\b/
const IDLE =
  /^(?:too\b|a lot|heavily|like a|with|late|on time|early|nice|friendly|happy|good|great|fun|welcome|here|it|that|this|to be|to come|to talk)\b/
