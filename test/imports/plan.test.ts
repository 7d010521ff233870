import { describe, expect, it } from 'vitest'
import { memoryOf, type Held } from '../../src/imports/planning/held.ts'
import { plan } from '../../src/imports/planning/plan.ts'
import { WIN_FIELDS } from '../../src/imports/wins.ts'
import { asId } from '../../src/lib/id.ts'
import type { Day } from '../../src/lib/day.ts'
import { MINORS_DETAILS } from '../../src/organisation/privacy-rules.ts'
import { MORNING } from '../support/clock.ts'
import { heldAs, listedIn, relativeAs } from './given.ts'

const OTHER = '01a1fe81-c580-7e8e-a157-cc648f023e41'

const member = (memberNumber: string, archivedAt: Date | null = null): Partial<Held> => ({
  customer: {
    memberNumber,
    tier: 'Gold',
    town: null,
    language: null,
    since: { year: 2009, month: null, day: null },
    photoId: null,
    archivedAt,
  },
})

const RAY = heldAs('Ray Alvarez', {
  ...member('2214'),
  phones: ['13055550142'],
  emails: ['ray@example.com'],
  birthday: { year: 1964, month: 3, day: 14 },
  interests: new Set(['miami dolphins', 'dolphins', 'golf']),
  notes: new Set(['Likes the corner.']),
  relatives: [relativeAs('spouse', 'Elena'), relativeAs('child', 'Mateo'), relativeAs('child', 'Sofia')],
})

/** The list's word counts throughout. */
const EVERYTHING = new Set(WIN_FIELDS.map(({ key }) => key))

const NO_LIMIT = { kept: MINORS_DETAILS, today: '2026-11-21' as Day }

const planned = (cells: Record<string, string>, ...held: Held[]) =>
  plan(listedIn(cells), memoryOf(held), { wins: EVERYTHING, limit: NO_LIMIT, told: undefined })

describe('the plan for a row', () => {
  it('is somebody new where nobody of that name is here', () => {
    expect(planned({ Name: 'Joan Whitfield', Tier: 'Gold', Spouse: 'Peter' }, RAY)).toMatchObject({
      verdict: 'new',
      held: null,
      reasons: ['Gold · with spouse Peter'],
    })
  })

  it('changes nothing where we hold everything it says, or it says nothing', () => {
    const everything = {
      Name: 'RAY ALVAREZ',
      'Member no': '2214',
      Phone: '(305) 555-0142',
      Email: 'Ray@Example.com',
      Birthday: '3/14/1964',
      Tier: 'gold',
      Since: '2009',
      Interests: 'Dolphins; Golf',
      Notes: 'Likes the corner.',
      Wife: 'Elena Alvarez',
      Children: 'Mateo (2008), Sofia',
    }
    expect(planned(everything, RAY)).toMatchObject({ verdict: 'same', held: RAY, reasons: [] })
    expect(planned({ Name: 'Ray Alvarez', 'Member no': '2214', Tier: '', Phone: '' }, RAY).verdict).toBe(
      'same',
    )
  })

  it('takes the language of mails where we know none, however it is called, and leaves what we know', () => {
    const row = { Name: 'Ray Alvarez', Number: '2214', Language: 'Español' }
    expect(planned(row, RAY)).toMatchObject({
      ...{ verdict: 'updates', changes: { language: 'es' }, reasons: ['Language: Spanish'] },
    })
    const customer = { ...member('2214').customer, language: 'en' } as Held['customer']
    expect(planned(row, { ...RAY, customer }).verdict).toBe('same')
    expect(planned({ ...row, Language: 'Basque' }, RAY).verdict).toBe('same')
  })

  it('unites lists, changes what differs, and says old and new', () => {
    const row = {
      ...{ Name: 'Ray Alvarez', Number: '2214', Tier: 'Platinum', Since: 'June 2009', Town: 'Miami' },
      ...{ Phone: '305 555 0142; 305 555 0199', Interests: 'golf, chess', Children: 'Sofia, Lucia' },
    }
    expect(planned(row, RAY)).toMatchObject({
      verdict: 'updates',
      reasons: [
        'Tier: Gold → Platinum',
        'Town: Miami',
        'Since: 2009 → June 2009',
        'Phone: +1 305 555 0199 added',
        'Family: Lucia added',
        'Interests: chess added',
      ],
    })
  })

  it('keeps the day that we know where the list knows only the year', () => {
    const cells = { Name: 'Ray Alvarez', Number: '2214', Birthday: '1964' }
    expect(planned(cells, RAY).verdict).toBe('same')
    expect(planned({ ...cells, Birthday: '1965' }, RAY)).toMatchObject({
      changes: { birthday: { year: 1965, month: 3, day: 14 } },
    })
  })
})

