import type { Day } from '../../lib/day.ts'
import { plural } from '../../lib/text.ts'
import { field, formProblems, type Field, type FormProblems } from '../../web/field.ts'
import { blankForm, type Form } from '../../web/forms.ts'
import { improvementUrl, tellingOfImprovementUrl } from '../../web/urls.ts'
import type { Improvement } from '../queries.ts'
import type { Teller } from './queries.ts'
import { whyNotTold } from './reach.ts'

/** The mail to those who said it, before it goes. */
export interface TellingPage {
  back: { href: string; label: string }
  action: string
  problems: FormProblems | null
  fields: Field[]
  /** "It goes to 12 of 14." */
  reach: string
  /** Who gets none, and why. */
  others: string[]
  /** "Send 12 mails", or '' where nobody can be told. */
  send: string
}

/** Where somebody stops such mails, by a link in one of them. */
export interface StopPage {
  title: string
  text: string
  /** Where the button leads; '' once they are stopped. */
  action: string
}

declare module '../../web/views.ts' {
  interface Views {
    'improvements/telling': TellingPage
    'improvements/stop': StopPage
  }
}

/** The mail as it is proposed: what they said, what we did, and thanks. */
export function proposedMail({ youSaid, weDid, mailSubject, mailText }: Improvement): Form {
  const text = [`You told us: ${youSaid}`, weDid ?? '', 'Thank you for saying so. Please go on telling us.']
  return blankForm({
    mailSubject: mailSubject ?? 'You said, we did',
    mailText: mailText ?? text.filter(Boolean).join('\n\n'),
  })
}

const NAMED = 12

/** The page on which it is looked over. */
export function tellingPage(
  { id, title }: Improvement,
  form: Form,
  tellers: readonly Teller[],
  today: Day,
): TellingPage {
  const others = tellers.flatMap((teller) => {
    const not = whyNotTold(teller, today)
    return not ? [`${teller.name} ${not}.`] : []
  })
  const count = tellers.length - others.length
  const more = others.length - NAMED
  return {
    back: { href: improvementUrl(id), label: title },
    action: tellingOfImprovementUrl(id),
    problems: formProblems(form),
    fields: [
      field(form, 'mailSubject', 'Subject', { required: true }),
      field(form, 'mailText', 'What they are told', {
        ...{ kind: 'textarea', rows: 9, required: true },
        hint: 'It begins with “Dear”, and their first name.',
      }),
    ],
    reach: `It goes to ${String(count)} of ${String(tellers.length)} who said it and have yet to be told.`,
    others: [...others.slice(0, NAMED), ...(more > 0 ? [`And ${String(more)} more.`] : [])],
    send: count > 0 ? `Send ${plural(count, 'mail')}` : '',
  }
}

/** Asks, since mail servers open links to look at them. */
export function stopPage(action: string): StopPage {
  return {
    title: 'No more mails like this?',
    text: 'You will not hear any more by mail what became of what you told us. Other mails stay as they are.',
    action,
  }
}

export function stoppedPage(): StopPage {
  return {
    title: 'Stopped',
    text: 'You get no more mails like this. Tell us at the desk if that was a slip.',
    action: '',
  }
}
