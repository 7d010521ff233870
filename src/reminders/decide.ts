import type { Reader } from '../../db/database.ts'
import type { Verdict } from '../mail/kind.ts'
import type { QueuedMail } from '../mail/mail.ts'
import { houseOf } from './house-queries.ts'
import { planFor, type Plan, type Wanted } from './plan.ts'
import { mailsAbout, visitsToPlan } from './queries.ts'
import type { VisitAhead } from './recipient.ts'
import { missedIt, VISIT_GONE } from './sentences.ts'

/** Whether a reminder still goes: everything is read again, and planned again. */
export async function decideOnReminder(reader: Reader, mail: QueuedMail, now: Date): Promise<Verdict> {
  return decide(reader, mail, now, ({ reminder }) => reminder)
}

/** Whether a correction still goes, and still says the truth. */
export async function decideOnChange(reader: Reader, mail: QueuedMail, now: Date): Promise<Verdict> {
  return decide(reader, mail, now, ({ change }) => (change?.change === mail.payload.change ? change : null))
}

/** A mail that is due within this is sent at once. Milliseconds. */
export const SOON = 60_000

async function decide(
  reader: Reader,
  mail: QueuedMail,
  now: Date,
  wantedIn: (plan: Plan) => Wanted | null,
): Promise<Verdict> {
  const { visitId, staffId, askedAt } = mail
  const [visit] = visitId ? await visitsToPlan(reader, [visitId]) : []
  if (!visit) return { withdrawn: VISIT_GONE }
  const house = await houseOf(reader, now)
  const colleague = staffId ? house.colleagues.get(staffId) : undefined
  if (!colleague) return { withdrawn: `${mail.to.name} is not known here.` }
  // This one is claimed already, and has told nobody yet.
  const all = (await mailsAbout(reader, [visit.id])).get(visit.id) ?? []
  const theirs = all
    .filter((one) => one.staffId === colleague.id)
    .map((one) => (one.dedupeKey === mail.dedupeKey ? { ...one, status: 'waiting' as const } : one))
  const plan = planFor(visit, colleague, theirs, house, now)
  if (plan.hasBegun) return { missed: missedIt(visit) }
  if (askedAt && colleague.worksHere && isExpected(visit)) return { send: true }
  const wanted = wantedIn(plan)
  if (!wanted) return { withdrawn: plan.because }
  return wanted.dueAt.getTime() - now.getTime() > SOON ? { later: wanted.dueAt } : { send: true }
}

function isExpected({ arrivedAt, completedAt, cancelledAt, noShowAt }: VisitAhead): boolean {
  return (arrivedAt ?? completedAt ?? cancelledAt ?? noShowAt) === null
}
