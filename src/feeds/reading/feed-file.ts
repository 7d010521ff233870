import type { Window } from '../../icalendar/occurrences.ts'

/** What came from an address, and how to understand it. */
export interface FeedFile {
  bytes: Uint8Array
  contentType: string
  address: string
  timeZone: string
  window: Window
}
