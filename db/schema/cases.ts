import { choice, day, index, instant, int, string, table } from '../dialect/index.ts'
import type { AskId } from '../../src/asks/ask.ts'
import {
  CASE_OUTCOMES,
  CASE_REASONS,
  CASE_STEPS,
  CONTACT_WAYS,
  type CaseId,
  type CaseStepId,
} from '../../src/cases/case.ts'
import type { CustomerId } from '../../src/people/person.ts'
import type { PlaceId } from '../../src/places/place.ts'
import type { PromiseId } from '../../src/promises/promise.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import type { SurveyInvitationId } from '../../src/survey-invitations/invitation.ts'
import { people } from './people.ts'
import { places } from './places.ts'
import { staff } from './staff.ts'

const byStaff = () =>
  string()
    .$type<StaffId>()
    .references(() => staff.id)

/** An unhappy customer, and who looks after it. */
export const cases = table(
  'cases',
  {
    id: string().$type<CaseId>().primaryKey(),
    customerId: string()
      .$type<CustomerId>()
      .notNull()
      .references(() => people.id),
    placeId: string()
      .$type<PlaceId>()
      .notNull()
      .references(() => places.id),
    /** The day on which they were unhappy. */
    day: day().notNull(),
    because: choice(CASE_REASONS).notNull(),
    /** What it is about in a few words that everybody on shift may read: "waited 25 minutes". */
    summary: string(),
    ownerId: byStaff().notNull(),
    openedAt: instant().notNull(),
    dueAt: instant().notNull(),
    closedAt: instant(),
    closedById: byStaff(),
    outcome: choice(CASE_OUTCOMES),
    /** The question of some weeks later. Nothing points at it: it may be forgotten before this is. */
    askId: string().$type<AskId>(),
    changedAt: instant().notNull(),
    version: int().notNull(),
  },
  (columns) => [
    index('cases_customer').on(columns.customerId, columns.closedAt),
    index('cases_open').on(columns.closedAt, columns.placeId, columns.dueAt),
    index('cases_owner').on(columns.ownerId, columns.closedAt),
  ],
)

/** Who did what about a case, in order; what the customer did themselves has nobody. */
export const caseSteps = table(
  'case_steps',
  {
    id: string().$type<CaseStepId>().primaryKey(),
    caseId: string()
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    kind: choice(CASE_STEPS).notNull(),
    byId: byStaff(),
    at: instant().notNull(),
    because: choice(CASE_REASONS),
    /** Answers are forgotten by a rule of their own, so nothing points at what was answered. */
    invitationId: string().$type<SurveyInvitationId>(),
    /** The recommend score that they gave. */
    score: int(),
    how: choice(CONTACT_WAYS),
    /** What they wrote or said, what it is about, why it was closed without a word to them. */
    text: string(),
    /** To whom it was handed over. */
    toId: byStaff(),
    dueAt: instant(),
    outcome: choice(CASE_OUTCOMES),
    /** Nothing points at the promise: it may be forgotten before this is. */
    promiseId: string().$type<PromiseId>(),
    removedAt: instant(),
  },
  (columns) => [
    index('case_steps_case').on(columns.caseId, columns.at),
    index('case_steps_invitation').on(columns.invitationId),
  ],
)
