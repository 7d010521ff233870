import { choice, index, instant, string, table, uniqueIndex } from '../dialect/index.ts'
import { CORRECTED, DECISIONS, type SurveyCorrectionId } from '../../src/survey-answers/records/record.ts'
import type { SurveyInvitationId } from '../../src/survey-invitations/invitation.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { staff } from './staff.ts'
import { surveyInvitations } from './survey-invitations.ts'

/** What a customer said is wrong in what we hold about them, and what a colleague made of it. */
export const surveyCorrections = table(
  'survey_corrections',
  {
    id: string().$type<SurveyCorrectionId>().primaryKey(),
    invitationId: string()
      .$type<SurveyInvitationId>()
      .notNull()
      .references(() => surveyInvitations.id),
    field: choice(CORRECTED).notNull(),
    /** What we held when they said so; '' where that was nothing. */
    held: string().notNull(),
    /** What it should be; '' where they only say that it was not them. */
    says: string().notNull(),
    saidAt: instant().notNull(),
    decision: choice(DECISIONS),
    decidedById: string()
      .$type<StaffId>()
      .references(() => staff.id),
    decidedAt: instant(),
  },
  (columns) => [
    uniqueIndex('survey_corrections_field').on(columns.invitationId, columns.field),
    index('survey_corrections_waiting').on(columns.decision, columns.saidAt),
  ],
)
