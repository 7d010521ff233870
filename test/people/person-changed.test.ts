import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../db/database.ts'
import { preferences } from '../../db/schema/facts.ts'
import { customers, people, relationships } from '../../db/schema/people.ts'
import { newId } from '../../src/lib/id.ts'
import type { CustomerId, PersonId } from '../../src/people/person.ts'
import { factsChanged, personChanged } from '../../src/people/person-changed.ts'
import { aloud, given, look, relationshipRow } from '../search/given.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'

async function ray(): Promise<{ database: Database; ray: CustomerId; sofia: PersonId }> {
  const { database } = freshDatabase('empty')
  const id = await given(database, {
    name: 'Ray Alvarez',
    people: [{ is: 'child', name: 'Sofia', pronoun: 'she' }],
  })
  const [tie] = await database.read.select().from(relationships)
  return { database, ray: id, sofia: tie?.relatedId ?? id }
}

async function derived(database: Database, id: CustomerId) {
  const [row] = await database.read
    .select({ sortName: customers.sortName, known: customers.knownCount })
    .from(customers)
    .where(eq(customers.id, id))
  return row
}

describe('after a change to a person', () => {
  it('a customer stands in lists by the family name', async () => {
    const { database, ray: id } = await ray()
    expect(await derived(database, id)).toMatchObject({ sortName: 'alvarez ray' })
    await database.write(async (tx) => {
      await tx.update(people).set({ name: 'Ray de la Cruz' }).where(eq(people.id, id))
      await personChanged(tx, [id])
    })
    expect(await derived(database, id)).toMatchObject({ sortName: 'de la cruz ray' })
    expect((await look(database, 'alvarez')).map(aloud)).toEqual([])
  })

  it('whoever they belong to is found by the new name', async () => {
    const { database, sofia } = await ray()
    await database.write(async (tx) => {
      await tx.update(people).set({ name: 'Valentina' }).where(eq(people.id, sofia))
      await personChanged(tx, [sofia])
    })
    expect((await look(database, 'valen')).map(aloud)).toEqual(['Ray Alvarez: daughter Valentina'])
    expect(await look(database, 'sofia')).toEqual([])
  })

  it('nobody is found by a relationship that was removed, until that is undone', async () => {
    const { database, sofia } = await ray()
    const remove = (removedAt: Date | null) =>
      database.write(async (tx) => {
        await tx.update(relationships).set({ removedAt }).where(eq(relationships.relatedId, sofia))
        await personChanged(tx, [sofia])
      })
    await remove(MORNING)
    expect(await look(database, 'sofia')).toEqual([])
    await remove(null)
    expect(await look(database, 'sofia')).toHaveLength(1)
  })

  it('a wife who is a member too is found from both cards', async () => {
    const { database, ray: id } = await ray()
    const elena = await given(database, { name: 'Elena Ruiz', pronoun: 'she' })
    await database.write(async (tx) => {
      await tx.insert(relationships).values(relationshipRow({ personId: id, relatedId: elena, is: 'spouse' }))
      await personChanged(tx, [elena])
    })
    expect((await look(database, 'elena')).map(aloud)).toEqual(['Elena Ruiz', 'Ray Alvarez: wife Elena Ruiz'])
    expect((await look(database, 'ray')).map(aloud)).toEqual([
      'Ray Alvarez',
      'Elena Ruiz: spouse Ray Alvarez',
    ])
  })

  it('the other end reads the relationship the other way round', async () => {
    const { database, ray: id } = await ray()
    const mateo = await given(database, { name: 'Mateo Ruiz', pronoun: 'he' })
    await database.write(async (tx) => {
      await tx
        .insert(relationships)
        .values(relationshipRow({ personId: id, relatedId: mateo, is: 'child', word: 'stepson' }))
      await personChanged(tx, [id])
    })
    expect((await look(database, 'alvarez')).map(aloud)).toEqual([
      'Ray Alvarez',
      'Mateo Ruiz: parent Ray Alvarez',
    ])
  })

  it('what is known of a customer is counted again, and what is for managers is not', async () => {
    const { database, ray: id } = await ray()
    expect(await derived(database, id)).toMatchObject({ known: 1 })
    await database.write(async (tx) => {
      await tx.insert(relationships).values(
        relationshipRow({
          personId: id,
          relatedId: await someone(tx),
          is: 'partner',
          audience: 'managers',
        }),
      )
      await personChanged(tx, [id])
    })
    expect(await derived(database, id)).toMatchObject({ known: 1 })
    await database.write(async (tx) => {
      await tx
        .update(relationships)
        .set({ audience: 'everyone' })
        .where(and(eq(relationships.personId, id), eq(relationships.kind, 'partner')))
      await personChanged(tx, [id])
    })
    expect(await derived(database, id)).toMatchObject({ known: 2 })
  })

  it('a relationship that ended no longer counts as somebody at home', async () => {
    const { database, ray: id } = await ray()
    await database.write(async (tx) => {
      const { id: tieId, ...tie } = relationshipRow({
        personId: id,
        relatedId: await someone(tx),
        is: 'spouse',
      })
      await tx.insert(relationships).values({ ...tie, id: tieId, endedOn: '2026-11-01' as never })
      await personChanged(tx, [id])
    })
    expect(await derived(database, id)).toMatchObject({ known: 1 })
    expect((await look(database, 'noor')).map(aloud)).toEqual(['Ray Alvarez: former spouse Noor'])
  })

  it('nothing happens for a person whom no customer knows', async () => {
    const { database } = freshDatabase('empty')
    await database.write(async (tx) => personChanged(tx, [await someone(tx)]))
    expect(await look(database, 'noor')).toEqual([])
  })
})

it('after a change to preferences alone, what is known is counted again', async () => {
  const { database, ray: id } = await ray()
  await database.write(async (tx) => {
    const remembered = relationshipRow({ personId: id, relatedId: id, is: 'other' })
    const { audience, forThemAlone, howWeKnow, notedAt, changedAt, version } = remembered
    await tx.insert(preferences).values({
      ...{
        id: newId<'Preference'>(MORNING),
        personId: id,
        area: 'drink',
        text: 'Cortadito, no sugar',
        habit: 'always',
      },
      ...{ audience, forThemAlone, howWeKnow, notedAt, changedAt, version },
    })
    await factsChanged(tx, [id])
  })
  expect(await derived(database, id)).toMatchObject({ known: 2 })
})

async function someone(tx: Parameters<Parameters<Database['write']>[0]>[0]): Promise<PersonId> {
  const id = newId<'Person'>(MORNING)
  await tx.insert(people).values({
    id,
    kind: 'person',
    name: 'Noor',
    ageIsPrivate: false,
    createdAt: MORNING,
    changedAt: MORNING,
    version: 1,
  })
  return id
}
