import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Reader } from '../../../db/database.ts'
import { asks, cautions, preferences, promises } from '../../../db/schema/facts.ts'
import { interests, personInterests } from '../../../db/schema/interests.ts'
import { notes } from '../../../db/schema/notes.ts'
import { customers, people, phones, relationships } from '../../../db/schema/people.ts'
import { staff } from '../../../db/schema/staff.ts'
import { visitPeople, visits } from '../../../db/schema/visits.ts'
import { dayIn } from '../../../src/lib/day.ts'
import type { PersonId } from '../../../src/people/person.ts'
import { memberNamed, personNamed } from '../../support/cast.ts'
import { MORNING } from '../../support/clock.ts'
import { freshDatabase } from '../../support/database.ts'

test('Ray is Mr. Alvarez in front of guests, member 2214 since 2009, and known well', async () => {
  const { read } = freshDatabase().database
  expect(await memberNamed(read, 'Ray Alvarez')).toMatchObject({
    memberNumber: '2214',
    tier: 'Platinum',
    sinceYear: 2009,
    knownCount: 11,
    sortName: 'alvarez ray',
    archivedAt: null,
  })
  expect(await personNamed(read, 'Ray Alvarez')).toMatchObject({
    pronunciation: 'al-VAR-ez',
    addressAs: 'Mr. Alvarez',
    addressWhen: 'in front of guests',
    pronoun: 'he',
  })
})

test('his people are Elena, who is no member, Mateo, Sofia and Biscuit', async () => {
  const { read } = freshDatabase().database
  expect(await family(read, await ray(read))).toEqual([
    { name: 'Elena Alvarez', word: 'wife', since: '2003-6-14', isMember: false },
    { name: 'Mateo Alvarez', word: 'son', since: null, isMember: false },
    { name: 'Sofia Alvarez', word: 'daughter', since: null, isMember: false },
    { name: 'Biscuit', word: 'dog', since: null, isMember: false },
  ])
  expect(await personNamed(read, 'Sofia Alvarez')).toMatchObject({
    birthYear: 2009,
    birthMonth: 12,
    birthDay: 3,
  })
  expect(await personNamed(read, 'Biscuit')).toMatchObject({ kind: 'pet', about: 'Beagle' })
})

test('what he cares for and how he likes it stand on his card', async () => {
  const { read } = freshDatabase().database
  const personId = await ray(read)
  const cares = await read
    .select({ name: interests.name, detail: personInterests.detail, side: personInterests.side })
    .from(personInterests)
    .innerJoin(interests, eq(interests.id, personInterests.interestId))
    .where(eq(personInterests.personId, personId))
    .orderBy(personInterests.id)
  expect(cares).toEqual([
    { name: 'Miami Dolphins', detail: null, side: 'for' },
    { name: 'Golf', detail: 'hcp 11', side: null },
    { name: 'Cuban coffee', detail: null, side: null },
    { name: 'Classic Broncos', detail: null, side: null },
    { name: 'Bonefish', detail: null, side: null },
  ])
  const likes = await read
    .select({ text: preferences.text })
    .from(preferences)
    .where(eq(preferences.personId, personId))
    .orderBy(preferences.id)
  expect(likes.map(({ text }) => text)).toEqual([
    'Cortadito, no sugar, before he tees off',
    'Locker 14, cart 7',
    'Still water on the cart',
  ])
  expect(await read.select().from(phones).where(eq(phones.personId, personId))).toMatchObject([
    { number: '+1 305 555 0142', digits: '13055550142' },
  ])
})

test('there is a walnut allergy to mind, a restaurant not to mention and a hinge overdue', async () => {
  const { read } = freshDatabase().database
  const personId = await ray(read)
  expect(
    await read.select().from(cautions).where(eq(cautions.personId, personId)).orderBy(cautions.id),
  ).toMatchObject([
    { kind: 'allergy', text: 'Walnut allergy', detail: 'anaphylaxis' },
    { kind: 'topic to avoid', text: 'the restaurant', detail: 'sold in June, painful' },
  ])
  const promised = await read
    .select({ text: promises.text, due: promises.dueOn, by: staff.name, note: notes.text })
    .from(promises)
    .innerJoin(staff, eq(staff.id, promises.ownerId))
    .innerJoin(notes, eq(notes.id, promises.noteId))
    .where(eq(promises.personId, personId))
  expect(promised).toEqual([
    {
      text: 'locker 14 hinge',
      due: '2026-11-20',
      by: 'Luis Ortega',
      note: 'Locker hinge is loose again. Promised to have it done by the 20th.',
    },
  ])
})

test("Sofia's state final is to be asked about since the day after it", async () => {
  const { read } = freshDatabase().database
  const sofia = await personNamed(read, 'Sofia Alvarez')
  expect(await read.select().from(asks).where(eq(asks.aboutId, sofia.id))).toMatchObject([
    {
      question: "How did Sofia's state final go on Tuesday?",
      fromDay: '2026-11-18',
      personId: await ray(read),
    },
  ])
})

test('he is expected at 09:40 for his tee time, a party of four with Elena', async () => {
  const { read } = freshDatabase().database
  const [visit, ...others] = await read
    .select()
    .from(visits)
    .innerJoin(visitPeople, eq(visitPeople.visitId, visits.id))
    .where(and(eq(visits.day, dayIn(MORNING, 'America/New_York')), eq(visitPeople.personId, await ray(read))))
  expect(visit?.visits).toMatchObject({ time: '09:40', purpose: 'tee time', partySize: 4, arrivedAt: null })
  expect(others).toEqual([])
  const comes = await read
    .select({ name: people.name, part: visitPeople.part })
    .from(visitPeople)
    .innerJoin(people, eq(people.id, visitPeople.personId))
    .where(visit && eq(visitPeople.visitId, visit.visits.id))
    .orderBy(visitPeople.position)
  expect(comes).toEqual([
    { name: 'Ray Alvarez', part: 'customer' },
    { name: 'Elena Alvarez', part: 'companion' },
  ])
})

async function ray(read: Reader): Promise<PersonId> {
  return (await personNamed(read, 'Ray Alvarez')).id
}

async function family(read: Reader, personId: PersonId) {
  const rows = await read
    .select({ name: people.name, tie: relationships, memberId: customers.id })
    .from(relationships)
    .innerJoin(people, eq(people.id, relationships.relatedId))
    .leftJoin(customers, eq(customers.id, people.id))
    .where(eq(relationships.personId, personId))
    .orderBy(relationships.id)
  return rows.map(({ name, tie, memberId }) => ({
    name,
    word: tie.word,
    since: tie.sinceYear === null ? null : [tie.sinceYear, tie.sinceMonth, tie.sinceDay].join('-'),
    isMember: memberId !== null,
  }))
}
