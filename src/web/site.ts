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
  /** Where the demo's known logins are let in; on this machine alone where it is left out. */
  demoOpens?: DemoOpens
  /** How many requests a minute somebody who is signed in may make; any number where it is 0 or left out. */
  requestsAMinute?: number
  /** Proxies in front, whose word counts on where a request comes from; none where it is left out. */
  trustedProxies?: readonly string[]
  /** Hosts in a private network that feeds may be read from; none where it is left out. */
  privateFeedHosts?: readonly string[]
  /** What backups are made of, and where they are kept; left out where this process makes none. */
  backups?: BackupPlan
  /** Hears of every request that was answered; left out where nobody measures. */
  answered?: (answered: Answered) => void
  /** How mails leave; left out where this process delivers none. */
  mail?: MailWay
}

export type DemoOpens = 'on this machine' | 'anywhere' | 'nowhere'

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

/** True where people type an https address: then cookies and headers may count on it. */
export function isSecure({ baseUrl }: Pick<Site, 'baseUrl'>): boolean {
  return baseUrl.startsWith('https:')
}
