import { CASE_IS_YOURS } from '../cases/mail-plan.ts'
import type { MailKind } from '../mail/kind.ts'
import { CASES_OVERDUE } from './jobs.ts'
import { composeOverdue, decideOnOverdue } from './overdue-mail.ts'
import { composeCaseIsYours, decideOnCase } from './owner-mail.ts'

/** The mails to whoever looks after unhappy customers. */
export const CASE_MAIL_KINDS: readonly MailKind[] = [
  { name: CASE_IS_YOURS, title: 'An unhappy customer', decide: decideOnCase, compose: composeCaseIsYours },
  { name: CASES_OVERDUE, title: 'Cases overdue', decide: decideOnOverdue, compose: composeOverdue },
]
