import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { newId } from '../../src/lib/id.ts'
import { personChanged } from '../../src/people/person-changed.ts'
import type { Tx } from '../database.ts'
import { reindexNotes } from '../search/reindex-notes.ts'
import { clearSearch } from '../search/reindex.ts'
import { addAnswers } from './answer-rows.ts'
import { CEDAR_RIDGE } from './cast.ts'
import { addCase } from './case-rows.ts'
import { addCommentThemes, addHeard, addThemes } from './comment-rows.ts'
import { addStandards, addTalkingPoints, openClub } from './club-rows.ts'
import { addImprovements } from './improvement-rows.ts'
import { addIncident } from './incident-rows.ts'
import { addMembers } from './member-rows.ts'
import { addPulse } from './pulse-rows.ts'
import { momentAt, type Moment } from './relative-days.ts'
import { noRows, POINTING_FIRST, SEEDED, type Rows } from './rows.ts'
import { addServiceAnswers } from './service-rows.ts'
import { addThanks } from './thanks-rows.ts'

/** Fills an empty database with Cedar Ridge as it stands at that moment. */
export async function loadDemo(
  tx: Tx,
  { now, passwordHash }: { now: Date; passwordHash: string },
): Promise<void> {
  const rows = noRows()
  const moment = momentAt(now, CEDAR_RIDGE.club.timeZone, idsInOrder(now))
  const club = openClub(rows, moment, CEDAR_RIDGE, passwordHash)
  addTalkingPoints(rows, club, CEDAR_RIDGE.talkingPoints)
  const world = addMembers(rows, club, CEDAR_RIDGE.members)
  addAnswers(rows, world, CEDAR_RIDGE.members, CEDAR_RIDGE.asked)
  addServiceAnswers(rows, world, CEDAR_RIDGE.members, CEDAR_RIDGE.serviced)
  addIncident(rows, club, CEDAR_RIDGE.incident)
  for (const one of CEDAR_RIDGE.cases) addCase(rows, club, one)
  addStandards(rows, club, CEDAR_RIDGE.standards)
  addThanks(rows, club, CEDAR_RIDGE.thanks)
  addPulse(rows, club, CEDAR_RIDGE.pulse)
  addThemes(rows, club)
  addHeard(rows, club, CEDAR_RIDGE.heard)
  addCommentThemes(rows, club)
  addImprovements(rows, club, CEDAR_RIDGE.improvements)
  await insertRows(tx, rows)
  await personChanged(
    tx,
    rows.people.map(({ id }) => id),
  )
  await reindexNotes(
    tx,
    rows.notes.map(({ id }) => id),
  )
}

/** Empties every table: the demo goes, and with it its staff. */
export async function clearEverything(tx: Tx): Promise<void> {
  await clearSearch(tx)
  for (const table of POINTING_FIRST) await tx.delete(table)
}

/** Ids of one millisecond have no order, and a family is shown in the order in which it was written down. */
function idsInOrder(now: Date): Moment['id'] {
  let at = now.getTime() - 3_600_000
  return () => newId(new Date(at++))
}

const ROWS_AT_ONCE = 200

async function insertRows(tx: Tx, rows: Rows): Promise<void> {
  for (const name of Object.keys(SEEDED) as (keyof Rows)[]) {
    const table: SQLiteTable = SEEDED[name]
    for (let start = 0; start < rows[name].length; start += ROWS_AT_ONCE)
      await tx.insert(table).values(rows[name].slice(start, start + ROWS_AT_ONCE))
  }
}
