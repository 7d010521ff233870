import type { Site } from '../web/site.ts'
import { takeBackCheckUps } from './check-up-commands.ts'
import { checkUpsOfThoseWhoLeft } from './check-up-queries.ts'

/** Takes back the questions to those who have left or died since their case was closed. */
export async function lookOverCheckUps({ database, clock }: Pick<Site, 'database' | 'clock'>): Promise<void> {
  const left = await checkUpsOfThoseWhoLeft(database.read)
  if (left.length > 0) await database.write((tx) => takeBackCheckUps(tx, left, clock.now()))
}
