import { stored } from '../add-rows.ts'
import type SQLite from 'better-sqlite3'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { CustomerId } from '../../src/people/person.ts'
import { refreshKnown } from '../../src/people/refresh-known.ts'
import type { Database } from '../database.ts'
import { rebuildSearch } from '../search/rebuild.ts'
import { connect } from '../connect.ts'
import { sqliteDatabase } from '../sqlite.ts'
import { CEDAR_RIDGE } from './cast.ts'
import { addTalkingPoints, openClub } from './club-rows.ts'
import { households } from './crowd/household.ts'
import { randomFrom, seededIds } from './crowd/random.ts'
import { addMembers } from './member-rows.ts'
import { momentAt } from './relative-days.ts'
import { noRows, SEEDED, type Rows } from './rows.ts'

export interface CrowdWanted {
  members: number
  /** The same seed makes the same members. */
  seed: number
  now: Date
  /** Without one, nobody can sign in. */
  passwordHash?: string
  onProgress?: (step: CrowdStep, done: number, of: number) => void
}

export type CrowdStep = 'members' | 'search'

/** Fills an empty, migrated file with Cedar Ridge and so many members who were never there. */
export async function loadCrowd(path: string, wanted: CrowdWanted): Promise<void> {
  const connection = connect(path)
  // A file that a crash leaves broken is made anew.
  connection.pragma('synchronous = OFF')
  const ids = writeMembers(connection, wanted)
  connection.close()
  const database = sqliteDatabase(path)
  await countKnown(database, ids)
  await rebuildSearch(database, { onProgress: (done, of) => wanted.onProgress?.('search', done, of) })
  await database.close()
}

const MEMBERS_AT_ONCE = 2000

function writeMembers(connection: SQLite.Database, wanted: CrowdWanted): CustomerId[] {
  const random = randomFrom(wanted.seed)
  const moment = momentAt(wanted.now, CEDAR_RIDGE.club.timeZone, seededIds(random, wanted.now))
  const insert = inserter(connection)
  const start = noRows()
  const club = openClub(start, moment, CEDAR_RIDGE, wanted.passwordHash ?? 'nobody')
  addTalkingPoints(start, club, CEDAR_RIDGE.talkingPoints)
  connection.exec('BEGIN')
  insert(start)
  const ids: CustomerId[] = []
  for (const members of households(random, club, wanted.members)) {
    const rows = noRows()
    addMembers(rows, club, members)
    insert(rows)
    for (const { id } of rows.customers) ids.push(id)
    if (ids.length % MEMBERS_AT_ONCE >= members.length) continue
    connection.exec('COMMIT; BEGIN')
    wanted.onProgress?.('members', ids.length, wanted.members)
  }
  connection.exec('COMMIT')
  return ids
}

async function countKnown(database: Database, ids: readonly CustomerId[]): Promise<void> {
  for (let done = 0; done < ids.length; done += MEMBERS_AT_ONCE)
    await database.write((tx) => refreshKnown(tx, ids.slice(done, done + MEMBERS_AT_ONCE)))
}

/** One statement a table: building an insert for each row would take most of the time. */
function inserter(connection: SQLite.Database): (rows: Rows) => void {
  const tables = Object.entries(SEEDED).map(([name, table]) => ({
    name,
    add: statementFor(connection, table),
  }))
  return (rows) => {
    for (const { name, add } of tables) for (const row of rows[name as keyof Rows]) add(row)
  }
}

function statementFor(connection: SQLite.Database, table: SQLiteTable): (row: object) => void {
  const columns = Object.entries(getTableColumns(table))
  const names = columns.map(([key]) => key.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`))
  const statement = connection.prepare(
    `insert into ${getTableName(table)} (${names.map((name) => `"${name}"`).join()}) values (${names.map(() => '?').join()})`,
  )
  return (row) => {
    const values = row as Readonly<Record<string, unknown>>
    statement.run(columns.map(([key, column]) => stored(column, values[key] ?? null)))
  }
}
