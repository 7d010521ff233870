import { jsonOf } from '../lib/json.ts'
import { nightOf } from '../lib/nights.ts'
import { z } from 'zod'

/** A backup that is kept: one file. */
export interface Backup {
  name: string
  madeAt: Date
  isEncrypted: boolean
  /** In bytes. */
  size: number
}

/** How the last backup went; as it stands in a file beside the backups. */
export const LastRun = z.object({
  startedAt: z.coerce.date(),
  endedAt: z.coerce.date(),
  /** Why there is none, as a sentence; null where all went well. */
  failure: z.string().nullable(),
})
export type LastRun = z.output<typeof LastRun>

/** What a backup says of itself: the first file in it. */
export const Manifest = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** How many rows each table has. */
  rows: z.record(z.string(), z.number()),
  /** SHA-256 of each file, in hex, by its path. */
  files: z.record(z.string(), z.string()),
})
export type Manifest = z.output<typeof Manifest>

/** What a manifest says; 'newer' where only a later Rapport can read it, undefined where it is none. */
export function readManifest(text: string): Manifest | 'newer' | undefined {
  const said = jsonOf(text)
  const read = Manifest.safeParse(said)
  if (read.success) return read.data
  return LaterManifest.safeParse(said).success ? 'newer' : undefined
}

const LaterManifest = z.object({ format: z.number().gt(1) })

/** What a backup's file is called: the moment in UTC, so that names in order are moments in order. */
export function backupName(madeAt: Date, isEncrypted: boolean): string {
  const stamp = madeAt
    .toISOString()
    .replace(/\.\d+Z$/u, 'Z')
    .replaceAll(':', '')
  return `rapport-${stamp}.tar.gz${isEncrypted ? '.age' : ''}`
}

/** What a file's name says, or undefined where it is no backup of ours. */
export function readBackupName(name: string): Pick<Backup, 'madeAt' | 'isEncrypted'> | undefined {
  const parts = NAME.exec(name)?.groups
  if (!parts) return undefined
  const madeAt = new Date(
    `${parts['day'] ?? ''}T${parts['h'] ?? ''}:${parts['m'] ?? ''}:${parts['s'] ?? ''}Z`,
  )
  return Number.isNaN(madeAt.getTime()) ? undefined : { madeAt, isEncrypted: parts['age'] !== undefined }
}

const NAME = /^rapport-(?<day>\d{4}-\d\d-\d\d)T(?<h>\d\d)(?<m>\d\d)(?<s>\d\d)Z\.tar\.gz(?<age>\.age)?$/u

/** Those that are no longer kept: all but the latest so many; none where 0 says that they are made by hand. */
export function tooMany(backups: readonly Backup[], kept: number): Backup[] {
  if (kept === 0) return []
  return [...backups].sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime()).slice(kept)
}

/** Hours of the night after which the day's backup is due, by the wall clock of the place. */
const DUE_FROM = 3 * 3_600_000
const BETWEEN_TRIES = 3_600_000

/**
 * True where this night's backup is still to be made: none since three in the morning of the place, and no try within
 * the hour. A machine that is switched off at night makes it in the morning.
 */
export function isDue(
  now: Date,
  timeZone: string,
  { lastMadeAt, lastTriedAt }: { lastMadeAt: Date | undefined; lastTriedAt: Date | undefined },
): boolean {
  if (lastTriedAt && now.getTime() - lastTriedAt.getTime() < BETWEEN_TRIES) return false
  return !lastMadeAt || nightOf(lastMadeAt, timeZone, DUE_FROM) < nightOf(now, timeZone, DUE_FROM)
}
