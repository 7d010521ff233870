import { ask } from '../../addresses/ask.ts'
import type { Bounds, Download } from '../../addresses/download.ts'
import type { Site } from '../../web/site.ts'
import { inBatches, type Outcome } from '../batches.ts'
import type { BookingCalendarId } from '../booking.ts'
import { countAhead, knownOfCalendar, type KnownBooking } from '../known-queries.ts'
import { pairUp } from '../pairing.ts'
import type { BookingsRead } from '../reading/booking-calendar.ts'
import { readBookingsAside } from '../reading/read-aside.ts'
import { MANY, windowOf } from './calendar.ts'
import {
  claimCalendar,
  isStillThis,
  keepFailure,
  keepReading,
  keepUnchanged,
  type Came,
} from './poll-commands.ts'
import { calendarsAt, type BookingCalendar } from './queries.ts'

/** Asks a calendar that is due, and brings its bookings in. */
export async function pollCalendar(
  site: Site,
  id: BookingCalendarId,
  limits: Partial<Bounds> = {},
): Promise<void> {
  const { database, log } = site
  await ask(
    site,
    {
      claim: (now) => database.write((tx) => claimCalendar(tx, id, now)),
      read: (calendar: BookingCalendar, sent, now) => read(site, calendar, sent, now),
      keepAnswer: async (calendar, answer, now) => {
        const came = await takeIn(site, calendar, answer.contents, now)
        await database.write((tx) => keepReading(tx, calendar, answer, came, now))
      },
      keepUnchanged: (calendar, now) => database.write((tx) => keepUnchanged(tx, calendar, now)),
      keepFailure: async (calendar, failure, now) => {
        log.info({ calendarId: id, failures: calendar.failures + 1 }, 'bookings could not be read')
        await database.write((tx) => keepFailure(tx, calendar, failure, now))
      },
    },
    limits,
  )
}

/** Brings in what a calendar holds now; what it has no more is called off. Where nothing has changed, nothing is written. */
export async function takeIn(
  site: Pick<Site, 'database'>,
  calendar: BookingCalendar,
  { booked, cutAt }: BookingsRead,
  now: Date,
): Promise<Came> {
  if (!(await isStillThis(site.database.read, calendar))) return NOTHING_CAME
  const { id, placeId, timeZone, addedById } = calendar
  const to = cutAt ?? windowOf(calendar, now).to
  const known = await knownOfCalendar(site.database.read, calendar, booked, { from: now, to })
  const others = (await calendarsAt(site.database.read, placeId)).filter((each) => each.id !== id)
  const pairs = pairUp(booked, known).filter((pair) => !isOfAny(others, pair.known))
  const place = { id: placeId, timeZone }
  return cameOf(await inBatches(site, pairs, { place, calendarId: id, hand: { staffId: addedById, now } }))
}

const NOTHING_CAME: Came = { added: 0, changed: 0, cancelled: 0, open: 0 }

async function read({ database }: Site, calendar: BookingCalendar, sent: Download, now: Date) {
  const { timeZone, allDayTime } = calendar
  const { bytes, contentType } = sent
  const window = windowOf(calendar, now)
  const found = await readBookingsAside({ bytes, contentType, window, timeZone, allDayTime })
  if ('problem' in found || found.contents.eventCount > 0) return found
  const ahead = await countAhead(database.read, calendar.id, now)
  return ahead < MANY ? found : { problem: EMPTIED }
}

const EMPTIED =
  'It came back empty, though many of its bookings are still to come. Their visits stay until it holds something again.'

/** A booking of another calendar that is read is that one's, until it has none of it any more. */
function isOfAny(others: readonly BookingCalendar[], known: KnownBooking | null): boolean {
  return known?.cancelledAt === null && others.some(({ id }) => id === known.calendarId)
}

function cameOf(outcomes: readonly Outcome[]): Came {
  const came = { ...NOTHING_CAME }
  for (const { decision } of outcomes) {
    if (decision.do === 'add' || decision.do === 'expect') came.added += 1
    if (decision.do === 'change' || decision.do === 'note') came.changed += 1
    if (decision.do === 'cancel' || decision.do === 'let go') came.cancelled += 1
    if (decision.do === 'keep open' && decision.standing === 'open') came.open += 1
  }
  return came
}
