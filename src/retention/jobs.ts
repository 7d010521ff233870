import { setImmediate as breath } from 'node:timers/promises'
import { beginClearing } from '../erasure/clear.ts'
import { erase, forgetFacts } from '../erasure/commands.ts'
import { writeDown } from '../erasure/ledger.ts'
import { relativesOf } from '../erasure/whom-queries.ts'
import { dayIn } from '../lib/day.ts'
import { discardKeptMail } from '../mail/kept-mail.ts'
import { timeZonesOfPlaces } from '../places/queries.ts'
import type { Site } from '../web/site.ts'
import { longAway } from './away-queries.ts'
import { beginRun, forgetSurveys, forgetTexts, keepCounts } from './commands.ts'
import { dueFacts, dueTexts, textsFrom } from './due-queries.ts'
import type { Moment } from './due-rule-queries.ts'
import { dueSurveys } from './survey-queries.ts'
import { lastRuns, rulesOf } from './queries.ts'
import {
  isDue,
  NOTHING,
  REMEMBERED,
  type Counts,
  type Kind,
  type RememberedKind,
  type RetentionRunId,
} from './retention.ts'

/** How much goes in one unit of work: so little that nobody at the desk waits for it. */
const AT_ONCE = 50

/** Forgets what is due, once a night, a little at a time; what is broken off goes on the next night. */
export async function forgetNightly(site: Site): Promise<void> {
  const [timeZone] = await timeZonesOfPlaces(site.database.read)
  if (timeZone === undefined) return
  const now = site.clock.now()
  const [last] = await lastRuns(site.database.read, 1)
  if (isDue(now, timeZone, last?.startedAt)) await forgetDue(site, { now, today: dayIn(now, timeZone) })
}

/** Forgets all that is due by the rules as they are, and keeps how much it was. */
export async function forgetDue(site: Site, moment: Moment): Promise<Counts> {
  const { database, dataFolder } = site
  const id = await database.write((tx) => beginRun(tx, moment.now))
  const counts: Record<Kind, number> = { ...NOTHING }
  for (const kind of REMEMBERED)
    counts[kind] = await untilNone((limit) => forgetSome(site, kind, moment, limit))
  counts.surveys = await untilNone((limit) => forgetSomeSurveys(site, moment, limit))
  counts.texts = await untilNone((limit) => forgetSomeTexts(site, moment, limit))
  const { rules } = await rulesOf(database.read)
  await discardKeptMail(dataFolder, textsFrom(rules.textsDays, moment.now))
  counts.customers = await untilNone(() => eraseOne(site, moment))
  await finish(site, id, counts)
  return counts
}

async function finish(site: Site, id: RetentionRunId, counts: Counts): Promise<void> {
  const { database } = site
  await database.write((tx) => keepCounts(tx, id, counts, site.clock.now()))
  if (counts.customers > 0) beginClearing(site)
  else if (Object.values(counts).some((count) => count > 0)) await database.forgetRemoved()
}

async function untilNone(some: (limit: number) => Promise<number>): Promise<number> {
  let all = 0
  for (let few = -1; few !== 0; all += few) {
    few = await some(AT_ONCE)
    await breath()
  }
  return all
}

function forgetSome(
  { database }: Site,
  kind: RememberedKind,
  moment: Moment,
  limit: number,
): Promise<number> {
  return database.write(async (tx) => {
    const { rules } = await rulesOf(tx)
    const due = await dueFacts(tx, kind, rules, moment, limit)
    if (due.length > 0) await forgetFacts(tx, due)
    return due.length
  })
}

function forgetSomeSurveys({ database }: Site, moment: Moment, limit: number): Promise<number> {
  return database.write(async (tx) => {
    const { rules } = await rulesOf(tx)
    const due = await dueSurveys(tx, rules, moment, limit)
    await forgetSurveys(tx, due)
    return due.length
  })
}

function forgetSomeTexts({ database }: Site, moment: Moment, limit: number): Promise<number> {
  return database.write(async (tx) => {
    const { rules } = await rulesOf(tx)
    const due = await dueTexts(tx, rules, moment, limit)
    await forgetTexts(tx, due)
    return due.length
  })
}

/** In the name of the owner who said that this happens by itself. */
async function eraseOne({ database, dataFolder }: Site, moment: Moment): Promise<number> {
  const erasure = await database.write(async (tx) => {
    const { rules, setById } = await rulesOf(tx)
    if (rules.eraseMonths === null || !setById) return undefined
    const [one] = await longAway(tx, rules.eraseMonths, moment, 1)
    if (!one) return undefined
    const relatives = await relativesOf(tx, one.id)
    const ids = [one.id, ...relatives.map(({ id }) => id)]
    const hand = { staffId: setById, now: moment.now, kind: 'customer' as const }
    return erase(tx, { ids, lists: [], away: new Set() }, hand)
  })
  if (erasure) await writeDown(dataFolder, [erasure])
  return erasure ? 1 : 0
}
