import { and, eq, isNull, notInArray } from 'drizzle-orm'
import type { Tx } from '../../../db/database.ts'
import { surveyCorrections } from '../../../db/schema/survey-corrections.ts'
import { newId } from '../../lib/id.ts'
import type { SurveyInvitationId } from '../../survey-invitations/invitation.ts'
import { heldOf } from './queries.ts'
import { CHECKED, type Checked, type Corrected } from './record.ts'

/** What somebody says of our records: what each should be, or that all of it is somebody else's. */
export type SaidOfRecords = 'not them' | ReadonlyMap<Checked, string>

/**
 * Lets what somebody says is wrong wait for a colleague, and nothing else that they said before and nobody has decided.
 * What was decided already waits again where they say something new.
 */
export async function keepCorrections(
  tx: Tx,
  id: SurveyInvitationId,
  said: SaidOfRecords,
  now: Date,
): Promise<void> {
  const held = await heldOf(tx, id)
  const rows: { field: Corrected; held: string; says: string }[] =
    said === 'not them'
      ? [{ field: 'not them', held: held.visit, says: '' }]
      : CHECKED.flatMap((field) => {
          const says = said.get(field) ?? ''
          return says && says !== held[field] ? [{ field, held: held[field], says }] : []
        })
  await forgetOthers(
    tx,
    id,
    rows.map(({ field }) => field),
  )
  for (const row of rows) await keep(tx, id, row, now)
}

async function forgetOthers(tx: Tx, id: SurveyInvitationId, kept: readonly Corrected[]): Promise<void> {
  await tx
    .delete(surveyCorrections)
    .where(
      and(
        eq(surveyCorrections.invitationId, id),
        isNull(surveyCorrections.decision),
        notInArray(surveyCorrections.field, [...kept]),
      ),
    )
}

async function keep(
  tx: Tx,
  invitationId: SurveyInvitationId,
  row: { field: Corrected; held: string; says: string },
  now: Date,
): Promise<void> {
  const isSameField = and(
    eq(surveyCorrections.invitationId, invitationId),
    eq(surveyCorrections.field, row.field),
  )
  const [before] = await tx
    .select({ says: surveyCorrections.says })
    .from(surveyCorrections)
    .where(isSameField)
  if (before?.says === row.says) return
  const waits = { decision: null, decidedById: null, decidedAt: null }
  if (before)
    await tx
      .update(surveyCorrections)
      .set({ ...row, ...waits, saidAt: now })
      .where(isSameField)
  else
    await tx
      .insert(surveyCorrections)
      .values({ id: newId<'SurveyCorrection'>(now), invitationId, ...row, ...waits, saidAt: now })
}
