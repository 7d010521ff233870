import type ICAL from 'ical.js'
import { plainLine } from '../lib/plain-line.ts'

/** Somebody whom an event invites. */
export interface Attendee {
  name: string
  /** In lower case, or ''. */
  email: string
  /** Whoever invites, and may come too. */
  isOrganizer: boolean
}

/** Those whom an event invites, and who invites: people, and not rooms; who has declined is not among them. */
export function attendeesOf(event: ICAL.Component): Attendee[] {
  const organizers = event.getAllProperties('organizer').flatMap(attendeeIn)
  const isOrganizer = (email: string) => organizers.some((each) => email !== '' && each.email === email)
  const invited = event.getAllProperties('attendee').slice(0, MOST).flatMap(attendeeIn)
  return [
    ...invited.map((each) => ({ ...each, isOrganizer: isOrganizer(each.email) })),
    ...organizers.map((each) => ({ ...each, isOrganizer: true })),
  ]
}

const MOST = 50

function attendeeIn(property: ICAL.Property): Omit<Attendee, 'isOrganizer'>[] {
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
}
