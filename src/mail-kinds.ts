import { CASE_MAIL_KINDS } from './case-mails/kinds.ts'
import { withOpenCase } from './cases/standing-queries.ts'
import { INCIDENT_MAIL_KINDS } from './incident-mails/kinds.ts'
import { LETTER_KINDS } from './letters/kinds.ts'
import { improvementMailKind } from './improvements/telling/mail.ts'
import { invitationMailKind } from './invitations/mail.ts'
import type { MailKind } from './mail/kind.ts'
import { testMailKind } from './mail-page/test-mail.ts'
import { pulseMailKind } from './pulse/mail.ts'
import { resetMailKind } from './password-resets/mail.ts'
import { surveyMailKinds } from './survey-invitations/mail.ts'
import { weeklyPackMailKind } from './weekly-pack/mail.ts'
import { wellDoneMailKind } from './well-done/mail.ts'

/** Every kind of mail that Rapport sends. */
export const MAIL_KINDS: readonly MailKind[] = [
  ...LETTER_KINDS,
  ...CASE_MAIL_KINDS,
  ...INCIDENT_MAIL_KINDS,
  invitationMailKind,
  resetMailKind,
  testMailKind,
  ...surveyMailKinds(withOpenCase),
  wellDoneMailKind,
  pulseMailKind,
  improvementMailKind,
  weeklyPackMailKind,
]

/** How a kind of mail is called; one that is not sent any more, by its name. */
export function mailKindTitle(name: string): string {
  return MAIL_KINDS.find((kind) => kind.name === name)?.title ?? name
}
