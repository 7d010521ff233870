import { problemWords, Unreadable } from '../../addresses/problem.ts'
import { aside, GivenUp, type Limits } from '../../lib/aside.ts'
import type { BookingsRead } from './booking-calendar.ts'
import type { CalendarFile } from './calendar-file.ts'

/** What comes of reading a calendar of bookings: what it holds, or what is wrong with it in words. */
type Read = { contents: BookingsRead } | { problem: string }

const LIMITS: Limits = { milliseconds: 10_000, megabytes: 256 }

/** Reads a calendar of bookings in a thread of its own, since some take their time, and some take for ever. */
export async function readBookingsAside(file: CalendarFile, limits: Limits = LIMITS): Promise<Read> {
  try {
    for await (const read of aside(bookingsOrRefused, import.meta.url, file, limits)) return read
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error
  }
  return { problem: problemWords(new Unreadable('no end')) }
}

/** The same in this thread, in the one piece that a thread hands over. */
export async function* bookingsOrRefused(file: CalendarFile): AsyncGenerator<Read, void, void> {
  try {
    // What reads calendars is large, and only the thread has use for it.
    const { readBookings } = await import('./read-calendar.ts')
    yield { contents: readBookings(file) }
  } catch (error) {
    yield { problem: problemWords(error) }
  }
}
