import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { asks, cautions, occasions, preferences, promises } from '../../db/schema/facts.ts'
import { interests, personInterests } from '../../db/schema/interests.ts'
import { notePeople, notes } from '../../db/schema/notes.ts'
import { people, relationships } from '../../db/schema/people.ts'
import { noted } from '../../src/facts/commands.ts'
import type { Provenance } from '../../src/facts/fact.ts'
import { newId } from '../../src/lib/id.ts'
import type { PersonId } from '../../src/people/person.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { TODAY } from '../visits/given.ts'
import { MORNING } from './clock.ts'

/** What every plant says. */
export const SECRET = 'Zanzibar'

export const FOR_MANAGERS: Provenance = { audience: 'managers', forThemAlone: false, howWeKnow: 'told us' }
export const FOR_THEM_ALONE: Provenance = { audience: 'everyone', forThemAlone: true, howWeKnow: 'told us' }
export const FOR_EVERYBODY: Provenance = { audience: 'everyone', forThemAlone: false, howWeKnow: 'told us' }

type Plant = (tx: Tx, personId: PersonId, how: Provenance, by: StaffId) => Promise<unknown>

/** Every kind of fact, each of which names the secret and would be worth a line today. */
export const PLANTS: Record<string, Plant> = {
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

/** As it is noted in the morning. */
export function noted_(how: Provenance, staffId: StaffId) {
  return noted(how, { staffId, now: MORNING })
}

async function golf(tx: Tx) {
  const [interest] = await tx.select().from(interests).where(eq(interests.name, 'Golf'))
  if (!interest) throw new Error('Nobody plays')
  return interest.id
}
