import { pino } from 'pino'
import { expect } from 'vitest'
import type { Database } from '../../db/database.ts'
import { bringIn } from '../../src/imports/bring-in.ts'
import { startApplication } from '../../src/imports/commands.ts'
import type { Decision } from '../../src/imports/candidate.ts'
import { decide } from '../../src/imports/decide-commands.ts'
import type { Counts, ImportId } from '../../src/imports/import.ts'
import { countsOfOne } from '../../src/imports/queries.ts'
import { rowsOf, type RowOfImport } from '../../src/imports/row-queries.ts'
import { readMemberList, type ListFile } from '../../src/imports/read-member-list.ts'
import { takeIn } from '../../src/imports/take-in.ts'
import { asDay, type Day } from '../../src/lib/day.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { staffByEmail } from '../../src/staff/queries.ts'
import { MORNING, stillClock } from '../support/clock.ts'

/** A list on its way in, with the verdicts on its rows. */
export interface Brought {
  id: ImportId
  counts: Counts
  rows: RowOfImport[]
}

/** Sends a list and has it looked through. */
export async function lookedThrough(database: Database, file: Buffer | string): Promise<Brought> {
  const arrival = { fileName: 'club.csv', staffId: await mara(database), now: MORNING }
  const log = pino({ level: 'silent' })
  const taken = await takeIn({ database, log }, readMemberList(asFile(file)), arrival)
  if ('refused' in taken) throw new Error(taken.refused)
  await taken.lookingThrough
  return stateOf(database, taken.id)
}

/** A file as it arrives from Florida. */
export function asFile(file: Buffer | string): ListFile {
  return { bytes: Buffer.from(file), timeZone: 'America/New_York', today: today() }
}

/** Begins to bring a list in. */
export async function begun(database: Database, id: ImportId): Promise<void> {
  const by = { staffId: await mara(database), now: MORNING }
  await database.write((tx) => startApplication(tx, id, by))
}

/** Sends a list and brings it in to its end. */
export async function broughtIn(database: Database, file: Buffer | string): Promise<Brought> {
  const { id } = await lookedThrough(database, file)
  await begun(database, id)
  return goneOn(database, id)
}

/** Says what a line means, and answers what it would do now. */
export async function said(
  database: Database,
  { id }: Pick<Brought, 'id'>,
  line: number,
  decision: Decision | null,
  candidate = 0,
): Promise<RowOfImport> {
  expect(await database.write((tx) => decide(tx, { id, line }, { decision, candidate }))).toBe(true)
  const row = (await stateOf(database, id)).rows.find((one) => one.line === line)
  if (!row) throw new Error(`No line ${line}`)
  return row
}

/** Goes on with a list to its end. */
export async function goneOn(database: Database, id: ImportId): Promise<Brought> {
  const logged: string[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => logged.push(line) })
  await bringIn({ database, clock: stillClock(), log }, id)
  expect(logged).toEqual([])
  return stateOf(database, id)
}

export async function stateOf(database: Database, id: ImportId): Promise<Brought> {
  const counts = await countsOfOne(database.read, id)
  const rows = await rowsOf(database.read, id, null, { offset: 0, limit: 10_000 })
  return { id, counts, rows }
}

async function mara(database: Database): Promise<StaffId> {
  const staff = await staffByEmail(database.read, 'mara@cedarridge.example')
  if (!staff) throw new Error('The demo has no Mara')
  return staff.id
}

/** The day it is at the club. */
export function today(): Day {
  const day = asDay('2026-11-21')
  if (!day) throw new Error('No such day')
  return day
}
