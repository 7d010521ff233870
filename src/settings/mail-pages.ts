import { wishesFields, type AboutWishes, type WishesFields } from '../my-mails/pages.ts'
import { formOfWishes } from '../my-mails/forms.ts'
import { DETAILS_IN_MAILS, type MailRules } from '../organisation/mail-rules.ts'
import type { MailWishes } from '../reminders/wishes.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import type { Form } from '../web/forms.ts'
import { staffMailsUrl } from '../web/urls.ts'

/** What holds for every mail, and what whoever has chosen nothing is told. */
export interface MailSettingsPage {
  problems: FormProblems | null
  stale: string
  version: string
  sender: Field[]
  details: Field
  quiet: Field[]
  wishes: WishesFields
  /** Everybody who works here, each with the way to what they get. */
  colleagues: { name: string; href: string }[]
}

declare module '../web/views.ts' {
  interface Views {
    'settings/mails': MailSettingsPage
  }
}

/** The settings of mails as they are, to begin the form with. */
export function formOfMailSettings(rules: MailRules, usual: MailWishes): Form {
  const { values, errors } = formOfWishes(usual, rules.version)
  const { senderName, senderAddress, details, quiet } = rules
  const ruled = { senderName: senderName ?? '', senderAddress: senderAddress ?? '', details }
  return { values: { ...values, ...ruled, quietFrom: quiet.from, quietUntil: quiet.until }, errors }
}

export function mailSettingsPage(
  form: Form,
  about: AboutWishes & { organisation: string; colleagues: readonly { id: string; name: string }[] },
  stale = '',
): MailSettingsPage {
  return {
    problems: formProblems(form),
    stale,
    version: form.values.version ?? '0',
    sender: [
      field(form, 'senderName', 'Name of the sender', {
        placeholder: about.organisation,
        hint: 'As the mailbox shows it. Empty: the name of your business.',
      }),
      field(form, 'senderAddress', 'Address of the sender', {
        kind: 'email',
        hint: 'One that your mail server may send for. Empty: the one that it is set up with.',
      }),
    ],
    details: field(form, 'details', 'What a mail holds', {
      kind: 'select',
      choices: DETAILS_IN_MAILS.map((choice) => [choice, DETAILS_IN_WORDS[choice]] as const),
      hint: 'Health, and what is for managers only, never goes by mail.',
    }),
    quiet: [
      field(form, 'quietFrom', 'No mail from', { hint: 'The same time twice: mails go at any hour.' }),
      field(form, 'quietUntil', 'Until'),
    ],
    wishes: wishesFields(form, about),
    colleagues: about.colleagues.map(({ id, name }) => ({ name, href: staffMailsUrl(id) })),
  }
}

const DETAILS_IN_WORDS = {
  'details in the mail': 'What the screen shows: names, lines to say, people',
  'a link only': 'Initials, the time, and a link; the rest after signing in',
} as const
