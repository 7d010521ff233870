import { eq, isNull } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Database } from '../../db/database.ts'
import { customers, people } from '../../db/schema/people.ts'
import { addCustomer } from '../../src/customers/commands.ts'
import { dayIn } from '../../src/lib/day.ts'
import { MINORS_DETAILS, type MinorsDetail } from '../../src/organisation/privacy-rules.ts'
import { addPerson, changePerson, fillIn } from '../../src/people/commands.ts'
import { byName, type PersonInput } from '../../src/people/forms.ts'
import { withinMinorsLimit } from '../../src/people/minors.ts'
import { firstGivenName } from '../../src/people/names.ts'
import type { PersonId } from '../../src/people/person.ts'
import { staffNamed } from '../support/cast.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'
import { broughtIn } from '../imports/bringing.ts'
import { keepsOfMinors } from './given-limit.ts'

const NOW = { now: MORNING, today: dayIn(MORNING, 'America/New_York') }

const name = fc.constantFrom(
  ...[
    'Sofia Alvarez',
    'Mary-Jane de la Cruz',
    'Anna Maria Ruiz',
    'Miss Ana Ruiz',
    'Alvarez, Leo',
    '田中 花子',
    'Zoë',
  ],
)
const birthday = fc.record({
  year: fc.option(fc.integer({ min: 1950, max: 2025 })),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
})

const told: fc.Arbitrary<PersonInput> = fc
  .record({
    name,
    isMinor: fc.boolean(),
    birthday: fc.option(birthday),
    about: fc.option(fc.constant('Plays the cello')),
    addressAs: fc.option(fc.constant('Miss Alvarez')),
    formerName: fc.option(fc.constant('Sofia Ruiz')),
    kind: fc.constantFrom('person' as const, 'pet' as const),
  })
  .map((said) => ({ ...byName(said.name), ...said }))

const step = fc.oneof(
  fc.record({ what: fc.constantFrom('add' as const, 'add a customer' as const), told }),
  fc.record({ what: fc.constantFrom('change' as const, 'fill in' as const), told, whom: fc.nat(20) }),
  fc.record({
    what: fc.constant('bring in' as const),
    children: fc.array(fc.tuple(name, fc.integer({ min: 1995, max: 2025 })), { minLength: 1, maxLength: 3 }),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

it('no minor who is no customer is kept with more than the owner lets be, whatever was entered in whatever order', async () => {
  const limits = fc.subarray<MinorsDetail>([...MINORS_DETAILS])
  await fc.assert(
    fc.asyncProperty(limits, fc.array(step, { minLength: 1, maxLength: 8 }), async (kept, steps) => {
      const { database } = freshDatabase()
      await keepsOfMinors(database, kept)
      const before = new Set((await relatives(database)).map(({ id }) => id))
      for (const one of steps) await take(database, one, before)
      const limit = { kept, today: NOW.today }
      const beyond = (await relatives(database))
        .filter(({ id }) => !before.has(id))
        .filter((person) => withinMinorsLimit(person, limit).left.length > 0)
      expect(beyond).toEqual([])
    }),
    { numRuns: 25 },
  )
}, 120_000)

it('the first given name of what is a first given name is that', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), name), (any) => {
      const first = firstGivenName(any)
      expect(firstGivenName(first)).toBe(first)
      if (any.trim() !== '') expect(first).not.toBe('')
    }),
  )
})

async function take(database: Database, one: Step, before: ReadonlySet<PersonId>): Promise<void> {
  const dana = await staffNamed(database.read, 'Dana Kim')
  const there = (await relatives(database)).filter(({ id }) => !before.has(id))
  const person = 'whom' in one ? there[one.whom % Math.max(there.length, 1)] : undefined
  if (one.what === 'bring in') {
    const children = one.children
      .map(([child, year]) => `${child.replace(',', '')} (${String(year)})`)
      .join('; ')
    await broughtIn(database, `Name,Children\nQuentin Zabriskie,"${children}"\n`)
    return
  }
  await database.write(async (tx) => {
    if (one.what === 'add') await addPerson(tx, one.told, NOW, 'relative')
    if (one.what === 'add a customer') {
      const membership = {
        memberNumber: null,
        tier: null,
        town: null,
        since: null,
        language: null,
        allowsMail: true,
        allowsSurveys: true,
      }
      await addCustomer(
        tx,
        { person: one.told, membership, reach: { phones: [], emails: [] } },
        { ...NOW, staffId: dana.id },
      )
    }
    if (one.what === 'change' && person)
      await changePerson(tx, person.id, { ...one.told, version: person.version }, NOW)
    if (one.what === 'fill in' && person) await fillIn(tx, person.id, one.told, NOW)
  })
}

async function relatives({ read }: Database) {
  const rows = await read
    .select({ person: people })
    .from(people)
    .leftJoin(customers, eq(customers.id, people.id))
    .where(isNull(customers.id))
  return rows.map(({ person }) => person)
}