describe('whom a row means', () => {
  it('is whoever shares the name and a phone, an e-mail or a birthday', () => {
    for (const shared of [{ Phone: '305 555 0142' }, { Email: 'ray@example.com' }, { Birthday: '3/14/1964' }])
      expect(planned({ Name: 'Ray Alvarez', ...shared }, RAY).verdict).toBe('same')
  })

  it('is somebody else where nothing but the name is the same, and says so', () => {
    expect(planned({ Name: 'Ray Alvarez', Phone: '305 555 0777' }, RAY)).toMatchObject({
      verdict: 'new',
      reasons: ['Another Ray Alvarez is here already.'],
    })
  })

  it('is the only one of the name where the row tells nothing else, so that bare names do not come in twice', () => {
    expect(planned({ Name: 'Ray Alvarez', Tier: 'Gold' }, RAY).verdict).toBe('same')
    expect(planned({ Name: 'Ray Alvarez', Wife: 'Maria' }, RAY).verdict).toBe('new')
    const other = heldAs('Ray Alvarez', { id: asId<'Person'>(OTHER) ?? RAY.id })
    expect(planned({ Name: 'Ray Alvarez' }, RAY, other).verdict).toBe('maybe')
    expect(planned({ Name: 'Ray Alvarez', Kids: 'Sofia' }, RAY, other).verdict).toBe('same')
  })

  it('is somebody else where the phone is shared by father and son', () => {
    const son = { Name: 'Ray Alvarez', Phone: '305 555 0142', Birthday: '5/1/1999' }
    expect(planned(son, RAY).verdict).toBe('new')
    expect(planned({ ...son, Birthday: '', Number: '2215' }, RAY).verdict).toBe('new')
  })

  it('is found by what they go by', () => {
    const raymond = heldAs('Raymond Alvarez', { ...member('2214'), goesBy: 'Ray', phones: ['13055550142'] })
    expect(planned({ Name: 'Ray Alvarez', Phone: '305 555 0142' }, raymond).verdict).toBe('same')
  })

  it('is asked where the member number is somebody else’s', () => {
    expect(planned({ Name: 'Elena Alvarez', Number: '2214' }, RAY)).toMatchObject({
      verdict: 'maybe',
      candidates: [{ personId: RAY.id, isSure: false }],
      reasons: ['Member number 2214 is Ray Alvarez here.'],
    })
  })

  it('is asked where they are archived, or where it could be either of two', () => {
    const archived = heldAs('Ray Alvarez', member('2214', MORNING))
    expect(planned({ Name: 'Ray Alvarez', Number: '2214' }, archived).verdict).toBe('maybe')
    const other = heldAs('Ray Alvarez', { id: asId<'Person'>(OTHER) ?? RAY.id, phones: ['13055550142'] })
    expect(planned({ Name: 'Ray Alvarez', Phone: '305 555 0142' }, RAY, other).verdict).toBe('maybe')
  })

  it('is the wife whom her husband’s row named, once she has a row of her own', () => {
    const elena = heldAs('Elena', { customer: null, relatives: [relativeAs('spouse', 'Ray Alvarez')] })
    for (const known of [{ Spouse: 'Ray' }, { Husband: 'Ray Alvarez' }, { Phone: '305 555 0142' }])
      expect(planned({ Name: 'Elena Alvarez', ...known }, RAY, elena)).toMatchObject({
        verdict: 'new',
        held: elena,
        changes: { name: 'Elena Alvarez', relatives: [] },
      })
    expect(planned({ Name: 'Elena Alvarez' }, RAY, elena)).toMatchObject({ verdict: 'new', held: null })
  })
})

describe('the family of a row', () => {
  it('is tied to a partner who is a customer already, and shares their children', () => {
    const peter = heldAs('Peter Whitfield', { relatives: [relativeAs('child', 'Alice')] })
    const joan = { Name: 'Joan Whitfield', Husband: 'Peter Whitfield', Children: 'Alice Whitfield, Tom' }
    expect(planned(joan, peter)).toMatchObject({
      changes: {
        relatives: [
          { kind: 'spouse', word: 'husband', known: peter.id },
          { kind: 'child', name: 'Alice Whitfield', known: 'id of Alice' },
          { kind: 'child', name: 'Tom', known: null },
        ],
      },
    })
  })

  it('keeps the partner whom we hold, and says that another is left out', () => {
    expect(planned({ Name: 'Ray Alvarez', Number: '2214', Spouse: 'Maria' }, RAY)).toMatchObject({
      verdict: 'same',
      reasons: ['We have Elena at home; “Maria” is left out.'],
    })
  })

  it('does not bring back whom staff took away, nor a former partner', () => {
    const parted = {
      ...RAY,
      relatives: [relativeAs('former partner', 'Elena'), relativeAs('child', 'Sofia', { holds: false })],
    }
    expect(
      planned({ Name: 'Ray Alvarez', Number: '2214', Spouse: 'Elena', Kids: 'Sofia' }, parted).verdict,
    ).toBe('same')
  })
})
