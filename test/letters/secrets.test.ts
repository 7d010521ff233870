import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Database, Tx } from '../../db/database.ts'
import { asks, cautions, occasions, preferences, promises } from '../../db/schema/facts.ts'
import { interests, personInterests } from '../../db/schema/interests.ts'
import { notePeople, notes } from '../../db/schema/notes.ts'
import { people, relationships } from '../../db/schema/people.ts'
import { noted } from '../../src/facts/commands.ts'
import type { Provenance } from '../../src/facts/fact.ts'
import { newId } from '../../src/lib/id.ts'
import type { Letter } from '../../src/mail/kind.ts'
import type { PersonId } from '../../src/people/person.ts'
import { momentFor, promptsFor } from '../../src/prompts/prompts.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { memberNamed, personNamed, staffNamed } from '../support/cast.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'
import { day, TODAY } from '../visits/given.ts'
import { change, digest, promiseDue, READERS, reminder } from './post.ts'

const WHO = 'Nikhil Rao'
const SECRET = 'Zanzibar'

const FOR_MANAGERS: Provenance = { audience: 'managers', forThemAlone: false, howWeKnow: 'told us' }
const FOR_THEM_ALONE: Provenance = { audience: 'everyone', forThemAlone: true, howWeKnow: 'told us' }
const FOR_EVERYBODY: Provenance = { audience: 'everyone', forThemAlone: false, howWeKnow: 'told us' }

type Plant = (tx: Tx, personId: PersonId, how: Provenance, by: StaffId) => Promise<unknown>

/** Every kind of fact, each of which names the secret and would be worth a line today. */
const PLANTS: Record<string, Plant> = {
  ask: (tx, personId, how, by) =>
    tx.insert(asks).values({
      id: newId<'Ask'>(MORNING),
      personId,
      question: `How was ${SECRET}?`,
      fromDay: TODAY,
      ...noted_(how, by),
    }),
  topic: (tx, personId, how, by) =>
    tx.insert(cautions).values({
      id: newId<'Caution'>(MORNING),
      personId,
      kind: 'topic to avoid',
      text: SECRET,
      ...noted_(how, by),
    }),
  failure: (tx, personId, how, by) =>
    tx.insert(cautions).values({
      id: newId<'Caution'>(MORNING),
      personId,
      kind: 'service failure',
      text: SECRET,
      ...noted_(how, by),
    }),
  preference: (tx, personId, how, by) =>
    tx.insert(preferences).values({
      id: newId<'Preference'>(MORNING),
      personId,
      area: 'drink',
      text: SECRET,
      habit: 'always',
      ...noted_(how, by),
    }),
  promise: (tx, personId, how, by) =>
    tx.insert(promises).values({
      id: newId<'Promise'>(MORNING),
      personId,
      text: SECRET,
      ownerId: by,
      dueOn: TODAY,
      ...noted_(how, by),
    }),
  occasion: (tx, personId, how, by) =>
    tx.insert(occasions).values({
      id: newId<'Occasion'>(MORNING),
      personId,
      kind: 'other',
      name: SECRET,
      recurrence: 'yearly',
      month: 11,
      day: 21,
      ...noted_(how, by),
    }),
  note: async (tx, personId, how, by) => {
    const noteId = newId<'Note'>(MORNING)
    const text = `Leaves for ${SECRET} on 23 November`
    await tx.insert(notes).values({ id: noteId, text, ...noted_(how, by) })
    await tx
      .insert(notePeople)
      .values({ id: newId<'NotePerson'>(MORNING), noteId, personId, notedAt: MORNING })
  },
  interest: async (tx, personId, how, by) => {
    const interestId = await golf(tx)
    await tx.insert(personInterests).values({
      id: newId<'PersonInterest'>(MORNING),
      personId,
      interestId,
      detail: SECRET,
      strength: 'plays',
      side: 'for',
      noSpoilers: false,
      ...noted_(how, by),
    })
  },
  relationship: async (tx, personId, how, by) => {
    const relatedId = newId<'Person'>(MORNING)
    const born = { birthYear: 2016, birthMonth: 11, birthDay: 21 }
    const unknown = { createdAt: MORNING, changedAt: MORNING, version: 1, ageIsPrivate: false }
    await tx
      .insert(people)
      .values({ id: relatedId, kind: 'person', name: `${SECRET} Brandt`, about: SECRET, ...born, ...unknown })
    await tx.insert(relationships).values({
      id: newId<'Relationship'>(MORNING),
      personId,
      relatedId,
      kind: 'child',
      word: `${SECRET} son`,
      ...noted_(how, by),
    })
  },
}

