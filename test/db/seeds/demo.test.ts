import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { asks, cautions, occasions, preferences, promises } from '../../../db/schema/facts.ts'
import { interests, personInterests } from '../../../db/schema/interests.ts'
import { notePeople, notes } from '../../../db/schema/notes.ts'
import { customers, emails, people, relationships } from '../../../db/schema/people.ts'
import { settings } from '../../../db/schema/settings.ts'
import { staff } from '../../../db/schema/staff.ts'
import { visitPeople, visits } from '../../../db/schema/visits.ts'
import { addDays, dayIn } from '../../../src/lib/day.ts'
import { memberNamed, personNamed } from '../../support/cast.ts'
import { MORNING } from '../../support/clock.ts'
import { freshDatabase } from '../../support/database.ts'

const TODAY = dayIn(MORNING, 'America/New_York')

test('some forty members belong to Cedar Ridge, with three demo logins and one who left', async () => {
  const { read } = freshDatabase().database
  expect(await read.$count(customers)).toBeGreaterThanOrEqual(40)
  expect(await read.select().from(settings)).toMatchObject([
    { organisation: 'Cedar Ridge Club', customerWord: 'member', demoLoadedAt: MORNING },
  ])
  const logins = await read.select().from(staff).where(isNull(staff.deactivatedAt)).orderBy(staff.id)
  expect(logins.map(({ email, role }) => `${email} ${role}`)).toEqual([
    'dana@cedarridge.example attendant',
    'luis@cedarridge.example attendant',
    'sam@cedarridge.example attendant',
    'mara@cedarridge.example manager',
    'otis@cedarridge.example owner',
  ])
  expect(await read.select().from(staff).where(isNotNull(staff.deactivatedAt))).toMatchObject([
    { name: 'Priya Raman' },
  ])
})

describe('in the cast there is', () => {
  test('Ada, who was born on 29 February and has two children', async () => {
    const { read } = freshDatabase().database
    const ada = await personNamed(read, 'Ada Whitcombe')
    expect(ada).toMatchObject({ birthMonth: 2, birthDay: 29 })
    const children = and(eq(relationships.personId, ada.id), eq(relationships.kind, 'child'))
    expect(await read.$count(relationships, children)).toBe(2)
  })

  test('Nikhil, who is new: no e-mail, no year of birth, hardly known', async () => {
    const { read } = freshDatabase().database
    const nikhil = await personNamed(read, 'Nikhil Rao')
    expect(nikhil.birthYear).toBeNull()
    expect(nikhil.birthDay).not.toBeNull()
    expect(await read.$count(emails, eq(emails.personId, nikhil.id))).toBe(0)
    expect((await memberNamed(read, 'Nikhil Rao')).knownCount).toBeLessThan(5)
  })

  test('Harold, who has died, and Judith, his wife, in a sensitive time', async () => {
    const { read } = freshDatabase().database
    const harold = await personNamed(read, 'Harold Linden')
    const judith = await personNamed(read, 'Judith Linden')
    expect(harold.deceasedOn).toBe(addDays(TODAY, -41))
    expect(judith.sensitiveUntil && judith.sensitiveUntil > TODAY).toBe(true)
    expect(
      await read.select().from(relationships).where(eq(relationships.relatedId, judith.id)),
    ).toMatchObject([{ personId: harold.id, kind: 'spouse' }])
  })

  test('Grant and Pamela, who are no longer married', async () => {
    const { read } = freshDatabase().database
    const grant = await personNamed(read, 'Grant Hollis')
    const pamela = await personNamed(read, 'Pamela Sterling')
    expect(pamela.formerName).toBe('Pamela Hollis')
    const tie = and(eq(relationships.personId, grant.id), eq(relationships.relatedId, pamela.id))
    const [former] = await read.select().from(relationships).where(tie)
    expect(former).toMatchObject({ kind: 'former partner' })
    expect(former?.endedOn).not.toBeNull()
  })

  test('two who are called Maria Garcia, one who is called Surya, and 田中 愛子', async () => {
    const { read } = freshDatabase().database
    await expect(memberNamed(read, 'Maria Garcia')).rejects.toThrow('Several')
    expect(await memberNamed(read, 'Surya')).toMatchObject({ sortName: 'surya' })
    expect(await personNamed(read, '田中 愛子')).toMatchObject({ goesBy: 'Aiko' })
  })

  test('Beatrix, who keeps her age to herself, and Archie, who is archived', async () => {
    const { read } = freshDatabase().database
    expect((await personNamed(read, 'Beatrix Fontaine')).ageIsPrivate).toBe(true)
    expect((await memberNamed(read, 'Archibald Dunmore')).archivedAt).not.toBeNull()
  })

  test('a surprise kept for Anjali alone, which is not noted about Vikram', async () => {
    const { read } = freshDatabase().database
    const anjali = await personNamed(read, 'Anjali Mehta')
    const vikram = await personNamed(read, 'Vikram Mehta')
    const about = (id: typeof anjali.id) =>
      read
        .select({ text: notes.text })
        .from(notes)
        .innerJoin(notePeople, eq(notePeople.noteId, notes.id))
        .where(and(eq(notePeople.personId, id), eq(notes.forThemAlone, true)))
    expect(await about(anjali.id)).toHaveLength(1)
    expect(await about(vikram.id)).toEqual([])
    expect(await read.select().from(promises).where(eq(promises.forThemAlone, true))).toMatchObject([
      { personId: anjali.id },
    ])
  })

  test('something that only managers read, a one-off, a promise kept and a pet', async () => {
    const { read } = freshDatabase().database
    const counts = await Promise.all([
      read.$count(notes, eq(notes.audience, 'managers')),
      read.$count(asks, eq(asks.audience, 'managers')),
      read.$count(preferences, eq(preferences.habit, 'just this time')),
      read.$count(promises, isNotNull(promises.keptAt)),
      read.$count(occasions, eq(occasions.kind, 'other')),
      read.$count(cautions, eq(cautions.kind, 'service failure')),
      read.$count(personInterests, eq(personInterests.noSpoilers, true)),
      read.$count(relationships, eq(relationships.kind, 'pet')),
    ])
    for (const count of counts) expect(count).toBeGreaterThan(0)
  })
})

test('six of those who come today care for the game, and three for wine', async () => {
  const { read } = freshDatabase().database
  const caring = await read
    .select({ interest: interests.name, personId: personInterests.personId })
    .from(visits)
    .innerJoin(visitPeople, and(eq(visitPeople.visitId, visits.id), eq(visitPeople.part, 'customer')))
    .innerJoin(personInterests, eq(personInterests.personId, visitPeople.personId))
    .innerJoin(interests, eq(interests.id, personInterests.interestId))
    .where(eq(visits.day, TODAY))
  const among = (...names: string[]) => caring.filter(({ interest }) => names.includes(interest)).length
  expect(among('Miami Dolphins', 'Buffalo Bills')).toBe(6)
  expect(among('Wine', 'Burgundy')).toBe(3)
})

test('no sentence is left with a day to be filled in', async () => {
  const { read } = freshDatabase().database
  const sentences = [
    ...(await read.select({ text: notes.text }).from(notes)).map(({ text }) => text),
    ...(await read.select({ text: asks.question }).from(asks)).map(({ text }) => text),
    ...(await read.select().from(cautions)).flatMap(({ text, detail }) => [text, detail ?? '']),
    ...(await read.select().from(promises)).map(({ text }) => text),
    ...(await read.select().from(people)).map(({ about }) => about ?? ''),
  ]
  expect(sentences.filter((sentence) => /[{}]/u.test(sentence))).toEqual([])
})
