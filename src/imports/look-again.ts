import { setImmediate as breath } from 'node:timers/promises'
import type { Database } from '../../db/database.ts'
import type { PersonId } from '../people/person.ts'
import { withTold } from './plan-next.ts'
import type { ImportId } from './import.ts'
import { limitOn } from './limit-queries.ts'
import { finishLookingAgain, keepLooks } from './look-commands.ts'
import { previewRows } from './planning/plan-rows.ts'
import { importById } from './queries.ts'
import { rowsToLookAt } from './next-row-queries.ts'
import { winsOf } from './wins.ts'

const ROWS_AT_ONCE = 100

/** Finds out anew what each row would do that is not in yet, after somebody has said more about the list. */
export async function lookAgain(database: Database, id: ImportId): Promise<void> {
  const list = await importById(database.read, id)
  if (!list) return
  const planning = {
    ...{ wins: winsOf(list), rowCount: list.rowCount, limit: await limitOn(database.read, list) },
    lineByPerson: new Map<PersonId, number>(),
  }
  for (let after = 0; ;) {
    const rows = await rowsToLookAt(database.read, id, after, ROWS_AT_ONCE)
    const last = rows.at(-1)
    if (!last) break
    after = last.line
    const planned = await previewRows(database.read, await withTold(database.read, id, rows), planning)
    await database.write((tx) => keepLooks(tx, id, planned, after))
    await breath()
  }
  await database.write((tx) => finishLookingAgain(tx, id))
}
