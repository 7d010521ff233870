import type { Tx } from '../../db/database.ts'
import { tellApart, type Hand } from '../duplicates/pair-commands.ts'
import { newId } from '../lib/id.ts'
import type { PersonId } from '../people/person.ts'
import { rowOnLine } from './decide-queries.ts'
import type { ImportId } from './import.ts'
import type { NextRow } from './plan-next.ts'
import { rowKey } from './planning/row-key.ts'
import type { RowRead } from './reading/read-row.ts'
import type { Sheaf } from './sheaf-commands.ts'

/** Remembers whom a row was said to mean, so that the same row in another file asks nobody again. */
export async function answersOn(
  tx: Tx,
  sheaf: Sheaf,
  row: NextRow,
  personId: PersonId,
  by: Hand & { importId: ImportId },
): Promise<void> {
  if (row.decision === null) return
  answerOn(sheaf, row.read, personId, by)
  if (row.decision !== 'apart') return
  // Of two lines that nothing tells apart, each is remembered for whom it is.
  for (const line of (row.candidates ?? []).flatMap((candidate) => candidate.line ?? [])) {
    const other = await rowOnLine(tx, by.importId, line)
    if (other?.appliedAt && other.personId) answerOn(sheaf, other.read, other.personId, by)
  }
}

function answerOn(sheaf: Sheaf, read: RowRead, personId: PersonId, { staffId, now }: Hand): void {
  if ('refused' in read) return
  const key = rowKey(read.listed, read.twin?.nth)
  if (sheaf.importAnswers.some((answer) => answer.rowKey === key)) return
  const id = newId<'ImportAnswer'>(now)
  sheaf.importAnswers.push({ id, rowKey: key, personId, notedById: staffId, notedAt: now })
}

/** Somebody who was said to be none of those whom we hold is not asked about among those who are here twice either. */
export async function tellApartFrom(tx: Tx, row: NextRow, personId: PersonId, hand: Hand): Promise<void> {
  if (row.decision !== 'apart') return
  for (const candidate of row.candidates ?? [])
    if (candidate.personId) await tellApart(tx, [personId, candidate.personId], hand)
}
