import type { Day } from './day.ts'
import { capitalised, words } from './text.ts'
import { longDay } from './words-for-time.ts'

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

const SPANISH = new Intl.DateTimeFormat('es', {
  ...{ weekday: 'long', day: 'numeric', month: 'long' },
  timeZone: 'UTC',
})
