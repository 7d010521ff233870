import type { Config } from '../config.ts'
import { checkBackups, checkDatabase } from './data.ts'
import type { Finding } from './finding.ts'
import { checkDisk, checkFolder, checkNode, checkTimeZones } from './machine.ts'
import { checkAddress, checkMail } from './network.ts'

/** The machine that is examined. */
export interface Machine {
  databasePath: string
  node: string
  /** The version of the time zone data, such as 2026a. */
  tz: string | undefined
  now: Date
  /** The time zones of the places in the database. */
  zones: () => Promise<string[]>
}

/** Everything that must be well for a desk to be relied on. Changes nothing; takes its time with much data. */
export async function examine(
  config: Config,
  { databasePath, node, tz, now, zones }: Machine,
): Promise<Finding[]> {
  const database = checkDatabase(databasePath)
  return [
    checkNode(node),
    checkFolder(config),
    await checkDisk(config, databasePath),
    database,
    checkTimeZones(database.isToMend ? [] : await zones(), tz, now),
    await checkBackups(config, databasePath, now),
    checkAddress(config),
    await checkMail(config),
  ]
}
