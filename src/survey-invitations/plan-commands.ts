import type { Tx } from '../../db/database.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import type { Day } from '../lib/day.ts'
import { newId } from '../lib/id.ts'
import type { Language } from '../lib/language.ts'
import type { Survey } from '../surveys/queries.ts'
import type { NotAskedBecause } from './invitation.ts'
import { plannedAmong, plannedKey, type EndedVisit, type Place } from './visit-queries.ts'

/** A visit of which it is decided whether they are asked about it: when, or why not. */
export interface Planned extends EndedVisit {
  language: Language
  dueAt: Date
  because: NotAskedBecause | null
}

/** Writes down who is to be asked about which visits of a day, and who is not; what stands there already stays. */
export async function writePlanned(
  tx: Tx,
  planned: readonly Planned[],
  { survey, place, day, now }: { survey: Survey; place: Place; day: Day; now: Date },
): Promise<void> {
  const visitIds = planned.map(({ visitId }) => visitId)
  const there = await plannedAmong(tx, survey.id, visitIds)
  const rows = planned
    .filter((one) => !there.has(plannedKey(one)))
    .map(({ visitId, customerId, language, dueAt, because }) => ({
      ...{ id: newId<'SurveyInvitation'>(now), surveyId: survey.id, versionId: survey.latest.id },
      ...{ customerId, visitId, placeId: place.id, day, language, dueAt, because, createdAt: now },
      status: because ? ('not asked' as const) : ('due' as const),
    }))
  if (rows.length > 0) await tx.insert(surveyInvitations).values(rows)
}
