import type { Logger } from 'pino'
import type { Database } from '../../db/database.ts'

/** What the site needs from the world. */
export interface Site {
  database: Database
  clock: Clock
  log: Logger
  /** The address that people type; https makes cookies Secure. */
  baseUrl: string
  /** Where photos and copies are kept. */
  dataFolder: string
  /** Hosts in a private network that feeds may be read from; none where it is left out. */
  privateFeedHosts?: readonly string[]
}

export interface Clock {
  now: () => Date
}
