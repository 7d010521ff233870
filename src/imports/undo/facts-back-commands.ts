import { and, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Tx } from '../../../db/database.ts'
import { among } from '../../../db/dialect/expressions.ts'
import { cautions, occasions, preferences } from '../../../db/schema/facts.ts'
import { feedInterests } from '../../../db/schema/feeds.ts'
import { importAnswers } from '../../../db/schema/imports.ts'
import { interestAliases, interests, personInterests } from '../../../db/schema/interests.ts'
import { notePeople, notes } from '../../../db/schema/notes.ts'
import { emails, phones, relationships } from '../../../db/schema/people.ts'
import { talkingPointInterests } from '../../../db/schema/talking-points.ts'
import { forgetNotes } from '../../../db/search/reindex-notes.ts'
import type { NoteId } from '../../notes/note.ts'
import type { AddedTo, Deed } from '../deed.ts'
import { USING_NOTES } from './touch-queries.ts'

/** Takes out what rows of a list added to the memory, but for what somebody has changed since. */
export async function takeFactsOut(tx: Tx, added: readonly Deed['added'][]): Promise<void> {
  const idsOf = (name: AddedTo) => JSON.stringify(added.flatMap((one) => one[name] ?? []))
  for (const [name, table] of FACTS)
    await tx.delete(table).where(and(among(table.id, idsOf(name)), isUntouched(table)))
  for (const [name, table] of PLAIN) await tx.delete(table).where(among(table.id, idsOf(name)))
  await takeNotesOut(tx, idsOf('notes'))
  const isUnused = sql.join(
    USING_INTERESTS.map((one) => isNowhere(one, interests.id)),
    sql` and `,
  )
  await tx.delete(interests).where(and(among(interests.id, idsOf('interests')), isUnused))
}

type FactTable = SQLiteTable &
  Record<'id' | 'version' | 'changedAt' | 'notedAt' | 'confirmedAt' | 'removedAt', SQLiteColumn>

const FACTS: readonly (readonly [AddedTo, FactTable])[] = [
  ['relationships', relationships],
  ['personInterests', personInterests],
  ['preferences', preferences],
  ['cautions', cautions],
  ['occasions', occasions],
]

const PLAIN = [
  ['phones', phones],
  ['emails', emails],
  ['importAnswers', importAnswers],
] as const

/** A note stays while something came of it. */
async function takeNotesOut(tx: Tx, ids: string): Promise<void> {
  const hasNoOther = sql.join(
    USING_NOTES.map((one) => isNowhere(one, notes.id)),
    sql` and `,
  )
  const isAlone = sql`(select count(*) from ${notePeople} where ${notePeople.noteId} = ${notes.id}) <= 1`
  const out: { id: NoteId }[] = await tx
    .select({ id: notes.id })
    .from(notes)
    .where(and(among(notes.id, ids), isUntouched(notes), hasNoOther, isAlone))
  const outIds = out.map(({ id }) => id)
  await forgetNotes(tx, outIds)
  await tx.delete(notePeople).where(among(notePeople.noteId, JSON.stringify(outIds)))
  await tx.delete(notes).where(among(notes.id, JSON.stringify(outIds)))
}

const USING_INTERESTS = [
  ...[personInterests.interestId, interestAliases.interestId, cautions.interestId],
  ...[feedInterests.interestId, talkingPointInterests.interestId],
]

function isNowhere(column: SQLiteColumn, id: SQLiteColumn): SQL {
  return sql`not exists (select 1 from ${column.table} where ${column} = ${id})`
}

function isUntouched(table: FactTable): SQL | undefined {
  return and(
    ...[eq(table.version, 1), isNull(table.confirmedAt), isNull(table.removedAt)],
    sql`${table.changedAt} = ${table.notedAt}`,
  )
}
