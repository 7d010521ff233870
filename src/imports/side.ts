import { formatPartialDate } from '../lib/partial-date.ts'
import { listInWords } from '../lib/text.ts'
import type { Held } from './planning/held.ts'
import type { Listed } from './reading/listed.ts'
import { relativesIn } from './reading/listed.ts'

/** What a list, or we, say of somebody, in words, by what it is. */
export type Side = Readonly<Record<(typeof SIDE_LABELS)[number], string>>

export const SIDE_LABELS = [
  ...(['Name', 'Goes by', 'Member number', 'Tier', 'Town', 'Since', 'Birthday'] as const),
  ...(['Phone', 'E-mail', 'Family', 'Interests'] as const),
] as const

/** What a row says. */
export function sideOfListed(listed: Listed): Side {
  return {
    Name: listed.name,
    'Goes by': listed.goesBy ?? '',
    'Member number': listed.memberNumber ?? '',
    Tier: listed.tier ?? '',
    Town: listed.town ?? '',
    Since: dateInWords(listed.since),
    Birthday: dateInWords(listed.birthday),
    Phone: listInWords(listed.phones.map(({ digits }) => `+${digits}`)),
    'E-mail': listInWords(listed.emails.map((address) => address.toLowerCase())),
    Family: listInWords(relativesIn(listed).map(({ name }) => name)),
    Interests: listInWords(listed.interests),
  }
}

/** What we hold. */
export function sideOfHeld(held: Held): Side {
  const { customer } = held
  return {
    Name: held.name,
    'Goes by': held.goesBy ?? '',
    'Member number': customer?.memberNumber ?? '',
    Tier: customer?.tier ?? '',
    Town: customer?.town ?? '',
    Since: customer ? dateInWords(customer.since) : '',
    Birthday: dateInWords(held.birthday),
    Phone: listInWords(held.phones.map((digits) => `+${digits}`)),
    'E-mail': listInWords(held.emails),
    Family: listInWords(held.relatives.filter(({ holds }) => holds).map(({ name }) => name)),
    Interests: listInWords([...held.interests]),
  }
}

function dateInWords(date: Listed['birthday']): string {
  return date ? formatPartialDate(date) : ''
}
