import { eq } from 'drizzle-orm'
import { pino } from 'pino'
import { bookings } from '../../db/schema/bookings.ts'
import { outbox } from '../../db/schema/outbox.ts'
import { visits } from '../../db/schema/visits.ts'
import type { BookingCalendarId } from '../../src/bookings/booking.ts'
import { addCalendar } from '../../src/bookings/calendars/commands.ts'
import { CalendarForm } from '../../src/bookings/calendars/forms.ts'
import { pollDueCalendars } from '../../src/bookings/calendars/jobs.ts'
import { calendarById } from '../../src/bookings/calendars/queries.ts'
import type { VisitId } from '../../src/visits/visit.ts'
import { visitById } from '../../src/visits/queries.ts'
import { stateOf } from '../../src/visits/visit.ts'
import { calendar, feedServer, HERE, says } from '../feeds/feed-server.ts'
import { staffNamed } from '../support/cast.ts'
import { stillClock } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'

export const FIVE_MINUTES = 5 * 60_000 + 1000

/** Tuesday 24 November, 09:40 at the club: Ray's tee time. */
export const TEE_TIME = ['UID:tee-1', 'SUMMARY:Tee time: Ray Alvarez (party of 4)', at('20261124T094000')]

/** A start on the wall of the club. */
export function at(wall: string): string {
  return `DTSTART;TZID=America/New_York:${wall}`
}

/** The club with a booking system whose calendar Mara has added. */
export async function clubWithBookings() {
  const { database, folder } = freshDatabase()
  const clock = stillClock()
  const site = await feedServer()
  const log = pino({ level: 'silent' })
  const world = {
    ...{ database, clock, log, baseUrl: 'http://127.0.0.1', secret: '', dataFolder: folder },
    privateFeedHosts: [HERE],
  }
  const mara = await staffNamed(database.read, 'Mara Lindqvist')
  const read = () => pollDueCalendars(world)
  return {
    ...{ database, clock, site, read, world, place: mara.place },
    hand: () => ({ staffId: mara.id, now: clock.now() }),
    async add(chosen: Record<string, string> = {}): Promise<BookingCalendarId> {
      const input = CalendarForm.parse({ address: site.at('/book'), ...chosen })
      const owner = { staffId: mara.id, place: mara.place, now: clock.now() }
      const added = await database.write((tx) => addCalendar(tx, input, owner))
      if ('refused' in added) throw new Error(added.refused.sentence)
      return added.id
    },
    /** The booking system holds these events now, and is read. */
    async holds(...events: readonly string[][]) {
      site.answer('/book', says(calendar(...events)))
      clock.moveBy(FIVE_MINUTES)
      await read()
    },
    calendar: (id: BookingCalendarId) => calendarById(database.read, id),
    /** Every booking in a line: when, whose visit, what for, in which state. */
    async book(): Promise<string[]> {
      const rows = await database.read.select().from(bookings).orderBy(bookings.startsAt)
      return Promise.all(
        rows.map(async (row) => (row.visitId ? lineOf(row.visitId) : `${row.standing}: ${row.who}`)),
      )
    },
    async visitIds(): Promise<VisitId[]> {
      const rows = await database.read
        .select({ id: bookings.visitId })
        .from(bookings)
        .orderBy(bookings.startsAt)
      return rows.flatMap(({ id }) => id ?? [])
    },
    /** Everything that readings may write, as it is. */
    async everything() {
      const mails = await database.read.select().from(outbox)
      return [await database.read.select().from(bookings), await database.read.select().from(visits), mails]
    },
    mailsOf: (id: VisitId) => database.read.select().from(outbox).where(eq(outbox.visitId, id)),
  }

  async function lineOf(id: VisitId): Promise<string> {
    const visit = await visitById(database.read, id)
    if (!visit) return 'no visit'
    const { day, time, people, purpose, partySize } = visit
    const names = people.map(({ name }) => name).join(' & ')
    const party = partySize ? ` for ${partySize}` : ''
    return `${day.slice(5)} ${time} ${names}, ${purpose ?? 'nothing'}${party}: ${stateOf(visit)}`
  }
}
