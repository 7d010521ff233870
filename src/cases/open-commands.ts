import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { cases } from '../../db/schema/cases.ts'
import { dayIn, type Day } from '../lib/day.ts'
import { newId, type Id } from '../lib/id.ts'
import type { CustomerId } from '../people/person.ts'
import type { PlaceId } from '../places/place.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { CaseId, CaseReason } from './case.ts'
import { deskOf } from './desk-queries.ts'
import { dueAfter } from './hours.ts'
import { ownerFor } from './owner-queries.ts'
import { enterCase, takeStep, type TakenBy } from './step-commands.ts'
import { tellOwner } from './telling-commands.ts'
import { keepWords } from './word-commands.ts'

/** That a customer is unhappy with us. */
export interface Unhappy {
  customerId: CustomerId
  placeId: PlaceId
  because: CaseReason
  /** Their own words, which managers read, and whoever looks after the case. */
  words: string | null
  /** The day on which they were unhappy. */
  day: Day
  /** What they answered, where it came of a survey. */
  invitationId: Id<'SurveyInvitation'> | null
  /** The recommend score that they gave, where they did. */
  score?: number
  /** The colleague who saw it, where it was not they themselves who said so. */
  byId?: StaffId
}

/**
 * Opens a case at once, with somebody who looks after it and by when, and lets them know by mail. A case of theirs that
 * is open already is added to.
 */
export async function openCase(tx: Tx, unhappy: Unhappy, now: Date): Promise<CaseId> {
  const by = { staffId: unhappy.byId ?? null, now }
  const open = await openCaseOf(tx, unhappy.customerId)
  const id = open ? await addTo(tx, open, unhappy, by) : await openNew(tx, unhappy, by)
  if (unhappy.words !== null) await keepWords(tx, id, { ...unhappy, words: unhappy.words }, now)
  return id
}

async function openNew(tx: Tx, unhappy: Unhappy, by: TakenBy): Promise<CaseId> {
  const { customerId, placeId, because, day, invitationId, score = null } = unhappy
  const { now } = by
  const desk = await deskOf(tx, placeId, now)
  const ownerId = await ownerFor(tx, desk, now)
  const id = newId<'Case'>(now)
  const dueAt = dueAfter(desk.rota, dayIn(now, desk.timeZone), desk.timeZone)
  await tx.insert(cases).values({
    ...{ id, customerId, placeId, because, day, ownerId, openedAt: now, dueAt, changedAt: now, version: 1 },
  })
  const step = { kind: 'opened', because, invitationId, score, toId: ownerId, dueAt } as const
  const stepId = await takeStep(tx, id, step, by)
  await tellOwner(tx, { caseId: id, stepId, personId: customerId, ownerId }, desk, now)
  await enterCase(tx, 'opened a case', { id, customerId }, by)
  return id
}

type Open = typeof cases.$inferSelect

async function openCaseOf(tx: Tx, customerId: CustomerId): Promise<Open | undefined> {
  const [open] = await tx
    .select()
    .from(cases)
    .where(and(eq(cases.customerId, customerId), isNull(cases.closedAt)))
    .orderBy(desc(cases.openedAt))
    .limit(1)
  return open
}

async function addTo(tx: Tx, { id }: Open, unhappy: Unhappy, by: TakenBy): Promise<CaseId> {
  const { because, invitationId, score = null } = unhappy
  await takeStep(tx, id, { kind: 'added to', because, invitationId, score }, by)
  await tx.update(cases).set({ changedAt: by.now }).where(eq(cases.id, id))
  return id
}
