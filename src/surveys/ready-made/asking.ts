import type { Choice, Condition, Question, QuestionKind, Section } from '../content.ts'

type More = Partial<Omit<Question, 'key' | 'kind' | 'text'>>

/** A question in English and Spanish. */
export function question(key: string, kind: QuestionKind, en: string, es: string, more: More = {}): Question {
  return { key, kind, text: { en, es }, ...more }
}

/** How good something was, in five points. */
export function mark(key: string, en: string, es: string, more: More = {}): Question {
  return question(key, 'five points', en, es, more)
}

export function yesOrNo(key: string, en: string, es: string, more: More = {}): Question {
  return question(key, 'yes or no', en, es, more)
}

export function choice(key: string, en: string, es: string): Choice {
  return { key, text: { en, es } }
}

/** A page of questions. */
export function section(
  key: string,
  [en, es]: readonly [en: string, es: string],
  questions: readonly Question[],
  more: Partial<Pick<Section, 'when' | 'skips'>> = {},
): Section {
  return { key, title: { en, es }, questions, ...more }
}

export function said(question: string, ...choices: readonly string[]): Condition {
  return { question, choices }
}
