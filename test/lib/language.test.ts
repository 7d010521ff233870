import { describe, expect, it } from 'vitest'
import { dayInLanguage, languageNamed, momentInLanguage } from '../../src/lib/language.ts'
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

  it.each([
    ['2026-11-21T21:00:00Z', 'today at 16:00', 'hoy, 16:00 h'],
    ['2026-11-22T14:00:00Z', 'tomorrow at 09:00', 'mañana, 09:00 h'],
    ['2026-11-24T18:00:00Z', 'on Tuesday at 13:00', 'martes, 24 de noviembre, 13:00 h'],
  ])('says the moment %s in its own words', (at, english, spanish) => {
    const when = { today: day('2026-11-21'), timeZone: 'America/New_York' }
    expect(momentInLanguage(new Date(at), when, 'en')).toBe(english)
    expect(momentInLanguage(new Date(at), when, 'es')).toBe(spanish)
  })
})
