import { describe, expect, test } from 'vitest'
import {
  notedSentence,
  overtakenSentence,
  takenBackSentence,
  takenSentence,
} from '../../src/visits/sentences.ts'
import { day, TODAY } from './given.ts'

const NOT_YET = { arrivedAt: null, completedAt: null, cancelledAt: null, noShowAt: null }
const RAY = {
  ...NOT_YET,
  timeZone: 'America/New_York',
  people: [
    { name: 'Ray Alvarez', part: 'customer' as const },
    { name: 'Elena Alvarez', part: 'companion' as const },
  ],
}
const KELLERS = { ...RAY, people: [...named('Jonas Keller', 'Petra Keller')] }
const AT_NINE = new Date('2026-11-21T14:00:00Z')

describe('the sentence that confirms', () => {
  test('a visit that was planned names the day only where it is another', () => {
    expect(notedSentence(['Ray Alvarez'], { day: TODAY, time: '09:40' }, TODAY)).toBe(
      'Ray Alvarez is expected at 09:40.',
    )
    expect(notedSentence(['Ray Alvarez'], { day: day('2026-11-23'), time: '09:40' }, TODAY)).toBe(
      'Ray Alvarez is expected on Monday at 09:40.',
    )
    expect(
      notedSentence(['Jonas Keller', 'Petra Keller'], { day: day('2026-12-12'), time: '19:00' }, TODAY),
    ).toBe('Jonas & Petra Keller are expected on 12 December at 19:00.')
  })

  test('each tap', () => {
    expect(takenSentence('arrival', RAY)).toBe('Ray Alvarez is here.')
    expect(takenSentence('departure', KELLERS)).toBe('Jonas & Petra Keller have left.')
    expect(takenSentence('cancellation', RAY)).toBe('The visit of Ray Alvarez is cancelled.')
    expect(takenSentence('no-show', RAY)).toBe('Noted: Ray Alvarez did not come.')
  })

  test('what holds again', () => {
    expect(takenBackSentence(RAY)).toBe('Taken back: Ray Alvarez is expected.')
    expect(takenBackSentence({ ...KELLERS, noShowAt: AT_NINE })).toBe(
      'Taken back: it was noted that Jonas & Petra Keller did not come.',
    )
  })
})

describe('the sentence when a colleague was quicker', () => {
  const luis = { name: 'Luis Ortega', isReader: false }

  test('says who, what and when, on the wall at the place', () => {
    expect(overtakenSentence({ ...RAY, arrivedAt: AT_NINE }, luis)).toBe(
      'Luis Ortega was quicker: Ray Alvarez arrived at 09:00.',
    )
  })

  test('does without a name where nobody is known to have done it', () => {
    expect(overtakenSentence({ ...RAY, cancelledAt: AT_NINE }, undefined)).toBe(
      'A colleague was quicker: the visit of Ray Alvarez was cancelled at 09:00.',
    )
  })

  test('says to somebody who tapped twice that it is noted', () => {
    expect(overtakenSentence({ ...RAY, arrivedAt: AT_NINE }, { ...luis, isReader: true })).toBe(
      'Noted already: Ray Alvarez arrived at 09:00.',
    )
  })

  test('says that somebody is expected again', () => {
    expect(overtakenSentence(KELLERS, luis)).toBe(
      'Luis Ortega was quicker: Jonas & Petra Keller are expected.',
    )
  })
})

function named(...names: string[]) {
  return names.map((name) => ({ name, part: 'customer' as const }))
}
