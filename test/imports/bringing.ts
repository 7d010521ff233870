import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { expect } from 'vitest'
import type { Database } from '../../db/database.ts'
import { bringIn } from '../../src/imports/bring-in.ts'
import { startApplication } from '../../src/imports/commands.ts'
import type { Decision } from '../../src/imports/candidate.ts'
import { decide } from '../../src/imports/decide-commands.ts'
import type { Counts, ImportId } from '../../src/imports/import.ts'
import { lookThrough } from '../../src/imports/look-through.ts'
import { mapColumns } from '../../src/imports/mapping/commands.ts'
import { surveyOfList } from '../../src/imports/mapping/queries.ts'
import { countsOfOne, importById } from '../../src/imports/queries.ts'
import { rowsOf, type RowOfImport } from '../../src/imports/row-queries.ts'
import { readMemberList } from '../../src/imports/read-member-list.ts'
import type { ColumnUse } from '../../src/imports/reading/columns.ts'
import { proposedFor } from '../../src/imports/reading/proposal.ts'
import { surveyList } from '../../src/imports/survey-list.ts'
import { takeIn } from '../../src/imports/take-in.ts'
import { NOTHING_WEIGHED, type Outlook } from '../../src/imports/undo/outlook.ts'
import { startUndo, startWeighing } from '../../src/imports/undo/undo-commands.ts'
import { undo, weighUp } from '../../src/imports/undo/undo.ts'
import { asDay, type Day } from '../../src/lib/day.ts'
import { newId } from '../../src/lib/id.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { staffByEmail } from '../../src/staff/queries.ts'
import { MORNING, stillClock } from '../support/clock.ts'
import { withFile } from './given.ts'

/** A list on its way in, with the verdicts on its rows. */
export interface Brought {
  id: ImportId
  counts: Counts
  rows: RowOfImport[]
}

/** Sends a list, takes its columns for what they are recognised as, and has it looked through. */
export async function lookedThrough(database: Database, file: Buffer | string): Promise<Brought> {
  const hand = { staffId: await mara(database), now: MORNING }
  const id = newId<'Import'>(MORNING)
  await withFile(file, async (path) => {
    const surveying = surveyList({ path, timeZone: 'America/New_York' })
    const log = pino({ level: 'silent' })
    const taken = await takeIn({ database, log }, surveying, { id, fileName: 'club.csv', ...hand })
    if ('refused' in taken) throw new Error(taken.refused)
    const mapping = taken.mapping ?? (await confirmed(database, id, hand))
    await lookThrough(database, id, readMemberList({ path, mapping, today: today() }), hand)
  })
  return stateOf(database, id)
}

async function confirmed(
  database: Database,
  id: ImportId,
  hand: { staffId: StaffId; now: Date },
): Promise<ColumnUse[]> {
  const list = await importById(database.read, id)
  const survey = await surveyOfList(database.read, id)
  if (!list || !survey) throw new Error('The list did not arrive')
  const mapping = proposedFor(list.headings, survey.columns)
  await database.write((tx) => mapColumns(tx, list, mapping, hand))
  return mapping
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
  await bringIn(worldOf(database), id)
  return stateOf(database, id)
}

/** Undoes a list to its end, and answers what it stands at then. */
export async function undone(database: Database, id: ImportId): Promise<Brought & { outlook: Outlook }> {
  const world = worldOf(database)
  expect(await database.write((tx) => startWeighing(tx, id, MORNING))).toBe(true)
  await weighUp(world, id)
  const by = { staffId: await mara(database), now: MORNING }
  expect(await database.write((tx) => startUndo(tx, id, by))).toBe(true)
  await undo(world, id)
  const list = await importById(database.read, id)
  return { ...(await stateOf(database, id)), outlook: list?.outlook ?? NOTHING_WEIGHED }
}

/** A world in which nothing may go wrong. */
export function worldOf(database: Database) {
  const stream = { write: (line: string) => expect(line).toBe('') }
  const dataFolder = join(tmpdir(), 'rapport-without-files')
  return { database, clock: stillClock(), log: pino({ level: 'error' }, stream), dataFolder }
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
