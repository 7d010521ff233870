import type { Logger } from 'pino'
import type { Answered } from './request-log.ts'
import type { Database } from '../../db/database.ts'

/** What the site needs from the world. */
export interface Site {
  database: Database
  clock: Clock
  log: Logger
  /** The address that people type; https makes cookies Secure. */
  baseUrl: string
  /** Signs the links in mails. */
  secret: string
  /** Where photos and copies are kept. */
  dataFolder: string
  /** Hosts in a private network that feeds may be read from; none where it is left out. */
  privateFeedHosts?: readonly string[]
  /** What backups are made of, and where they are kept; left out where this process makes none. */
  backups?: BackupPlan
  /** Hears of every request that was answered; left out where nobody measures. */
  answered?: (answered: Answered) => void
  /** How mails leave; left out where this process delivers none. */
  mail?: MailWay
}

export interface BackupPlan {
  /** The path of the database's file. */
  databasePath: string
  folder: string
  /** How many are kept; with 0 none is made by itself. */
  kept: number
  /** An age public key to encrypt them for. */
  recipient: string | undefined
}

export interface MailWay {
  /** The server that they leave by; undefined where they are kept as files. */
  host: string | undefined
  aMinute: number
  runs: () => { lastRunAt: Date | undefined; nextRunAt: Date | undefined }
  wake: () => void
}

export interface Clock {
  now: () => Date
}
