import { MS_A_DAY } from '../lib/milliseconds.ts'
import type { NewMail } from '../mail/mail.ts'
import { nextAllowed } from '../reminders/moment.ts'
import type { CustomerId } from '../people/person.ts'
import type { Colleague } from '../reminders/recipient.ts'
import type { CaseId, CaseStepId } from './case.ts'
import type { Desk } from './desk-queries.ts'

/** What the mail to whoever is to look after a case is called in the outbox. */
export const CASE_IS_YOURS = 'case is yours'

/** After so many days it is of no use any more: the reminders of an overdue case have told them. */
const USEFUL_DAYS = 3

/** A step that gave a case to somebody, and whose case it is. */
export interface Given {
  caseId: CaseId
  stepId: CaseStepId
  personId: CustomerId
}

/** The mail to whoever was given a case by a step of it: at once, outside quiet hours. */
export function caseIsYours(
  { personId, ...given }: Given,
  to: Pick<Colleague, 'id' | 'name' | 'email'>,
  { quiet, timeZone }: Pick<Desk, 'quiet' | 'timeZone'>,
  now: Date,
): NewMail {
  const dueAt = nextAllowed(now, { quiet, timeZone })
  return {
    ...{
      dedupeKey: `${CASE_IS_YOURS} ${given.caseId} ${given.stepId}`,
      kind: CASE_IS_YOURS,
      staffId: to.id,
      personId,
    },
    ...{ to: { name: to.name, address: to.email }, payload: given },
    ...{ dueAt, uselessAt: new Date(dueAt.getTime() + USEFUL_DAYS * MS_A_DAY) },
  }
}
