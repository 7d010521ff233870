import { z } from 'zod'
import { choicesOf, isNumber, NOT_ME, OTHER, PARTLY_WRONG } from '../../surveys/choices.ts'
import { asScore, type AnswerValue, type Question } from '../../surveys/content.ts'
import type { SaidOfRecords } from '../records/commands.ts'
import { CHECKED, LONGEST_CORRECTION, type Checked } from '../records/record.ts'
import { choiceName, correctionName, otherName } from './names.ts'

/** How long what they write may be: whatever the script, all of a page fits into what a stranger may send. */
export const LONGEST = { 'short text': 120, 'long text': 1000, other: 80 } as const

/** Why an answer cannot be taken. */
export type Problem = 'missing' | 'too long' | 'no such choice' | 'what is wrong' | 'no e-mail' | 'no phone'

/** What a page was sent with: answers by question, null where there is none, and what cannot be taken. */
export interface ReadPart {
  answers: Map<string, AnswerValue | null>
  records: SaidOfRecords | null
  /** By the name of the field. */
  problems: Map<string, Problem>
}

type Typed = Readonly<Record<string, string>>

/** Reads the answers to the questions that a page showed. */
export function readPart(questions: readonly Question[], typed: Typed): ReadPart {
  const read: ReadPart = { answers: new Map(), records: null, problems: new Map() }
  for (const question of questions) {
    const { key, kind, isRequired } = question
    const answer = answerIn(question, typed)
    if (typeof answer === 'string') read.problems.set(key, answer)
    else if (!answer && isRequired) read.problems.set(key, 'missing')
    else read.answers.set(key, answer)
    if (kind === 'records check') readRecords(key, typed, read)
  }
  return read
}

function answerIn(question: Question, typed: Typed): AnswerValue | Problem | null {
  const { key, kind } = question
  const text = (typed[key] ?? '').trim()
  if (kind === 'several choices') return severalIn(question, typed)
  if (kind === 'short text' || kind === 'long text')
    return text.length > LONGEST[kind] ? 'too long' : text ? { ...BLANK, text } : null
  if (text === '') return null
  if (isNumber(kind)) {
    const number = asScore(text)
    return number === undefined ? 'no such choice' : { ...BLANK, number }
  }
  if (!choicesOf(question).some((choice) => choice.key === text)) return 'no such choice'
  return text === OTHER ? inTheirWords(question, [text], typed) : { ...BLANK, choices: [text] }
}

function severalIn(question: Question, typed: Typed): AnswerValue | Problem | null {
  const { key, hasOther = false } = question
  const ticked = choicesOf(question)
    .map((choice) => choice.key)
    .filter((choice) => typed[choiceName(key, choice)])
  const hasWords = hasOther && (typed[otherName(key)] ?? '').trim() !== ''
  const chosen = hasWords && !ticked.includes(OTHER) ? [...ticked, OTHER] : ticked
  return chosen.length > 0 ? inTheirWords(question, chosen, typed) : null
}

function inTheirWords({ key }: Question, choices: readonly string[], typed: Typed): AnswerValue | Problem {
  const words = choices.includes(OTHER) ? (typed[otherName(key)] ?? '').trim() : ''
  return words.length > LONGEST.other ? 'too long' : { number: null, text: words || null, choices }
}

const BLANK = { number: null, text: null, choices: null }

/** Whoever writes what is wrong has said that something is. */
function readRecords(key: string, typed: Typed, read: ReadPart): void {
  const said = new Map<Checked, string>()
  for (const field of CHECKED) {
    const text = (typed[correctionName(key, field)] ?? '').trim()
    const problem = text ? problemOf(field, text) : undefined
    if (problem) read.problems.set(correctionName(key, field), problem)
    if (text) said.set(field, text)
  }
  const chosen = read.answers.get(key)?.choices?.[0]
  if (chosen === NOT_ME) read.records = 'not them'
  else if (said.size > 0) {
    read.problems.delete(key)
    read.answers.set(key, { ...BLANK, choices: [PARTLY_WRONG] })
    read.records = said
  } else if (chosen === PARTLY_WRONG) read.problems.set(key, 'what is wrong')
  else if (chosen) read.records = said
}

function problemOf(field: Checked, text: string): Problem | undefined {
  if (text.length > LONGEST_CORRECTION) return 'too long'
  if (field === 'e-mail') return z.email().safeParse(text).success ? undefined : 'no e-mail'
  return field === 'phone' && (text.match(/\d/gu)?.length ?? 0) < 7 ? 'no phone' : undefined
}
