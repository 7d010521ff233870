import { describe, expect, it } from 'vitest'
import { dayInLanguage, languageNamed } from '../../src/lib/language.ts'
import { day } from '../visits/given.ts'

describe('a language', () => {
  it.each([
    ['English', 'en'],
    ['en-US', 'en'],
    ['español', 'es'],
    ['ES_mx', 'es'],
    ['Spanish (Latin America)', 'es'],
  ] as const)('is known by %s', (text, language) => {
    expect(languageNamed(text)).toBe(language)
  })

  it.each(['', 'Basque', 'spanner', 'e'])('is not named by “%s”', (text) => {
    expect(languageNamed(text)).toBeUndefined()
  })

  it('says a day in its own words', () => {
    expect(dayInLanguage(day('2026-11-21'), 'en')).toBe('Saturday 21 November')
    expect(dayInLanguage(day('2026-11-21'), 'es')).toBe('Sábado, 21 de noviembre')
  })
})
