import { describe, expect, it } from 'vitest'
import type { Candidate } from '../../src/cases/owner.ts'
import { ownerAmong } from '../../src/cases/owner.ts'
import type { Id } from '../../src/lib/id.ts'

const CLUB = 'club' as Id<'Place'>
const LODGE = 'lodge' as Id<'Place'>

describe('who looks after a case', () => {
  it('is somebody on duty, whatever the managers have to do', () => {
    expect(ownerAmong([mara, dana({ isOnDuty: true, openCases: 5 })], CLUB)).toBe('dana')
  })

  it('is a manager of the place where nobody is on duty, else any manager, else an owner', () => {
    const away: Candidate = { ...mara, id: 'nora' as Id<'Staff'>, placeId: LODGE }
    expect(ownerAmong([otis, away, mara, dana({})], CLUB)).toBe('mara')
    expect(ownerAmong([otis, away, dana({})], CLUB)).toBe('nora')
    expect(ownerAmong([otis, dana({})], CLUB)).toBe('otis')
  })

  it('is whoever has the fewest open ones, and of those whoever was given one longest ago', () => {
    const given = (id: string, openCases: number, day: number | null) =>
      dana({
        ...{ id: id as Id<'Staff'>, isOnDuty: true, openCases },
        lastGivenAt: day === null ? null : new Date(2026, 10, day),
      })
    expect(ownerAmong([given('luis', 1, 1), given('sam', 0, 20)], CLUB)).toBe('sam')
    expect(ownerAmong([given('luis', 1, 9), given('sam', 1, 20)], CLUB)).toBe('luis')
    expect(ownerAmong([given('luis', 1, 9), given('sam', 1, null)], CLUB)).toBe('sam')
  })
})

const mara: Candidate = {
  ...{ id: 'mara' as Id<'Staff'>, role: 'manager', placeId: CLUB },
  ...{ isOnDuty: false, openCases: 0, lastGivenAt: null },
}
const otis: Candidate = { ...mara, id: 'otis' as Id<'Staff'>, role: 'owner' }

function dana(more: Partial<Candidate>): Candidate {
  return { ...mara, id: 'dana' as Id<'Staff'>, role: 'attendant', ...more }
}
