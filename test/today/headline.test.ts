import { describe, expect, test } from 'vitest'
import { headline, numbersSentence, type DayNumbers } from '../../src/today/headline.ts'
import { day, TODAY } from '../visits/given.ts'

const SATURDAY: DayNumbers = {
  ...{ day: TODAY, today: TODAY, when: 'today', coming: 14, toArrive: 9, word: 'regular' },
  ...{ withOccasion: 3, withPromise: 2, newcomers: 1, cancelled: 0, missed: 0 },
}

describe('the headline', () => {
  test.each<[string, Partial<DayNumbers>]>([
    ['14 regulars arriving today', {}],
    ['1 regular arriving today', { coming: 1, toArrive: 1 }],
    ['2 members arriving today', { coming: 2, word: 'member' }],
    ['14 regulars came today', { toArrive: 0 }],
    ['Nobody is expected today', { coming: 0, toArrive: 0 }],
    ['3 were here on Friday', { when: 'past', day: day('2026-11-20'), today: day('2026-11-22'), coming: 3 }],
    ['1 was here yesterday', { when: 'past', day: day('2026-11-20'), coming: 1 }],
    ['Nobody was here on 7 November', { when: 'past', day: day('2026-11-07'), coming: 0 }],
    ['5 regulars expected on Monday', { when: 'future', day: day('2026-11-23'), coming: 5 }],
    ['Nobody is expected on 12 January 2027', { when: 'future', day: day('2027-01-12'), coming: 0 }],
  ])('“%s”', (words, numbers) => {
    expect(headline({ ...SATURDAY, ...numbers })).toBe(words)
  })
})

describe('the sentence under it', () => {
  test('counts occasions, promises and newcomers', () => {
    expect(numbersSentence(SATURDAY)).toBe(
      '3 have an occasion this week · 2 have an open promise · 1 is new to everyone on shift',
    )
  })

  test('says one of each in the singular', () => {
    expect(numbersSentence({ ...SATURDAY, withOccasion: 1, withPromise: 1, newcomers: 2 })).toBe(
      '1 has an occasion this week · 1 has an open promise · 2 are new to everyone on shift',
    )
  })

  test('leaves out what there is none of', () => {
    expect(numbersSentence({ ...SATURDAY, withOccasion: 0, withPromise: 0, newcomers: 0 })).toBe('')
  })

  test('of a past day says who did not come', () => {
    expect(numbersSentence({ ...SATURDAY, when: 'past', cancelled: 1, missed: 2 })).toBe(
      '1 cancelled · 2 did not come',
    )
  })
})
