import { momentInWords } from '../../lib/words-for-time.ts'
import {
  addressPill,
  addressState,
  stateWords,
  type AddressState,
  type Looked,
} from '../../addresses/pages.ts'
import { listInWords, plural } from '../../lib/text.ts'
import { field, formProblems, type Field, type FormProblems } from '../../web/field.ts'
import { blankForm, type Form } from '../../web/forms.ts'
import type { Pill } from '../../web/fragments.ts'
import { bookingCalendarActUrl, bookingCalendarsUrl, bookingCalendarUrl } from '../../web/urls.ts'
import { USUAL_ARRIVAL } from '../booking.ts'
import { calendarName, USUAL_WEEKS, WEEKS_AHEAD } from './calendar.ts'
import type { BookingCalendar, BookingReading } from './queries.ts'

/** A calendar in the list of them. */
export interface CalendarRow {
  href: string
  name: string
  pill: Pill | null
  sub: string
  state: string
}

/** One calendar: how it is doing, what came of it lately, and what can be chosen about it. */
export interface CalendarPage {
  name: string
  pill: Pill | null
  sub: string
  state: string
  address: AddressState
  readings: { when: string; what: string }[]
  removal: string
  /** What a colleague saved in between, or ''. */
  stale: string
  form: CalendarFormParts
}

export interface CalendarFormParts {
  action: string
  problems: FormProblems | null
  version: string
  fields: Field[]
  save: string
}

declare module '../../web/views.ts' {
  interface Views {
    'bookings/_calendar-row': CalendarRow
    'bookings/calendar': CalendarPage
    'bookings/new-calendar': { form: CalendarFormParts }
    'bookings/_calendar-form': CalendarFormParts
  }
}

export function calendarRow(calendar: BookingCalendar, visits: number, looked: Looked): CalendarRow {
  return {
    href: bookingCalendarUrl(calendar.id),
    name: calendarName(calendar),
    pill: addressPill(calendar),
    sub: siteWords(calendar),
    state: stateWords(calendar, visitWords(visits), looked),
  }
}

interface CalendarFacts extends Looked {
  calendar: BookingCalendar
  visits: number
  readings: readonly BookingReading[]
  form: Form
  stale?: string
}

/** The page of one calendar. */
export function calendarPage(facts: CalendarFacts): CalendarPage {
  const { calendar, visits, readings, form, stale = '' } = facts
  const { id, version } = calendar
  const to = {
    check: bookingCalendarActUrl(id, 'check'),
    pause: bookingCalendarActUrl(id, 'pause'),
    resume: bookingCalendarActUrl(id, 'pause/undo'),
  }
  return {
    name: calendarName(calendar),
    pill: addressPill(calendar),
    sub: siteWords(calendar),
    state: calendar.problem === null ? stateWords(calendar, visitWords(visits), facts) : '',
    address: addressState(calendar, to, facts),
    readings: readings.map((reading) => ({
      when: momentInWords(reading.at, facts),
      what: cameWords(reading),
    })),
    removal: bookingCalendarActUrl(id, 'removal'),
    stale,
    form: calendarForm(form, { action: bookingCalendarUrl(id), save: 'Save', ...(stale ? { version } : {}) }),
  }
}

/** The form to add one, as it begins. */
export function blankCalendar(): Form {
  return blankForm({ weeksAhead: String(USUAL_WEEKS), allDayTime: USUAL_ARRIVAL, version: '0' })
}

/** A calendar as its form holds it. */
export function formOfCalendar({ address, name, weeksAhead, allDayTime, version }: BookingCalendar): Form {
  const numbers = { weeksAhead: String(weeksAhead), version: String(version) }
  return blankForm({ address, name: name ?? '', allDayTime, ...numbers })
}

/** The form that adds one. */
export function newCalendarForm(form: Form): CalendarFormParts {
  return calendarForm(form, { action: bookingCalendarsUrl, save: 'Add the calendar' })
}

function calendarForm(form: Form, to: { action: string; save: string; version?: number }): CalendarFormParts {
  const weeks = WEEKS_AHEAD.map((each) => [String(each), plural(each, 'week')] as const)
  return {
    action: to.action,
    problems: formProblems(form),
    version: String(to.version ?? form.values.version ?? 0),
    fields: [
      field(form, 'address', 'Address', {
        required: true,
        placeholder: 'https://',
        hint: 'The secret address that your booking system gives for its calendar (iCal, ICS, webcal).',
      }),
      field(form, 'name', 'What you call it', { hint: 'Leave it empty, and it goes by its own title.' }),
      field(form, 'weeksAhead', 'How far ahead', { kind: 'select', choices: weeks }),
      field(form, 'allDayTime', 'Whoever books whole days arrives at', { kind: 'time' }),
    ],
    save: to.save,
  }
}

function siteWords({ address }: BookingCalendar): string {
  return `Calendar at ${new URL(address).hostname}`
}

function visitWords(visits: number): string {
  return visits === 0 ? 'no visits to come' : `${plural(visits, 'visit')} to come`
}

/** "3 visits noted, 1 called off" */
function cameWords({ added, changed, cancelled, open }: BookingReading): string {
  const parts = [
    added > 0 ? `${plural(added, 'visit')} noted` : '',
    changed > 0 ? `${String(changed)} changed` : '',
    cancelled > 0 ? `${String(cancelled)} called off` : '',
    open > 0 ? `${String(open)} to settle` : '',
  ]
  return listInWords(parts.filter(Boolean))
}
