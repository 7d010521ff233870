import type ICAL from 'ical.js'
import { plainLine } from '../lib/plain-line.ts'

/** Somebody whom an event invites. */
export interface Attendee {
  name: string
  /** In lower case, or ''. */
  email: string
}

/** Those whom an event invites: people, and not rooms; who has declined is not among them. */
export function attendeesOf(event: ICAL.Component): Attendee[] {
  return event
    .getAllProperties('attendee')
    .slice(0, MOST)
    .flatMap((property) => {
      const parameter = (name: string) => {
        const value: unknown = property.getParameter(name)
        return typeof value === 'string' ? value : ''
      }
      if (/^(ROOM|RESOURCE)$/iu.test(parameter('cutype'))) return []
      if (/^DECLINED$/iu.test(parameter('partstat'))) return []
      const value: unknown = property.getFirstValue()
      const address = /^mailto:/iu.test(String(value))
        ? String(value).slice('mailto:'.length)
        : parameter('email')
      const email = address.trim().toLowerCase()
      return [{ name: plainLine(parameter('cn'), 100), email: email.length > 254 ? '' : email }]
    })
}

const MOST = 50
