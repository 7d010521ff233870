import { expect, it } from 'vitest'
import { asId } from '../../../src/lib/id.ts'
import { byDay, byWhoMatters, type Celebration } from '../../../src/today/week/rank.ts'
import { day } from '../../lib/given.ts'

const TIERS = ['Platinum', 'Gold']

const ruth = celebrates(1, '2026-11-22', 'Gold')
const petra = celebrates(2, '2026-11-25', 'Platinum')
const tom = celebrates(3, '2026-11-21', null)
const margaret = celebrates(4, '2026-11-27', null, '2026-11-23')
const hale = celebrates(5, '2026-11-24', 'Platinum')

it('who comes soon stands first, then the best tier, then the soonest day', () => {
  expect([ruth, petra, tom, margaret, hale].toSorted(byWhoMatters(TIERS))).toEqual([
    margaret,
    hale,
    petra,
    ruth,
    tom,
  ])
})

it('the page goes day by day, and of one day who matters most stands first', () => {
  const other = celebrates(6, '2026-11-24', 'Gold')
  expect([other, petra, hale, tom].toSorted(byDay(TIERS))).toEqual([tom, hale, other, petra])
})

it('a tier that the house no longer has counts as none', () => {
  const old = celebrates(7, '2026-11-21', 'Diamond')
  expect([old, ruth].toSorted(byWhoMatters(TIERS))).toEqual([ruth, old])
})

function celebrates(number: number, on: string, tier: string | null, comes?: string): Celebration {
  const customerId = asId<'Person' | 'Customer'>(`00000000-0000-7000-8000-00000000000${String(number)}`)
  if (!customerId) throw new Error('No id')
  return { customerId, day: day(on), tier, photoId: null, comesOn: comes ? day(comes) : undefined }
}
