import fc from 'fast-check'
import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Database, Tx } from '../../db/database.ts'
import { preferences } from '../../db/schema/facts.ts'
import { notePeople, notes } from '../../db/schema/notes.ts'
import { customers, emails, people, phones, relationships } from '../../db/schema/people.ts'
import { reindexNotes } from '../../db/search/reindex-notes.ts'
import { rebuildSearch } from '../../db/search/rebuild.ts'
import { entriesOf } from '../../db/search/sqlite-upkeep.ts'
import { searchWords } from '../../db/search/sqlite-tables.ts'
import { connect } from '../../db/connect.ts'
import { newId } from '../../src/lib/id.ts'
import { personChanged } from '../../src/people/person-changed.ts'
import type { CustomerId, PersonId } from '../../src/people/person.ts'
import { RELATIONSHIP_KINDS } from '../../src/relationships/relationship.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'
import { giveNote, given, look, relationshipRow } from './given.ts'

const NAMES = [
  'Ray Alvarez',
  'Sofia',
  'José de la Cruz',
  'Anne-Marie O’Brien',
  '王小明',
  'Biscuit',
  'Elizabeth Rodriguez',
]

const which = fc.nat(5)
const name = fc.constantFrom(...NAMES)
const edit = fc.oneof(
  fc.record({ does: fc.constant('rename' as const), which, name }),
  fc.record({ does: fc.constant('go by' as const), which, name: fc.option(name) }),
  fc.record({
    does: fc.constant('relate' as const),
    which,
    to: which,
    kind: fc.constantFrom(...RELATIONSHIP_KINDS),
    secret: fc.boolean(),
  }),
  fc.record({ does: fc.constant('part' as const), which }),
  fc.record({ does: fc.constant('phone' as const), which, digits: fc.stringMatching(/^\d{3,12}$/) }),
  fc.record({ does: fc.constant('email' as const), which, address: fc.emailAddress() }),
  fc.record({ does: fc.constant('archive' as const), which, archived: fc.boolean() }),
  fc.record({ does: fc.constant('tier' as const), which, tier: fc.constantFrom('Gold', 'Platinum', null) }),
  fc.record({ does: fc.constant('note' as const), which, name, secret: fc.boolean() }),
  fc.record({ does: fc.constant('renote' as const), which, name, removed: fc.boolean() }),
  fc.record({ does: fc.constant('like' as const), which, name, secret: fc.boolean(), removed: fc.boolean() }),
  fc.record({ does: fc.constant('erase' as const), which }),
)

type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never

it('after any edits, finds exactly what a rebuild would find', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 25 }), async (edits) => {
      const { database, path } = freshDatabase('empty')
      const club: PersonId[] = []
      for (const [i, one] of NAMES.slice(0, 4).entries())
        club.push(await given(database, { name: one, memberNumber: String(100 + i) }))
      for (const one of ['Elena', 'Mateo'])
        await database.write(async (tx) => {
          const id = newId<'Person'>(MORNING)
          club.push(id)
          await tx.insert(people).values({
            id,
            kind: 'person',
            name: one,
            ageIsPrivate: false,
            createdAt: MORNING,
            changedAt: MORNING,
            version: 1,
          })
        })
      for (const one of edits) await database.write((tx) => apply(tx, club, one))
      expectSound(path)
      const before = await everything(database)
      await rebuildSearch(database)
      expect(await everything(database)).toEqual(before)
      expectSound(path)
    }),
    { numRuns: 25 },
  )
})