describe.each(Object.keys(PLANTS))('a %s', (kind) => {
  it.each([
    ['for managers', FOR_MANAGERS],
    ['for them alone', FOR_THEM_ALONE],
  ])('that is %s is in no part of any mail, whoever reads it', async (_, how) => {
    const database = await planted(kind, how)
    for (const to of Object.values(READERS))
      for (const letter of await everyMail(database, to))
        expect([to, letter.subject, isTold(letter)]).toEqual([to, letter.subject, false])
  })

  it('for everybody is told, so the secret would have shown', async () => {
    const database = await planted(kind, FOR_EVERYBODY)
    const all = await everyMail(database, READERS.manager)
    expect(all.some(isTold)).toBe(true)
  })

  it('is counted where the card shows it and the mail does not', async () => {
    for (const how of [FOR_MANAGERS, FOR_THEM_ALONE]) {
      const database = await planted(kind, how)
      for (const to of Object.values(READERS)) {
        const onCard = await linesOnCard(database, to)
        const { text } = await reminder(database, WHO, { to })
        const inMail = text
          .split('\n')
          .filter((line) => /^(\* (?!.*more thing)|(Ask|Mention|Learn): )/.test(line)).length
        expect([to, inMail + keptIn(text)]).toEqual([to, onCard])
      }
    }
  })
})

describe.each(['allergy', 'accessibility'] as const)('a caution on health (%s)', (kind) => {
  it('is in no part of any mail, whoever reads it, and is counted', async () => {
    const { database } = freshDatabase()
    const { id: personId } = await memberNamed(database.read, WHO)
    const { id: by } = await staffNamed(database.read, 'Luis Ortega')
    await database.write((tx) =>
      tx.insert(cautions).values({
        id: newId<'Caution'>(MORNING),
        personId,
        kind,
        text: SECRET,
        ...noted_(FOR_EVERYBODY, by),
      }),
    )
    for (const to of Object.values(READERS)) {
      for (const letter of await everyMail(database, to))
        expect([to, letter.subject, isTold(letter)]).toEqual([to, letter.subject, false])
      expect((await reminder(database, WHO, { to })).text).toContain(
        '* One more thing to mind: open the card.',
      )
    }
  })

  it('keeps its own words off the other lines, as on the card', async () => {
    const { database } = freshDatabase()
    const { id: personId } = await memberNamed(database.read, 'Ray Alvarez')
    const { id: by } = await staffNamed(database.read, 'Luis Ortega')
    await database.write((tx) =>
      tx.insert(cautions).values({
        id: newId<'Caution'>(MORNING),
        personId,
        kind: 'allergy',
        text: 'dolphins',
        ...noted_(FOR_EVERYBODY, by),
      }),
    )
    expect((await reminder(database, 'Ray Alvarez')).text).not.toMatch(/dolphins/i)
  })
})

it('says nothing cheerful in a sensitive time, and does not say why', async () => {
  const { database } = freshDatabase()
  const { id: personId } = await personNamed(database.read, 'Ray Alvarez')
  await database.write((tx) =>
    tx
      .update(people)
      .set({ sensitiveUntil: day('2026-11-30') })
      .where(eq(people.id, personId)),
  )
  const { text } = await reminder(database, 'Ray Alvarez')
  expect(text).toContain('* Keep it simple today')
  expect(text).not.toMatch(/^(Ask|Mention|Learn): (?!.*\(do, don’t say\))/m)
  expect((await digest(database)).text).not.toContain('Alvarez —')
})

async function planted(kind: string, how: Provenance): Promise<Database> {
  const { database } = freshDatabase()
  const { id: personId } = await memberNamed(database.read, WHO)
  const { id: by } = await staffNamed(database.read, 'Luis Ortega')
  await database.write((tx) => PLANTS[kind]?.(tx, personId, how, by) ?? Promise.reject(new Error(kind)))
  return database
}

async function everyMail(database: Database, to: string): Promise<Letter[]> {
  const promised = await database.read.select({ id: promises.id }).from(promises)
  const was = '2026-11-21T18:00:00Z'
  return [
    await reminder(database, WHO, { to }),
    await digest(database, { to }),
    await change(database, WHO, { change: 'moved', was }, to),
    await change(database, WHO, { change: 'cancelled', was }, to),
    ...(await Promise.all(promised.map((promise) => promiseDue(database, promise.id, to)))),
  ]
}

async function linesOnCard({ read }: Database, to: string): Promise<number> {
  const { id: customerId } = await memberNamed(read, WHO)
  const moment = await momentFor(read, await staffNamed(read, to), MORNING)
  const lines = (await promptsFor(read, [customerId], moment)).get(customerId)
  return (lines?.mind.length ?? 0) + (lines?.say.length ?? 0)
}

function keptIn(text: string): number {
  const [, words] = /\* (\w+) more things? to mind/.exec(text) ?? []
  return words === undefined ? 0 : ['One', 'Two', 'Three', 'Four'].indexOf(words) + 1
}

function isTold(letter: Letter): boolean {
  return /zanzibar/i.test(JSON.stringify(letter))
}

function noted_(how: Provenance, staffId: StaffId) {
  return noted(how, { staffId, now: MORNING })
}

async function golf(tx: Tx) {
  const [interest] = await tx.select().from(interests).where(eq(interests.name, 'Golf'))
  if (!interest) throw new Error('Nobody plays')
  return interest.id
}
