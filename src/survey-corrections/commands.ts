import { eq, sql } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { people } from '../../db/schema/people.ts'
import { surveyCorrections } from '../../db/schema/survey-corrections.ts'
import { enterAudit } from '../audit/commands.ts'
import { personChanged } from '../people/person-changed.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { Decision, SurveyCorrectionId } from '../survey-answers/records/record.ts'
import { correctionById, standsNow, type Correction } from './queries.ts'
import { writeInstead } from './write-commands.ts'

interface Hand {
  staffId: StaffId
  now: Date
}

type Decided = 'done' | 'stale' | 'gone'

/** Writes what a customer says in place of what is there; refused where that is not what the colleague saw. */
export async function acceptCorrection(
  tx: Tx,
  id: SurveyCorrectionId,
  { saw, ...hand }: Hand & { saw: string },
): Promise<Decided> {
  const correction = await correctionById(tx, id)
  if (!correction) return 'gone'
  if (correction.decision) return 'done'
  if ((await standsNow(tx, correction)) !== saw) return 'stale'
  const written = await write(tx, correction, { from: saw, to: correction.says }, hand.now)
  // What it replaced and what came of it, so that taking it back puts the one in place of the other.
  await tx.update(surveyCorrections).set({ held: saw, says: written }).where(eq(surveyCorrections.id, id))
  await decide(tx, correction, 'accepted', hand)
  return 'done'
}

/** Leaves everything as it is. */
export async function declineCorrection(
  tx: Tx,
  id: SurveyCorrectionId,
  hand: Hand,
): Promise<Exclude<Decided, 'stale'>> {
  const correction = await correctionById(tx, id)
  if (!correction) return 'gone'
  if (!correction.decision) await decide(tx, correction, 'declined', hand)
  return 'done'
}

/** Lets a correction wait again, with what it replaced back in its place unless a colleague has changed it since. */
export async function takeDecisionBack(tx: Tx, id: SurveyCorrectionId, hand: Hand): Promise<Decided> {
  const correction = await correctionById(tx, id)
  if (!correction) return 'gone'
  const { decision, held, says } = correction
  if (!decision) return 'done'
  if (decision === 'accepted') {
    if ((await standsNow(tx, { ...correction, held: says })) !== says) return 'stale'
    await write(tx, correction, { from: says, to: held }, hand.now)
  }
  const waits = { decision: null, decidedById: null, decidedAt: null }
  await tx.update(surveyCorrections).set(waits).where(eq(surveyCorrections.id, id))
  await enter(tx, correction, 'took a decision on a correction back', hand)
  return 'done'
}

async function write(
  tx: Tx,
  { customerId, field }: Correction,
  change: { from: string; to: string },
  now: Date,
): Promise<string> {
  // What they say of a visit, or that it was not theirs, is for a colleague to mend where it stands.
  if (field === 'visit' || field === 'not them') return change.to
  const written = await writeInstead(tx, customerId, field, change, now)
  // So that a form which a colleague has open is not saved over it.
  await tx
    .update(people)
    .set({ changedAt: now, version: sql`${people.version} + 1` })
    .where(eq(people.id, customerId))
  await personChanged(tx, [customerId])
  return written
}

async function decide(
  tx: Tx,
  correction: Correction,
  decision: Decision,
  { staffId, now }: Hand,
): Promise<void> {
  await tx
    .update(surveyCorrections)
    .set({ decision, decidedById: staffId, decidedAt: now })
    .where(eq(surveyCorrections.id, correction.id))
  await enter(tx, correction, `${decision} a correction`, { staffId, now })
}

function enter(tx: Tx, { id, customerId }: Correction, action: string, hand: Hand): Promise<void> {
  return enterAudit(tx, {
    ...hand,
    action,
    subjectKind: 'survey correction',
    subjectId: id,
    aboutId: customerId,
  })
}
