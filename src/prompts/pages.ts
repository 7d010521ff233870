import type { Day } from '../lib/day.ts'
import { timeOfDayIn } from '../lib/wall-time.ts'
import { spokenOf } from '../people/pronouns.ts'
import { outcomesUrl } from '../web/urls.ts'
import { answerUrl, mendUrl } from './addresses.ts'
import type { PersonFacts } from './facts.ts'
import type { ChosenLines, Line, SaidLine } from './line.ts'
import type { Outcome, PromptKind } from './outcome.ts'
import { saidWords } from './wording/wording.ts'

/** What to mind and what to say, on the card. */
export interface PromptLines {
  mind: MindLine[]
  /** "When you greet him", or '' where nothing is to be said at all. */
  title: string
  say: SayLine[]
  /** A sentence where there is nothing to say, or ''. */
  empty: string
}

/** A line to mind, with the words in its midst that must be seen first. */
export interface MindLine {
  id: string
  before: string
  stress: string
  after: string
  reason: string
  /** Where it is corrected, or ''. */
  mend: string
}

export interface SayLine {
  id: string
  kind: PromptKind
  word: string
  text: string
  /** "do, don't say", or ''. */
  mode: string
  reason: string
  /** How to answer it; null once it was said. */
  answers: LineAnswers | null
}

export interface LineAnswers {
  action: string
  key: string
  /** The field that a Learn line asks about. */
  field: { href: string; label: string } | null
  buttons: { value: Outcome; label: string; isQuiet: boolean }[]
  more: { value: Outcome; label: string }[]
}

declare module '../web/views.ts' {
  interface Views {
    'prompts/_lines': PromptLines
    'prompts/_line': SayLine
    'prompts/_answers': LineAnswers
  }
}

/** For whom the lines are shown, and when. */
export interface LinesContext {
  customer: Pick<PersonFacts, 'id' | 'name' | 'goesBy' | 'pronoun' | 'deceasedOn' | 'sensitiveUntil'>
  today: Day
  timeZone: string
}

/** The lines of one customer as the card shows them: what was said already stays, quieter. */
export function promptLines({ mind, say, said }: ChosenLines, context: LinesContext): PromptLines {
  const { customer, today, timeZone } = context
  const isQuiet = customer.deceasedOn !== null || (customer.sensitiveUntil ?? '') >= today
  const lines = [
    ...say.map((line) => sayLine(line, customer.id)),
    ...said.map((line) => saidLine(line, timeZone)),
  ]
  return {
    mind: mind.map((line) => mindLine(line, customer.id)),
    title: isQuiet && lines.length === 0 ? '' : `When you greet ${spokenOf(customer).them}`,
    say: lines,
    empty: lines.length === 0 ? 'Nothing to bring up today. The name and a welcome will do.' : '',
  }
}

/** The word that each kind of line goes by. */
export const KIND_WORDS: Readonly<Record<PromptKind, string>> = {
  ask: 'Ask',
  mention: 'Mention',
  learn: 'Learn',
  mind: 'Mind',
}

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  used: 'Used it',
  'not now': 'Not now',
  'fell flat': 'Fell flat',
  wrong: 'Wrong',
}

function mindLine({ key, text, stress, reason, fact }: Line, customerId: string): MindLine {
  const at = text.indexOf(stress)
  return {
    id: idOf(key),
    before: text.slice(0, at),
    stress,
    after: text.slice(at + stress.length),
    reason,
    mend: fact ? mendUrl(fact, customerId) : '',
  }
}

function sayLine(line: Line, customerId: string): SayLine {
  const { key, kind, text, reason, act } = line
  const mode = act === 'do' ? 'do, don’t say' : ''
  const answers = answersOf(line, customerId)
  return { id: idOf(key), kind, word: KIND_WORDS[kind], text, mode, reason, answers }
}

/** What a Learn line asks for is answered in its field; the rest of what may be said of it stands behind the dots. */
function answersOf({ key, answer }: Line, customerId: string): LineAnswers {
  const shown: Outcome[] = answer ? [] : ['used', 'not now']
  const behind: Outcome[] = answer ? ['used', 'not now', 'fell flat', 'wrong'] : ['fell flat', 'wrong']
  return {
    action: outcomesUrl(customerId),
    key,
    field: answer ? { href: answerUrl(answer, customerId), label: 'Answer' } : null,
    buttons: shown.map((value) => ({ value, label: OUTCOME_WORDS[value], isQuiet: value !== 'used' })),
    more: behind.map((value) => ({ value, label: OUTCOME_WORDS[value] })),
  }
}

function saidLine(line: SaidLine, timeZone: string): SayLine {
  const reason = `${saidWords(line)} at ${timeOfDayIn(line.at, timeZone)}.`
  const { key, kind, text } = line
  return { id: idOf(key), kind, word: KIND_WORDS[kind], text, mode: '', reason, answers: null }
}

function idOf(key: string): string {
  return `line-${key.replace(/[^\w-]/gu, '-')}`
}
