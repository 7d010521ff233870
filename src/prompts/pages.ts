import type { Day } from '../lib/day.ts'
import { timeOfDayIn } from '../lib/wall-time.ts'
import { spokenOf } from '../people/pronouns.ts'
import { outcomesUrl, promiseKeepingUrl } from '../web/urls.ts'
import type { CompanyChoice } from './company/pages.ts'
import type { PersonFacts } from './facts.ts'
import type { ChosenLines, Line, SaidLine } from './line.ts'
import type { Outcome, PromptKind } from './outcome.ts'
import { whyThis, type WhyThis } from './why-pages.ts'
import { phrase } from './wording/fill.ts'

/** What to mind and what to say, on the card. */
export interface PromptLines {
  mind: MindLine[]
  /** "When you greet him", or '' where nothing is to be said at all. */
  title: string
  company: CompanyChoice | null
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
  why: WhyThis
  /** Where a promise is kept in one tap, or null. */
  keeping: { action: string; label: string } | null
}

export interface SayLine {
  id: string
  kind: PromptKind
  word: string
  text: string
  /** "do, don't say", or ''. */
  mode: string
  /** When and by whom it was said, or ''. */
  said: string
  why: WhyThis | null
  /** How to answer it; null once it was said. */
  answers: LineAnswers | null
}

export interface LineAnswers {
  action: string
  key: string
  buttons: { value: Outcome | 'answer'; label: string; isQuiet: boolean }[]
  more: { value: Outcome; label: string }[]
}

declare module '../web/views.ts' {
  interface Views {
    'prompts/_lines': PromptLines
    'prompts/_mind': MindLine
    'prompts/_line': SayLine
    'prompts/_answers': LineAnswers
  }
}

/** For whom the lines are shown, and when. */
export interface LinesContext {
  customer: Pick<PersonFacts, 'id' | 'name' | 'goesBy' | 'pronoun' | 'deceasedOn'>
  today: Day
  timeZone: string
  company: CompanyChoice | null
}

/** The lines of one customer as the card shows them: what was said already stays, quieter. */
export function promptLines({ mind, say, said }: ChosenLines, context: LinesContext): PromptLines {
  const { customer, timeZone } = context
  const lines = [
    ...say.map((line) => sayLine(line, customer)),
    ...said.map((line) => saidLine(line, timeZone)),
  ]
  return {
    mind: mind.map((line) => mindLine(line, customer)),
    title: customer.deceasedOn === null ? phrase('greet.title', { them: spokenOf(customer).them }) : '',
    company: context.company,
    say: lines,
    empty: lines.length === 0 ? phrase('greet.nothing') : '',
  }
}

/** How a line is meant: to be done without a word, or plainly said. */
export function modeOf({ act }: Pick<Line, 'act'>): string {
  return act === 'do' ? phrase('act.do') : ''
}

type Whom = LinesContext['customer']

function mindLine(line: Line, customer: Whom): MindLine {
  const { key, text, stress, fact } = line
  const at = text.indexOf(stress)
  const id = idOf(key)
  return {
    ...{ id, before: text.slice(0, at), stress, after: text.slice(at + stress.length) },
    why: whyThis(id, line, customer),
    keeping:
      fact?.kind === 'promise' ? { action: promiseKeepingUrl(fact.id), label: phrase('answer.kept') } : null,
  }
}

function sayLine(line: Line, customer: Whom): SayLine {
  const { key, kind, text } = line
  const id = idOf(key)
  return {
    ...{ id, kind, word: phrase(`kind.${kind}`), text, mode: modeOf(line), said: '' },
    why: whyThis(id, line, customer),
    answers: answersOf(line, customer.id),
  }
}

/** What a Learn line asks for is answered in its field; the rest of what may be said of it stands behind the dots. */
function answersOf(line: Line, customerId: string): LineAnswers {
  const buttons = line.answer
    ? [{ value: 'answer' as const, label: phrase('answer.answer'), isQuiet: false }]
    : firstAnswers(line)
  const behind: Outcome[] = line.answer ? ['used', 'not now', 'fell flat', 'wrong'] : ['fell flat', 'wrong']
  const more = line.confirms ? (['not now', 'fell flat'] as const) : behind
  return {
    ...{ action: outcomesUrl(customerId), key: line.key, buttons },
    more: more.map((value) => ({ value, label: phrase(`answer.${value}`) })),
  }
}

function firstAnswers({ confirms, act }: Line): LineAnswers['buttons'] {
  if (confirms)
    return [
      { value: 'used', label: phrase('answer.still so'), isQuiet: false },
      { value: 'wrong', label: phrase('answer.no longer'), isQuiet: true },
    ]
  return [
    { value: 'used', label: phrase(act === 'do' ? 'answer.done' : 'answer.used'), isQuiet: false },
    { value: 'not now', label: phrase('answer.not now'), isQuiet: true },
  ]
}

function saidLine({ key, kind, text, act, by, at }: SaidLine, timeZone: string): SayLine {
  const slots = { time: timeOfDayIn(at, timeZone), who: by }
  return {
    ...{ id: idOf(key), kind, word: phrase(`kind.${kind}`), text, mode: '' },
    said: phrase(act === 'do' ? 'done.at' : 'said.at', slots),
    ...{ why: null, answers: null },
  }
}

function idOf(key: string): string {
  return `line-${key.replace(/[^\w-]/gu, '-')}`
}
