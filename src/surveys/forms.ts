import { z } from 'zod'
import { LANGUAGES, type InEachLanguage, type Language } from '../lib/language.ts'
import { asTimeOfDay } from '../lib/wall-time.ts'
import { oneOf, requiredText, ticked, version } from '../web/fields.ts'
import { HELD_BACK_THEN } from './survey.ts'
import type { TwoQuestionsWords } from './two-questions.ts'

/** The parts of the two questions that can be worded, and how long each may be. */
export const WORDED = {
  subject: 120,
  opening: 300,
  question: 200,
  commentLow: 200,
  commentMiddle: 200,
  commentHigh: 200,
  thanks: 300,
} as const satisfies Record<keyof TwoQuestionsWords, number>
export const PARTS = [
  ...(['subject', 'opening', 'question'] as const),
  ...(['commentLow', 'commentMiddle', 'commentHigh', 'thanks'] as const),
]

/** The name of the field of a part in a language. */
export function wordsField(language: Language, part: keyof TwoQuestionsWords): string {
  return `${language}_${part}`
}

const WORDS = Object.fromEntries(
  LANGUAGES.flatMap((language) =>
    PARTS.map((part) => [wordsField(language, part), requiredText('this', WORDED[part])] as const),
  ),
)

/** After how many days somebody is reminded; null: never. */
export const daysOrNever = z.union(
  [z.literal('').transform(() => null), whole(1, 90, 'days')],
  'Please give a whole number of days, from 1 to 90, or nothing.',
)

/** What an owner may choose of the two questions. */
export const SurveySettingsForm = z.intersection(
  z.object({
    isOn: ticked,
    hoursAfter: whole(1, 720, 'hours'),
    mailFrom: time(),
    mailUntil: time(),
    everyDays: whole(1, 1000, 'days'),
    anyEveryDays: whole(1, 1000, 'days'),
    sharePercent: whole(1, 100, 'percent'),
    heldBackThen: oneOf(HELD_BACK_THEN),
    closesAfterDays: whole(2, 180, 'days'),
    remindAfterDays: daysOrNever,
    language: oneOf(LANGUAGES),
    version,
  }),
  z.object(WORDS).transform((typed) => ({ words: wordsIn(typed) })),
)
export type SurveySettings = z.output<typeof SurveySettingsForm>

type Typed = Readonly<Record<string, string>>

function wordsIn(typed: Typed): InEachLanguage<TwoQuestionsWords> {
  return { en: wordsOfLanguage(typed, 'en'), es: wordsOfLanguage(typed, 'es') }
}

function wordsOfLanguage(typed: Typed, language: Language): TwoQuestionsWords {
  const part = (name: keyof TwoQuestionsWords) => typed[wordsField(language, name)] ?? ''
  return {
    ...{ subject: part('subject'), opening: part('opening'), thanks: part('thanks') },
    question: part('question'),
    commentLow: part('commentLow'),
    commentMiddle: part('commentMiddle'),
    commentHigh: part('commentHigh'),
  }
}

/** A whole number of something. */
export function whole(least: number, most: number, what: string) {
  const sentence = `Please give a whole number of ${what}, from ${String(least)} to ${String(most)}.`
  return z.coerce.number(sentence).int(sentence).min(least, sentence).max(most, sentence)
}

function time() {
  return z
    .string()
    .default('')
    .transform((text, context) => {
      const read = asTimeOfDay(text)
      if (read) return read
      context.addIssue({ code: 'custom', message: 'Please give a time such as 09:00.' })
      return z.NEVER
    })
}
