import { getTableColumns, getTableName, type Column } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { invitations, passwordResets } from '../schema/access-links.ts'
import { bookingCalendars, bookingReadings, bookings } from '../schema/bookings.ts'
import { calendarAddresses } from '../schema/calendars.ts'
import { duplicateKeys, duplicateLooks } from '../schema/duplicates.ts'
import { erasures } from '../schema/erasures.ts'
import { feedEntries, feedInterests, feeds } from '../schema/feeds.ts'
import { importRows, imports } from '../schema/imports.ts'
import { openedCards } from '../schema/opened-cards.ts'
import { mailServer, mailTexts, mailTries, outbox, refusedAddresses } from '../schema/outbox.ts'
import { pulses, pulseTurns } from '../schema/pulse.ts'
import { keptCustomers, retentionRules, retentionRuns } from '../schema/retention.ts'
import {
  deskPeople,
  pins,
  recoveryCodes,
  secondFactors,
  sessions,
  signInFailures,
  staff,
} from '../schema/staff.ts'
import { POINTING_FIRST } from '../seeds/rows.ts'

const SECRETS = 'What opens a door stays where the door is.'
const FEEDS = 'The address of a feed may be a key, and only owners see it: they add it again.'
const BOOKINGS =
  'The address of a calendar may be a key; added again, it is read anew. Its visits are in the visits.'
const MAILS = 'A second Rapport must not send the mails of the first.'
const WORKING_PAPERS = 'Working papers of a list: what came of it is in the people.'
const OF_THIS_PLACE = 'How long this Rapport keeps what; another is told by its own owner.'
const MADE_ANEW = 'Made anew from the people.'

/** The tables that no archive holds, with the reason; every other table is in it. */
export const LEFT_OUT: ReadonlyMap<SQLiteTable, string> = new Map<SQLiteTable, string>([
  ...[
    sessions,
    signInFailures,
    calendarAddresses,
    invitations,
    passwordResets,
    secondFactors,
    recoveryCodes,
    deskPeople,
    pins,
  ].map((table) => [table, SECRETS] as const),
  ...[feeds, feedInterests, feedEntries].map((table) => [table, FEEDS] as const),
  ...[bookingCalendars, bookingReadings, bookings].map((table) => [table, BOOKINGS] as const),
  ...[outbox, mailTexts, mailTries, refusedAddresses, mailServer].map((table) => [table, MAILS] as const),
  ...[imports, importRows].map((table) => [table, WORKING_PAPERS] as const),
  ...[duplicateKeys, duplicateLooks].map((table) => [table, MADE_ANEW] as const),
  ...[retentionRules, retentionRuns, keptCustomers].map((table) => [table, OF_THIS_PLACE] as const),
  [erasures, 'Ids of whom this Rapport erased, of use beside its own backups alone.'],
  [pulseTurns, 'Who has answered in a month that is still open: nobody else is to know.'],
  [openedCards, 'Everybody’s own way back to the last cards, of no use to anybody else.'],
])

/** The columns that are left out of a table that is in it: read back, they are blank. */
export const WITHHELD: ReadonlyMap<SQLiteTable, readonly string[]> = new Map<SQLiteTable, readonly string[]>([
  [staff, ['passwordHash']],
  // Sealed with a key that does not leave; who has had their turn is left out too, so everybody has it again.
  [pulses, ['box']],
])

/** What the archive calls the values of a column. */
export type ColumnKind = 'text' | 'number' | 'instant' | 'flag' | 'json'

const KINDS: Readonly<Partial<Record<string, ColumnKind>>> = {
  string: 'text',
  number: 'number',
  date: 'instant',
  boolean: 'flag',
  json: 'json',
}

/** A table as the archive holds it, by its name in the database, with its columns by theirs. */
export interface ArchivedTable {
  table: SQLiteTable
  name: string
  columns: { key: string; name: string; kind: ColumnKind }[]
}

/** Every table of the archive, each after those that it points at. */
export const ARCHIVED: readonly ArchivedTable[] = POINTING_FIRST.filter((table) => !LEFT_OUT.has(table))
  .reverse()
  .map((table) => ({ table, name: getTableName(table), columns: columnsOf(table) }))

function columnsOf(table: SQLiteTable): ArchivedTable['columns'] {
  const withheld = WITHHELD.get(table) ?? []
  return Object.entries(getTableColumns(table))
    .filter(([key]) => !withheld.includes(key))
    .map(([key, column]) => ({ key, name: toSnakeCase(key), kind: kindOf(column) }))
}

function kindOf({ dataType }: Column): ColumnKind {
  const kind = KINDS[dataType]
  if (!kind) throw new Error(`An archive has no word for ${dataType}`)
  return kind
}
