import type { Reader } from '../../db/database.ts'
import type { Id } from '../lib/id.ts'
import { houseOf } from './house-queries.ts'
import { mailsAbout, visitsToPlan } from './queries.ts'
import { visitMailsPanel, type VisitMailsPanel } from './visit-mails.ts'

/** Who is told of a visit by mail and when, and why the others are not. */
export async function mailsOfVisit(
  reader: Reader,
  id: Id<'Visit'>,
  now: Date,
): Promise<VisitMailsPanel | null> {
  const [visit] = await visitsToPlan(reader, [id])
  if (!visit) return null
  const mails = await mailsAbout(reader, [id])
  return visitMailsPanel(visit, mails.get(id) ?? [], await houseOf(reader, now), now)
}
