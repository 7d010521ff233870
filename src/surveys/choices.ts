import type { InEachLanguage } from '../lib/language.ts'
import type { Choice, Question, QuestionKind } from './content.ts'

/** What an answer holds that is in their own words; the words are its text. */
export const OTHER = 'other'

export const POOR = 'poor'
/** Counted apart from the five. */
export const NOT_APPLICABLE = 'n/a'

export const RIGHT = 'right'
export const PARTLY_WRONG = 'partly wrong'
/** Whoever says so has nothing to answer, and it is for staff to find out. */
export const NOT_ME = 'not me'

const FIXED: Readonly<Partial<Record<QuestionKind, readonly Choice[]>>> = {
  'yes or no': [choice('yes', 'Yes', 'Sí'), choice('no', 'No', 'No')],
  'five points': [
    choice('excellent', 'Excellent', 'Excelente'),
    choice('very good', 'Very good', 'Muy bien'),
    choice('good', 'Good', 'Bien'),
    choice('fair', 'Fair', 'Regular'),
    choice(POOR, 'Poor', 'Mal'),
    choice(NOT_APPLICABLE, 'Does not apply', 'No corresponde'),
  ],
  'records check': [
    choice(RIGHT, 'All of it is right', 'Todo es correcto'),
    choice(PARTLY_WRONG, 'Some of it is wrong', 'Algo no es correcto'),
    choice(NOT_ME, 'This was not me', 'No era yo'),
  ],
}

const OTHER_CHOICE = choice(OTHER, 'Something else', 'Otra cosa')

/** Everything that can be chosen in a question, in order; nothing where it is answered otherwise. */
export function choicesOf({ kind, choices = [], hasOther = false }: Question): readonly Choice[] {
  const fixed = FIXED[kind]
  if (fixed) return fixed
  return isOwnChoice(kind) ? [...choices, ...(hasOther ? [OTHER_CHOICE] : [])] : []
}

/** True where what can be chosen is written by whoever builds the survey. */
export function isOwnChoice(kind: QuestionKind): boolean {
  return kind === 'one choice' || kind === 'several choices'
}

/** True where a question is answered with a number from 0 to 10. */
export function isNumber(kind: QuestionKind): boolean {
  return kind === 'recommend score' || kind === 'zero to ten'
}

/** True where choosing so is a sign that something is to be put right. */
export function isUnhappy({ kind, unhappyIf = [] }: Question, choices: readonly string[]): boolean {
  return choices.some((key) => unhappyIf.includes(key) || (kind === 'five points' && key === POOR))
}

function choice(key: string, en: string, es: string): Choice {
  const text: InEachLanguage = { en, es }
  return { key, text }
}
