import { dayIn, daysBetween, type Day } from './day.ts'
import { capitalised, words } from './text.ts'
import { timeOfDayIn } from './wall-time.ts'
import { longDay, momentInWords } from './words-for-time.ts'

/** The languages in which customers are written to; the desk's own pages are in English. */
export const LANGUAGES = ['en', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

/** What each is called at the desk. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', es: 'Spanish' }

/** A text in each language. */
export type InEachLanguage<Text = string> = Readonly<Record<Language, Text>>

/** A language by its name or its tag, in itself or in English: 'Spanish', 'español', 'es-MX'. */
export function languageNamed(text: string): Language | undefined {
  const [first = ''] = words(text)
  return LANGUAGES.find((language) => NAMED[language].includes(first))
}

const NAMED: InEachLanguage<readonly string[]> = {
  en: ['en', 'eng', 'english', 'ingles'],
  es: ['es', 'spa', 'spanish', 'espanol', 'castellano'],
}

/** A day in the words of a language: 'Saturday 21 November', 'Sábado, 21 de noviembre'. */
export function dayInLanguage(day: Day, language: Language): string {
  return language === 'en' ? longDay(day) : capitalised(SPANISH.format(new Date(day)))
}

/** A moment as it is said on a day: 'today at 16:00', 'hoy, 16:00 h', 'sábado, 28 de noviembre, 09:00 h'. */
export function momentInLanguage(
  at: Date,
  when: { today: Day; timeZone: string },
  language: Language,
): string {
  if (language === 'en') return momentInWords(at, when)
  const day = dayIn(at, when.timeZone)
  const near = NEAR_IN_SPANISH.get(daysBetween(when.today, day)) ?? SPANISH.format(new Date(day))
  return `${near}, ${timeOfDayIn(at, when.timeZone)} h`
}

const NEAR_IN_SPANISH = new Map([
  [0, 'hoy'],
  [1, 'mañana'],
])

const SPANISH = new Intl.DateTimeFormat('es', {
  ...{ weekday: 'long', day: 'numeric', month: 'long' },
  timeZone: 'UTC',
})
