import { setImmediate as breath } from 'node:timers/promises'
import type { Database, Tx } from '../../db/database.ts'
import { allSurveys, houseRulesOf, type Survey } from '../surveys/queries.ts'
import type { Site } from '../web/site.ts'
import type { WithOpenCase } from './open-cases.ts'
import { queueDue } from './due-commands.ts'
import { planInvitations, type SwitchedOn } from './plan.ts'
import { queueReminders } from './reminder-commands.ts'
import { keepWhatBecame } from './settle-commands.ts'

/**
 * Asks the customers whose visits have ended, as far as the owner has switched that on: decides about new visits,
 * queues what is due, and reminds, each in small units of work, so that ten thousand at once hold nobody up.
 */
export async function askAfterVisits(
  { database, clock }: Pick<Site, 'database' | 'clock'>,
  withOpenCase: WithOpenCase,
): Promise<void> {
  const now = clock.now()
  const surveys = await allSurveys(database.read)
  if (surveys.length === 0) return
  await untilDone(database, (tx) => keepWhatBecame(tx, now))
  const house = await houseRulesOf(database.read)
  const among = surveys.filter(isSwitchedOn)
  for (const survey of among) {
    const asking = { survey, among, house, withOpenCase, now }
    await planInvitations(database, asking)
    await untilDone(database, (tx) => queueDue(tx, asking))
    await untilDone(database, (tx) => queueReminders(tx, asking))
  }
}

function isSwitchedOn(survey: Survey): survey is SwitchedOn {
  return survey.switchedOnAt !== null
}

async function untilDone(database: Database, few: (tx: Tx) => Promise<'more' | 'done'>): Promise<void> {
  while ((await database.write(few)) === 'more') await breath()
}
