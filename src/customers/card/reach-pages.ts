import type { Day } from '../../lib/day.ts'
import { maySendSurveys } from '../../people/minors.ts'
import { spokenOf } from '../../people/pronouns.ts'
import { editCustomerUrl } from '../../web/urls.ts'
import { phoneHref } from '../phone.ts'
import type { Customer, Reach } from '../queries.ts'

/** How to reach somebody, and what they would rather not. */
export interface ReachPanel {
  entries: { text: string; href: string; label: string }[]
  town: string
  /** What they have asked of us: no e-mails, no surveys. */
  wishes: string[]
  edit: string
  invite: string
}

declare module '../../web/views.ts' {
  interface Views {
    'customers/_reach': ReachPanel
  }
}

/** Phones, e-mails and town; what is allowed is not said, what is not is. */
export function reachPanel(customer: Customer, { phones, emails }: Reach, today: Day): ReachPanel {
  return {
    entries: [
      ...phones.map((phone) => ({ text: phone.number, href: phoneHref(phone), label: phone.label ?? '' })),
      ...emails.map(({ address, label }) => ({
        text: address,
        href: `mailto:${address}`,
        label: label ?? '',
      })),
    ],
    town: customer.town ?? '',
    wishes: [
      customer.allowsMail ? '' : 'Please send no e-mails',
      maySendSurveys(customer, today) ? '' : 'Please send no surveys',
      customer.ageIsPrivate ? 'Keeps their age private' : '',
    ].filter(Boolean),
    edit: `${editCustomerUrl(customer.id)}#reach`,
    invite: `How do we reach ${spokenOf(customer).them}?`,
  }
}
