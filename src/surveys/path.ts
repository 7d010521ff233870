import type { Language } from '../lib/language.ts'
import { NOT_ME } from './choices.ts'
import {
  END,
  type Answers,
  type AnswerValue,
  type Condition,
  type Question,
  type Section,
  type SurveyContent,
} from './content.ts'

/** A section with those of its questions that are asked. */
export interface Part {
  section: Section
  questions: readonly Question[]
}

/**
 * The parts that somebody goes through who has answered so far. What depends on an answer depends on an earlier one
 * that counts; a skip leads on and never back, so every path ends.
 */
export function pathOf({ sections }: SurveyContent, answers: Answers): Part[] {
  const counted = new Map<string, AnswerValue>()
  const parts: Part[] = []
  for (let at = 0; at < sections.length;) {
    const part = partOf(sections[at], answers, counted)
    if (part) parts.push(part)
    at = part ? afterPart(part, at, sections, counted) : at + 1
  }
  return parts
}

/** The questions that somebody is asked who has answered so far. */
export function questionsAsked(content: SurveyContent, answers: Answers): Question[] {
  return pathOf(content, answers).flatMap(({ questions }) => questions)
}

/** The answers that count: an answer to a question that is not asked does not. */
export function countedAnswers(content: SurveyContent, answers: Answers): Map<string, AnswerValue> {
  const asked = new Set(questionsAsked(content, answers).map(({ key }) => key))
  return new Map([...answers].filter(([key]) => asked.has(key)))
}

/** The questions of a part that have to be answered and are not. */
export function missingIn({ questions }: Part, answers: Answers): Question[] {
  return questions.filter(({ key, isRequired }) => isRequired === true && !answers.has(key))
}

/** The part that comes next for somebody who has sent all until that section; undefined once all is sent. */
export function nextPart(path: readonly Part[], answers: Answers, reached: string | null): Part | undefined {
  const sent = path.findIndex(({ section }) => section.key === reached)
  return path.find((part, at) => at > sent || missingIn(part, answers).length > 0)
}

/** How a question is put to somebody who has answered so far. */
export function wordingOf(question: Question, answers: Answers, language: Language): string {
  const other = question.wordings?.find(({ when }) => holds(when, answers))
  return (other ?? question).text[language]
}

function partOf(
  section: Section | undefined,
  answers: Answers,
  counted: Map<string, AnswerValue>,
): Part | undefined {
  if (!section || (section.when && !holds(section.when, counted))) return undefined
  const questions: Question[] = []
  for (const question of section.questions) {
    if (question.when && !holds(question.when, counted)) continue
    questions.push(question)
    const answer = answers.get(question.key)
    if (answer) counted.set(question.key, answer)
  }
  return questions.length > 0 ? { section, questions } : undefined
}

/** Where the section after this part stands; past the last of them where it is over. */
function afterPart(
  { section: { skips = [] }, questions }: Part,
  at: number,
  sections: readonly Section[],
  counted: Answers,
): number {
  const isOver = questions.some(({ key, kind }) => kind === 'records check' && chose(counted, key, [NOT_ME]))
  if (isOver) return sections.length
  const later = skips
    .filter(({ when }) => holds(when, counted))
    .map(({ to }) => (to === END ? sections.length : sections.findIndex(({ key }) => key === to)))
    .find((place) => place > at)
  return later ?? at + 1
}

function holds(condition: Condition, answers: Answers): boolean {
  if ('choices' in condition) return chose(answers, condition.question, condition.choices)
  const number = answers.get(condition.question)?.number ?? null
  return number !== null && condition.from <= number && number <= condition.to
}

function chose(answers: Answers, question: string, keys: readonly string[]): boolean {
  return answers.get(question)?.choices?.some((key) => keys.includes(key)) ?? false
}