async function apply(tx: Tx, club: readonly PersonId[], edit: Edit): Promise<void> {
  const id = club[edit.which] as CustomerId
  if (edit.does === 'rename') await tx.update(people).set({ name: edit.name }).where(eq(people.id, id))
  if (edit.does === 'go by') await tx.update(people).set({ goesBy: edit.name }).where(eq(people.id, id))
  if (edit.does === 'tier') await tx.update(customers).set({ tier: edit.tier }).where(eq(customers.id, id))
  if (edit.does === 'archive')
    await tx
      .update(customers)
      .set({ archivedAt: edit.archived ? MORNING : null })
      .where(eq(customers.id, id))
  if (edit.does === 'part')
    await tx.update(relationships).set({ removedAt: MORNING }).where(eq(relationships.personId, id))
  if (edit.does === 'phone')
    await tx
      .insert(phones)
      .values({ id: newId(MORNING), personId: id, number: edit.digits, digits: edit.digits, position: 0 })
      .onConflictDoNothing()
  if (edit.does === 'email')
    await tx.insert(emails).values({ id: newId(MORNING), personId: id, address: edit.address, position: 0 })
  if (edit.does === 'relate') {
    const audience = edit.secret ? 'managers' : 'everyone'
    await tx
      .insert(relationships)
      .values(relationshipRow({ personId: id, relatedId: club[edit.to] ?? id, is: edit.kind, audience }))
  }
  if (edit.does === 'note')
    await giveNote(tx, {
      about: id,
      text: `Met ${edit.name}`,
      audience: edit.secret ? 'managers' : 'everyone',
    })
  if (edit.does === 'renote') await rewriteNotes(tx, id, edit)
  if (edit.does === 'like') await tx.insert(preferences).values(preferenceRow(id, edit))
  if (edit.does === 'erase') await tx.delete(customers).where(eq(customers.id, id))
  await personChanged(tx, [id])
}

async function rewriteNotes(tx: Tx, id: PersonId, { name, removed }: { name: string; removed: boolean }) {
  const mine = await tx.select({ id: notePeople.noteId }).from(notePeople).where(eq(notePeople.personId, id))
  for (const note of mine) {
    const now = { text: `Saw ${name}`, removedAt: removed ? MORNING : null }
    await tx.update(notes).set(now).where(eq(notes.id, note.id))
  }
  await reindexNotes(
    tx,
    mine.map((note) => note.id),
  )
}

function preferenceRow(
  personId: PersonId,
  { name, secret, removed }: { name: string; secret: boolean; removed: boolean },
) {
  const audience = secret ? ('managers' as const) : ('everyone' as const)
  return {
    ...({
      id: newId<'Preference'>(MORNING),
      personId,
      area: 'seat',
      text: `Beside ${name}`,
      habit: 'always',
    } as const),
    ...({
      audience,
      forThemAlone: false,
      howWeKnow: 'told us',
      notedAt: MORNING,
      changedAt: MORNING,
    } as const),
    ...{ removedAt: removed ? MORNING : null, version: 1 },
  }
}

/** Every entry, and what is found by every beginning of every name. */
async function everything(database: Database): Promise<unknown> {
  const ids = await database.read.select({ id: customers.id }).from(customers).orderBy(customers.id)
  const entries = await entriesOf(
    database.read,
    ids.map(({ id }) => id),
  )
  const found: [string, string[]][] = []
  for (const text of [
    ...NAMES.flatMap((one) => [one, one.slice(0, 2)]),
    'elena',
    'mateo',
    '100',
    '10',
    'example',
    'met',
    'saw sofia',
    'beside',
    'sophia',
    'elizabteh',
  ])
    found.push([
      text,
      (await look(database, text, { role: 'manager', limit: 50 })).map(({ customerId }) => customerId).sort(),
    ])
  const words = await database.read
    .select({ word: searchWords.word, forManagers: searchWords.forManagers })
    .from(searchWords)
    .orderBy(searchWords.word, searchWords.forManagers)
  return { words, entries: entries.map(({ id, ...entry }) => ({ ...entry, archived: id < 0 })), found }
}

/** SQLite's own word that the index holds what the entries say, and no more. */
function expectSound(path: string): void {
  const connection = connect(path)
  connection.exec("insert into search_index (search_index, rank) values ('integrity-check', 1)")
  connection.exec("insert into search_digits (search_digits, rank) values ('integrity-check', 1)")
  connection.exec("insert into search_note_index (search_note_index, rank) values ('integrity-check', 1)")
  connection.close()
}
