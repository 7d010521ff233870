import { describe, expect, test } from 'vitest'
import { occasionsThisWeek } from '../../src/today/this-week.ts'
import { comingRound, factsOf, momentOf, type Written } from '../prompts/situation.ts'

describe('this week', () => {
  test('Margaret turns seventy on Monday', () => {
    expect(week({ name: 'Margaret Osei', born: comingRound(2, 70) })).toEqual([
      'Mon 23: *Margaret Osei* turns 70',
    ])
  })

  test('no age is said where the year is unknown, or kept private', () => {
    expect(week({ name: 'Ruth Feinberg', born: comingRound(2, null) })).toEqual([
      'Mon 23: *Ruth Feinberg*’s birthday',
    ])
    expect(week({ name: 'Ruth Feinberg', born: comingRound(2, 80), privateAge: true })).toEqual([
      'Mon 23: *Ruth Feinberg*’s birthday',
    ])
  })

  test('today counts, and so does the sixth day from now, but not the seventh', () => {
    const born = (days: number) => week({ name: 'Ruth Feinberg', born: comingRound(days, null) })
    expect(born(0)).toHaveLength(1)
    expect(born(6)).toHaveLength(1)
    expect(born(7)).toHaveLength(0)
    expect(born(-1)).toHaveLength(0)
  })

  test('their people and pets come with the family name', () => {
    const people: Written['people'] = [
      { name: 'Sofia Alvarez', is: 'child', born: comingRound(1, 17) },
      { name: 'Biscuit', is: 'pet' },
    ]
    const occasions = [{ of: 'Biscuit', name: 'adoption day', date: comingRound(3, null) }]
    expect(week({ people, occasions })).toEqual([
      'Sun 22: Alvarez — *Sofia* turns 17',
      'Tue 24: Alvarez — *Biscuit*’s adoption day',
    ])
  })

  test('a friend’s birthday is the friend’s own affair', () => {
    expect(week({ people: [{ name: 'Tom Brandt', is: 'friend', born: comingRound(1, 50) }] })).toEqual([])
  })

  test('an anniversary that was noted and the day of the wedding are one line', () => {
    const people: Written['people'] = [{ name: 'Elena Alvarez', is: 'spouse', together: comingRound(5, 25) }]
    const noted = [
      {
        name: 'wedding anniversary',
        kind: 'anniversary' as const,
        with: 'Elena Alvarez',
        date: comingRound(5, 25),
      },
    ]
    expect(week({ people })).toEqual(['Thu 26: *Alvarezes*, 25 years'])
    expect(week({ people, occasions: noted })).toEqual(['Thu 26: *Alvarezes*, 25 years'])
  })

  test('a couple of two names is named by both', () => {
    const people: Written['people'] = [{ name: 'Elena Ruiz', is: 'spouse', together: comingRound(5, 3) }]
    expect(week({ people })).toEqual(['Thu 26: *Ray & Elena*, 3 years'])
  })

  test('the day they joined says for how long, in the first year and in every fifth', () => {
    expect(week({ since: comingRound(4, 15) })).toEqual(['Wed 25: *Ray Alvarez*, 15 years a member'])
    expect(week({ since: comingRound(4, 1) })).toEqual(['Wed 25: *Ray Alvarez*, 1 year a member'])
    for (const years of [0, 7]) expect(week({ since: comingRound(4, years) })).toEqual([])
  })

  test('what happens once is over once it has been', () => {
    const once = (years: number) => [{ name: 'premiere', date: comingRound(1, years), once: true as const }]
    expect(week({ occasions: once(0) })).toEqual(['Sun 22: *Ray Alvarez*’s premiere'])
    expect(week({ occasions: once(1) })).toEqual([])
  })

  test('nothing of those who have died, nor of a marriage that is over', () => {
    expect(week({ born: comingRound(2, 70), died: -30 })).toEqual([])
    expect(
      week({ people: [{ name: 'Elena', is: 'spouse', together: comingRound(5, 25), died: -30 }] }),
    ).toEqual([])
    expect(
      week({ people: [{ name: 'Elena', is: 'spouse', together: comingRound(5, 25), ended: -30 }] }),
    ).toEqual([])
    expect(week({ people: [{ name: 'Elena', is: 'former partner', born: comingRound(2, 50) }] })).toEqual([])
  })

  test('silence in a sensitive time', () => {
    expect(week({ born: comingRound(2, 70), sensitiveUntil: 3 })).toEqual([])
  })

  test('nothing that is kept for them alone while somebody is with them, and nothing for managers to an attendant', () => {
    const secret = { name: 'surprise party', date: comingRound(1, null), alone: true as const }
    expect(week({ occasions: [secret] })).toHaveLength(1)
    expect(week({ occasions: [secret], visit: { with: ['Elena'] } })).toEqual([])
    expect(week({ occasions: [{ ...secret, audience: 'managers' }] })).toEqual([])
  })
})

describe('seen from two who come', () => {
  const jonas: Written = {
    name: 'Jonas Keller',
    people: [{ name: 'Petra Keller', is: 'spouse', together: comingRound(5, 25) }],
  }
  const petra: Written = {
    name: 'Petra Keller',
    born: comingRound(1, null),
    people: [{ name: 'Jonas Keller', is: 'spouse', together: comingRound(5, 25) }],
  }

  test('an occasion is one line, and counts for both', () => {
    const [, kellers] = occasionsThisWeek([factsOf(jonas), factsOf(petra)], momentOf({}), 'member')
    expect(kellers).toMatchObject({ name: 'Kellers', rest: ', 25 years' })
    expect(kellers?.customerIds).toHaveLength(2)
  })

  test('she is named as herself, whoever comes first', () => {
    const asHisWife: Written = {
      ...jonas,
      people: [{ name: 'Petra Keller', is: 'spouse', born: comingRound(1, null) }],
    }
    for (const couple of [
      [asHisWife, petra],
      [petra, asHisWife],
    ])
      expect(occasionsThisWeek(couple.map(factsOf), momentOf({}), 'member')[0]).toMatchObject({
        lead: '',
        name: 'Petra Keller',
      })
  })
})

function week(written: Written): string[] {
  return occasionsThisWeek([factsOf(written)], momentOf(written), 'member').map(
    ({ day, lead, name, rest }) => `${WEEKDAYS[day] ?? day}: ${lead}*${name}*${rest}`,
  )
}

const WEEKDAYS: Record<string, string> = {
  '2026-11-22': 'Sun 22',
  '2026-11-23': 'Mon 23',
  '2026-11-24': 'Tue 24',
  '2026-11-25': 'Wed 25',
  '2026-11-26': 'Thu 26',
}
