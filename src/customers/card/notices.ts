import { calledName } from '../../people/names.ts'
import { undoArchivalUrl } from '../../web/urls.ts'
import type { Customer } from '../queries.ts'

/** What has to be known before anything else on the card. */
export interface Notice {
  text: string
  action: { address: string; label: string } | null
}

declare module '../../web/views.ts' {
  interface Views {
    'customers/_notice': Notice
  }
}

/** What the card says first: that somebody has died, or that they are archived. */
export function noticesOf(customer: Customer, mayArchive: boolean): Notice[] {
  const name = calledName(customer)
  const notices: Notice[] = []
  if (customer.deceasedOn)
    notices.push({
      text: `${name} has died. What we remember stays, for those who were close.`,
      action: null,
    })
  if (customer.archivedAt) {
    const bringBack = { address: undoArchivalUrl(customer.id), label: 'Bring back' }
    notices.push({
      text: `${name} is archived: not in the lists, and found last.`,
      action: mayArchive ? bringBack : null,
    })
  }
  return notices
}
