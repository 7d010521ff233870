import { statfs } from 'node:fs/promises'
import { isBackupLate } from './backups/lateness.ts'
import { healthOf, isSilent, type Health } from './mail/health.ts'
import { outboxState } from './mail/queries.ts'
import { answersReads } from './organisation/queries.ts'
import type { Readiness } from './web/health.ts'
import type { Site } from './web/site.ts'

/** Ready means that the desk can be used. Mails that are late are told, and take nobody's desk away. */
export async function readiness({ database, clock, mail, backups, dataFolder }: Site): Promise<Readiness> {
  const isReady = await answersReads(database.read).catch(() => false)
  if (!isReady) return { isReady, notes: ['data: it cannot be read'] }
  const now = clock.now()
  const health = healthOf(await outboxState(database.read), now)
  const notes = [NOTES[health.state](health)]
  if (mail && isSilent(mail.runs(), now))
    notes.push('mail: nobody has looked for due mails for three minutes')
  if (backups && (await isBackupLate(backups, now))) notes.push('backups: none of the last two days is kept')
  notes.push(diskNote(await freeRoom(dataFolder)))
  return { isReady, notes: notes.filter(Boolean) }
}

/** Said while there is still room to save: by then somebody should make more. */
export function diskNote(free: number): string {
  return free < LEAST_ROOM ? `disk: ${Math.floor(free / 1e6)} MB are free, which is little` : ''
}

const LEAST_ROOM = 500_000_000

async function freeRoom(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

const NOTES: Record<Health['state'], (health: Health) => string> = {
  well: () => '',
  late: (health) => `mail: late, the limit lets no more out; the oldest was due ${since(health)}`,
  stuck: (health) => `mail: stuck, the oldest was due ${since(health)}`,
  refused: (health) => `mail: stopped by its configuration ${since(health)}`,
}

function since(health: Health): string {
  return 'since' in health ? health.since.toISOString() : ''
}
