import { describe, expect, it } from 'vitest'
import { asDay } from '../../src/lib/day.ts'
import { newId } from '../../src/lib/id.ts'
import type { InterestRow } from '../../src/interests/queries.ts'
import { personLine } from '../../src/relationships/line.ts'
import type { PersonAround } from '../../src/relationships/queries.ts'
import { MORNING } from '../support/clock.ts'

const TODAY = asDay('2026-11-21')
const RAY = { id: newId<'Person'>(MORNING) }

const ELENA: PersonAround = {
  relationshipId: newId(MORNING),
  relation: { kind: 'spouse', word: 'wife' },
  since: { year: 2003, month: 6, day: 14 },
  endedOn: null,
  mutedAt: null,
  id: newId(MORNING),
  name: 'Elena Alvarez',
  goesBy: null,
  kind: 'person',
  pronoun: 'she',
  about: 'Runs a bakery in Coral Gables',
  birthday: { year: 1976, month: 4, day: 24 },
  ageIsPrivate: false,
  deceasedOn: null,
  photoId: null,
  isCustomer: false,
  interests: [interest('Pilates')],
}
const SOFIA: PersonAround = {
  ...ELENA,
  relation: { kind: 'child', word: 'daughter' },
  since: { year: null, month: null, day: null },
  name: 'Sofia Alvarez',
  about: null,
  birthday: { year: 2009, month: 12, day: 3 },
  interests: [],
}

describe('somebody on a line', () => {
  it('is said as a colleague would say it', () => {
    const line = lineOf(ELENA)
    expect(line).toMatchObject({ name: 'Elena', relation: 'wife · married 14 June 2003', inShort: 'wife' })
    expect(line.sub).toBe('Runs a bakery in Coral Gables. Pilates.')
  })

  it('tells a child’s age, and a birthday that is near', () => {
    expect(lineOf(SOFIA)).toMatchObject({
      relation: 'daughter · 16 · birthday 3 Dec',
      inShort: '16, 3 Dec',
      sub: '',
    })
  })

  it('tells no age of a grown-up, nor of a child who keeps it private', () => {
    expect(lineOf({ ...ELENA, since: SOFIA.since }).relation).toBe('wife')
    expect(lineOf({ ...SOFIA, ageIsPrivate: true }).relation).toBe('daughter · birthday 3 Dec')
  })

  it('says quietly that somebody died, and nothing else', () => {
    const line = lineOf({ ...ELENA, deceasedOn: asDay('2024-02-11') ?? null })
    expect(line).toMatchObject({
      relation: 'wife · died in 2024',
      inShort: 'wife, died in 2024',
      sub: '',
    })
  })

  it('puts a pet’s breed beside what it is', () => {
    const biscuit = {
      ...SOFIA,
      kind: 'pet',
      name: 'Biscuit',
      about: 'Beagle',
      birthday: SOFIA.since,
    } as const
    const relation = { kind: 'pet', word: 'dog' } as const
    expect(lineOf({ ...biscuit, relation })).toMatchObject({
      relation: 'dog, beagle',
      inShort: 'beagle',
      sub: '',
    })
  })

  it('calls a friend by the full name, and says since when', () => {
    const friend = {
      ...ELENA,
      name: 'Tom Brandt',
      relation: { kind: 'friend', word: 'best friend' },
    } as const
    const since = { year: 1998, month: null, day: null }
    expect(lineOf({ ...friend, since })).toMatchObject({
      name: 'Tom Brandt',
      relation: 'best friend · since 1998',
    })
  })

  it('says of an ended friendship that it is a former one', () => {
    const friend = { ...ELENA, relation: { kind: 'friend', word: 'friend' } } as const
    expect(lineOf({ ...friend, endedOn: asDay('2025-03-01') ?? null }).relation).toBe(
      'former friend · until 2025',
    )
  })

  it('leads to a customer’s card, and to anybody else’s own page', () => {
    expect(lineOf(ELENA).href).toBe(`/people/${ELENA.id}`)
    expect(lineOf({ ...ELENA, isCustomer: true }).href).toBe(`/customers/${ELENA.id}`)
  })
})

function lineOf(person: PersonAround) {
  if (!TODAY) throw new Error('no day')
  return personLine(RAY, person, TODAY)
}

function interest(name: string): InterestRow {
  const id = newId<'PersonInterest'>(MORNING)
  return {
    id,
    personId: RAY.id,
    name,
    detail: null,
    strength: 'plays',
    side: null,
    noSpoilers: false,
    mutedAt: null,
  }
}
