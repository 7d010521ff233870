import { type Day } from '../lib/day.ts'
import { capitalised, plural } from '../lib/text.ts'
import { momentInWords } from '../lib/words-for-time.ts'
import type { Empty } from '../web/fragments.ts'
import { backupsUrl } from '../web/urls.ts'
import type { Backup, LastRun } from './backup.ts'

/** When the last backup was made, those that are kept, and what the next one does. */
export interface BackupsPage {
  lede: string
  trouble: { title: string; text: string } | null
  isBeingMade: boolean
  action: string
  how: string[]
  rows: { when: string; size: string; name: string }[]
  empty: Empty | null
}

declare module '../web/views.ts' {
  interface Views {
    'backups/backups': BackupsPage
  }
}

export interface BackupsFacts {
  /** The latest first. */
  backups: readonly Backup[]
  lastRun: LastRun | undefined
  isBeingMade: boolean
  kept: number
  isEncrypted: boolean
  timeZone: string
  today: Day
}

/** The page of the backups. */
export function backupsPage(facts: BackupsFacts): BackupsPage {
  const { backups, lastRun, isBeingMade } = facts
  const [latest] = backups
  const failure = lastRun?.failure ?? null
  return {
    lede: latest
      ? `The last one was made ${momentInWords(latest.madeAt, facts)}.`
      : 'There is no backup yet.',
    trouble:
      lastRun && failure !== null && !isBeingMade
        ? {
            title: 'The last try failed',
            text: `${capitalised(momentInWords(lastRun.endedAt, facts))}: ${failure}`,
          }
        : null,
    isBeingMade,
    action: backupsUrl,
    how: howOf(facts),
    rows: backups.map((backup) => ({
      when: capitalised(momentInWords(backup.madeAt, facts)),
      size: sizeInWords(backup.size),
      name: backup.name,
    })),
    empty: latest
      ? null
      : { title: 'No backup is kept', text: 'The first is made this coming night.', action: null },
  }
}

function howOf({ kept, isEncrypted }: BackupsFacts): string[] {
  return [
    kept > 0
      ? `One is made every night after three, and the latest ${kept} are kept in the folder of the backups.`
      : 'None is made by itself: BACKUPS_KEPT is 0.',
    isEncrypted
      ? 'They are encrypted: only whoever has the key can read them.'
      : 'They are not encrypted: whoever has the file can read everything. Set BACKUP_RECIPIENT to encrypt them.',
    kept > 0
      ? `A backup lives for ${plural(kept, 'night')}. Whoever is erased stays in older ones until then; going back to one erases them again.`
      : 'Whoever is erased stays in older backups until somebody removes those; going back to one erases them again.',
    'A backup on the same machine does not outlive the machine: copy the folder to another one, or set BACKUP_FOLDER to a disk elsewhere.',
    'To go back to one: stop Rapport, npm run restore -- and the file, and start it again.',
  ]
}

/** '340 kB', '1.2 GB' */
function sizeInWords(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1000)) / 3), UNITS.length)
  const amount = bytes / 1000 ** step
  return `${amount < 10 ? amount.toFixed(1) : amount.toFixed(0)} ${UNITS[step - 1] ?? 'kB'}`
}

const UNITS = ['kB', 'MB', 'GB', 'TB'] as const
