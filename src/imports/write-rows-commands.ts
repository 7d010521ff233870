import { setImmediate as breath } from 'node:timers/promises'
import type { Tx } from '../../db/database.ts'
import type { InterestId } from '../interests/interest.ts'
import { entriesNamed } from '../interests/queries.ts'
import { fold } from '../lib/text.ts'
import type { NoteId } from '../notes/note.ts'
import type { PersonId } from '../people/person.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { answersOn, tellApartFrom } from './answer-commands.ts'
import { carryOut } from './carry-out-commands.ts'
import type { Bringing } from './facts-onto-sheaf.ts'
import type { ImportId } from './import.ts'
import type { NextRow } from './plan-next.ts'
import type { Planned } from './planning/in-order.ts'
import { askAboutRow, settleRow } from './settle-commands.ts'
import { addedSince, emptySheaf, heightsOf, writeSheaf, type Sheaf } from './sheaf-commands.ts'

/** Whose derived values are to be made anew. */
export interface Touched {
  people: Set<PersonId>
  notes: Set<NoteId>
}

/** Which list is brought in by whom and when, and the how manieth row the next one is. */
export interface Applying {
  importId: ImportId
  staffId: StaffId
  now: Date
  nextAs: number
}

/** Writes what these rows do, and what became of each. */
export async function writeRows(
  tx: Tx,
  rows: readonly Planned<NextRow>[],
  by: Applying,
  touched: Touched,
): Promise<void> {
  const sheaf = emptySheaf()
  const bringing = Object.assign(by, { interests: await catalogue(tx, rows) })
  const personOf = new Map<NextRow, PersonId>()
  for (const row of rows) {
    const people = await writeRow(tx, row, sheaf, bringing)
    for (const id of people) touched.people.add(id)
    const [own] = people
    if (own) personOf.set(row, own)
  }
  await breath()
  await writeSheaf(tx, sheaf)
  for (const [row, personId] of personOf) await tellApartFrom(tx, row, personId, by)
  for (const { id } of sheaf.notes) touched.notes.add(id)
}

/** Answers whom it touched, the row's own person first. */
async function writeRow(
  tx: Tx,
  row: Planned<NextRow>,
  sheaf: Sheaf,
  bringing: Bringing & Applying,
): Promise<PersonId[]> {
  const { plan } = row
  if (plan.verdict === 'maybe') {
    await askAboutRow(tx, row.id, plan)
    return []
  }
  const heights = heightsOf(sheaf)
  const carried = 'changes' in plan ? await carryOut(tx, plan, sheaf, bringing) : undefined
  const personId = carried?.people[0] ?? (plan.verdict === 'same' ? plan.held.id : null)
  if (personId) await answersOn(tx, sheaf, row, personId, bringing)
  const deed = { added: addedSince(sheaf, heights), changed: carried?.changed ?? [] }
  await settleRow(tx, row.id, { ...plan, personId, deed, appliedAs: bringing.nextAs++ }, bringing.now)
  return carried?.people ?? []
}

/** The entries of the catalogue that these rows name, by folded name. */
async function catalogue(tx: Tx, rows: readonly Planned<NextRow>[]): Promise<Map<string, InterestId>> {
  const named = rows.flatMap(({ plan }) => ('changes' in plan ? plan.changes.interests : []))
  return entriesNamed(tx, [...new Set(named.map(fold))])
}
