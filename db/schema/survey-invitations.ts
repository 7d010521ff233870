import { choice, day, index, instant, string, table } from '../dialect/index.ts'
import { LANGUAGES } from '../../src/lib/language.ts'
import type { MailId } from '../../src/mail/mail.ts'
import type { CustomerId } from '../../src/people/person.ts'
import type { PlaceId } from '../../src/places/place.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import {
  INVITATION_STATUSES,
  NOT_ASKED_BECAUSE,
  type SurveyInvitationId,
} from '../../src/survey-invitations/invitation.ts'
import type { SurveyId, SurveyVersionId } from '../../src/surveys/survey.ts'
import type { VisitId } from '../../src/visits/visit.ts'
import { people } from './people.ts'
import { places } from './places.ts'
import { staff } from './staff.ts'
import { surveys, surveyVersions } from './surveys.ts'

/** One customer asked one survey about one visit, or not asked, with the reason. */
export const surveyInvitations = table(
  'survey_invitations',
  {
    id: string().$type<SurveyInvitationId>().primaryKey(),
    surveyId: string()
      .$type<SurveyId>()
      .notNull()
      .references(() => surveys.id),
    /** What they are asked: the latest at the moment when the mail is queued. */
    versionId: string()
      .$type<SurveyVersionId>()
      .notNull()
      .references(() => surveyVersions.id),
    customerId: string()
      .$type<CustomerId>()
      .notNull()
      .references(() => people.id),
    /** The visit may be taken out of the book, and its mails out of the outbox, so neither is pointed at. */
    visitId: string().$type<VisitId>(),
    mailId: string().$type<MailId>(),
    placeId: string()
      .$type<PlaceId>()
      .notNull()
      .references(() => places.id),
    /** The day of the visit. */
    day: day().notNull(),
    language: choice(LANGUAGES).notNull(),
    status: choice(INVITATION_STATUSES).notNull(),
    /** When it is to go, or to be looked at again. */
    dueAt: instant().notNull(),
    /** Why it is held back, or does not go. */
    because: choice(NOT_ASKED_BECAUSE),
    queuedAt: instant(),
    sentAt: instant(),
    /** When somebody who has not answered is reminded; null where nobody is, or they have been. */
    reminderDueAt: instant(),
    remindedAt: instant(),
    closesAt: instant(),
    /** The key of the section that they have sent all until; null where the survey is one page or none is sent. */
    reached: string(),
    answeredAt: instant(),
    withdrawnAt: instant(),
    withdrawnById: string()
      .$type<StaffId>()
      .references(() => staff.id),
    createdAt: instant().notNull(),
  },
  (columns) => [
    index('survey_invitations_due').on(columns.status, columns.dueAt),
    index('survey_invitations_reminder').on(columns.status, columns.reminderDueAt),
    index('survey_invitations_customer').on(columns.customerId, columns.queuedAt),
    index('survey_invitations_queued').on(columns.queuedAt),
    index('survey_invitations_visit').on(columns.visitId),
  ],
)
