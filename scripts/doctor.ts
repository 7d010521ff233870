import { existsSync } from 'node:fs'
import { databasePath } from '../db/open.ts'
import { sqliteDatabase } from '../db/sqlite.ts'
import { ConfigRefused, readConfig } from '../src/config.ts'
import { examine } from '../src/doctor/examine.ts'
import { timeZonesOfPlaces } from '../src/places/queries.ts'

/** npm run doctor: says of everything that a desk relies on how it is, and what to mend. */
try {
  const config = readConfig(process.env, [])
  const { version: node, versions } = process
  const path = databasePath(config.databaseAddress)
  const machine = {
    ...{ node, tz: versions['tz'], now: new Date() },
    ...{ databasePath: path, zones: () => zonesIn(path) },
  }
  const findings = await examine(config, machine)
  for (const { about, words, isToMend } of findings)
    process.stdout.write(`${isToMend ? 'MEND' : 'well'}  ${about.padEnd(12)}  ${words}\n`)
  process.exitCode = findings.some(({ isToMend }) => isToMend) ? 1 : 0
} catch (error) {
  if (!(error instanceof ConfigRefused)) throw error
  process.stdout.write(`MEND  Configuration\n${error.message}\n`)
  process.exitCode = 1
}

async function zonesIn(path: string): Promise<string[]> {
  if (!existsSync(path)) return []
  const database = sqliteDatabase(path)
  return timeZonesOfPlaces(database.read).finally(() => database.close())
}
