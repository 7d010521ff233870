import type { Window } from '../../icalendar/occurrences.ts'
import type { AtPlace } from './booking-calendar.ts'

/** A calendar that came from somewhere, and how to understand it. */
export interface CalendarFile extends AtPlace {
  bytes: Uint8Array
  contentType: string
  window: Window
}
