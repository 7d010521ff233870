import { TO_AFFECTED, TO_COLLEAGUES } from '../incidents/mails/kinds.ts'
import type { MailKind } from '../mail/kind.ts'
import { decideOnUpdate } from './decide-update.ts'
import { TO_OWNER } from './reminder.ts'
import {
  composeForColleague,
  composeOwnerReminder,
  decideOnColleague,
  decideOnReminder,
} from './staff-mails.ts'
import { composeUpdate } from './update-mail.ts'

/** The mails about what went wrong: to those affected, to colleagues first, and to whoever looks after it. */
export const INCIDENT_MAIL_KINDS: readonly MailKind[] = [
  { name: TO_AFFECTED, title: 'Update on an incident', decide: decideOnUpdate, compose: composeUpdate },
  {
    name: TO_COLLEAGUES,
    title: 'Incident, to colleagues',
    decide: decideOnColleague,
    compose: composeForColleague,
  },
  { name: TO_OWNER, title: 'Incident waits', decide: decideOnReminder, compose: composeOwnerReminder },
]
