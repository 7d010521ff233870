import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { personChanged } from '../../src/people/person-changed.ts'
import { clearSearch } from '../search/reindex.ts'
import type { Tx } from '../database.ts'
import * as facts from '../schema/facts.ts'
import { importRows, imports } from '../schema/imports.ts'
import { interestAliases, interests, personInterests } from '../schema/interests.ts'
import { notePeople, notes, noteVersions } from '../schema/notes.ts'
import { customers, emails, people, phones, relationships } from '../schema/people.ts'
import { outbox } from '../schema/outbox.ts'
import { places } from '../schema/places.ts'
import { settings } from '../schema/settings.ts'
import { auditEntries, sessions, signInFailures, staff } from '../schema/staff.ts'
import { talkingPointInterests, talkingPoints } from '../schema/talking-points.ts'
import { promptOutcomes, visitPeople, visits } from '../schema/visits.ts'
import { CEDAR_RIDGE, type Cast } from './cast.ts'
import { clubRows, talkingPointRows } from './club-rows.ts'
import { directoryOf } from './directory.ts'
import { addFacts } from './fact-rows.ts'
import { addPeople } from './people-rows.ts'
import { momentAt } from './relative-days.ts'
import { noRows, type Rows, type World } from './rows.ts'
import { addVisits, markLastSeen } from './visit-rows.ts'

/** Fills an empty database with Cedar Ridge as it stands at that moment. */
export async function loadDemo(
  tx: Tx,
  { now, passwordHash }: { now: Date; passwordHash: string },
): Promise<void> {
  const moment = momentAt(now, CEDAR_RIDGE.club.timeZone)
  const club = clubRows(CEDAR_RIDGE, moment, passwordHash)
  const world: World = {
    ...moment,
    placeId: club.place.id,
    directory: directoryOf(CEDAR_RIDGE.members, now),
    staffId: lookUp(new Map(club.staff.map((one) => [one.firstName, one.id]))),
    interestId: lookUp(new Map(club.interests.map((one) => [one.name, one.id]))),
  }
  await insertAll(tx, settings, [club.settings])
  await insertAll(tx, places, [club.place])
  await insertAll(tx, staff, club.staff)
  await insertAll(tx, interests, club.interests)
  await insertAll(tx, interestAliases, club.aliases)
  await loadMembers(tx, world, CEDAR_RIDGE)
}

/** Empties every table: the demo goes, and with it its staff. */
export async function clearEverything(tx: Tx): Promise<void> {
  for (const table of POINTING_FIRST) await tx.delete(table)
  await clearSearch(tx)
}

/** Each table before those that it points at. */
const POINTING_FIRST = [
  ...[importRows, imports, outbox, auditEntries, sessions, signInFailures],
  ...[promptOutcomes, visitPeople, visits, talkingPointInterests, talkingPoints],
  ...[facts.asks, facts.promises, facts.occasions, facts.cautions, facts.preferences],
  ...[noteVersions, notePeople, notes, personInterests, relationships, phones, emails, customers, people],
  ...[interestAliases, interests, staff, places, settings],
]

async function loadMembers(tx: Tx, world: World, cast: Cast): Promise<void> {
  const rows = noRows()
  for (const member of cast.members) {
    addPeople(rows, world, member)
    addFacts(rows, world, member)
    addVisits(rows, world, member)
  }
  markLastSeen(rows)
  await insertRows(tx, rows)
  const points = talkingPointRows(world, cast.talkingPoints)
  await insertAll(tx, talkingPoints, points.talkingPoints)
  await insertAll(tx, talkingPointInterests, points.talkingPointInterests)
  await personChanged(
    tx,
    rows.people.map(({ id }) => id),
  )
}

/** Each table after those that it points at. */
async function insertRows(tx: Tx, rows: Rows): Promise<void> {
  await insertAll(tx, people, rows.people)
  await insertAll(tx, customers, rows.customers)
  await insertAll(tx, phones, rows.phones)
  await insertAll(tx, emails, rows.emails)
  await insertAll(tx, relationships, rows.relationships)
  await insertAll(tx, personInterests, rows.personInterests)
  await insertAll(tx, notes, rows.notes)
  await insertAll(tx, notePeople, rows.notePeople)
  await insertAll(tx, facts.preferences, rows.preferences)
  await insertAll(tx, facts.cautions, rows.cautions)
  await insertAll(tx, facts.asks, rows.asks)
  await insertAll(tx, facts.promises, rows.promises)
  await insertAll(tx, facts.occasions, rows.occasions)
  await insertAll(tx, visits, rows.visits)
  await insertAll(tx, visitPeople, rows.visitPeople)
}

const ROWS_AT_ONCE = 200

async function insertAll<Table extends SQLiteTable>(
  tx: Tx,
  table: Table,
  rows: Table['$inferInsert'][],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await tx.insert(table).values(rows.slice(start, start + ROWS_AT_ONCE))
}

function lookUp<Key extends string, Value>(known: ReadonlyMap<Key, Value>): (key: Key) => Value {
  return (key) => {
    const value = known.get(key)
    if (value === undefined) throw new Error(`The cast knows nothing called ${key}`)
    return value
  }
}
