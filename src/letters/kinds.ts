import type { MailKind } from '../mail/kind.ts'
import { decideOnChange, decideOnReminder } from '../reminders/decide.ts'
import { decideOnDigest } from '../reminders/mornings/digest.ts'
import { decideOnPromiseDue } from '../reminders/mornings/promise-due.ts'
import { composeDigest } from './digest/mail.ts'
import { composePromiseDue } from './short/promise-mail.ts'
import { composeChange } from './visit/change-mail.ts'
import { composeReminder } from './visit/mail.ts'

/** The mails to staff: when one goes is for reminders to decide, what it says for letters. */
export const LETTER_KINDS: readonly MailKind[] = [
  {
    name: 'visit reminder',
    title: 'Before a visit',
    decide: decideOnReminder,
    compose: composeReminder,
  },
  {
    name: 'visit changed',
    title: 'A visit has changed',
    decide: decideOnChange,
    compose: composeChange,
  },
  { name: 'digest', title: 'Morning digest', decide: decideOnDigest, compose: composeDigest },
  {
    name: 'promise due',
    title: 'A promise comes due',
    decide: decideOnPromiseDue,
    compose: composePromiseDue,
  },
]
