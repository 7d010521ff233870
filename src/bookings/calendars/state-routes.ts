import { Router, type Request } from 'express'
import type { Tx } from '../../../db/database.ts'
import { aWhile } from '../../addresses/in-lanes.ts'
import { may, staffOf } from '../../staff/gate.ts'
import { NotFound } from '../../web/errors.ts'
import { idFrom } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { bookingCalendarActUrl, bookingCalendarUrl, bookingsUrl } from '../../web/urls.ts'
import {
  askCalendarNow,
  pauseCalendar,
  removeCalendar,
  restoreCalendar,
  resumeCalendar,
  type Owner,
} from './commands.ts'
import { pollCalendar } from './poll.ts'
import { calendarById, type BookingCalendar } from './queries.ts'

/** Asking a calendar now, pausing it, removing it, and taking those back. */
export function bookingCalendarStateRoutes(site: Site): Router {
  const routes = Router()
  const guard = may('bring in visits')

  routes.post('/bookings/calendars/:id/check', guard, async (req, res) => {
    const { id } = await calendarOf(site, req)
    await done(req, (tx, owner) => askCalendarNow(tx, id, owner))
    await aWhile(pollCalendar(site, id))
    res.goOn(bookingCalendarUrl(id))
  })

  routes.post('/bookings/calendars/:id/pause', guard, async (req, res) => {
    const { id } = await calendarOf(site, req)
    await done(req, (tx, owner) => pauseCalendar(tx, id, owner))
    res.goOn(bookingCalendarUrl(id), 'The calendar is paused.', bookingCalendarActUrl(id, 'pause/undo'))
  })

  routes.post('/bookings/calendars/:id/pause/undo', guard, async (req, res) => {
    const { id } = await calendarOf(site, req)
    await done(req, (tx, owner) => resumeCalendar(tx, id, owner))
    await aWhile(pollCalendar(site, id))
    res.goOn(bookingCalendarUrl(id), 'The calendar goes on.')
  })

  routes.post('/bookings/calendars/:id/removal', guard, async (req, res) => {
    const { id } = await calendarOf(site, req)
    await done(req, (tx, owner) => removeCalendar(tx, id, owner))
    const undo = bookingCalendarActUrl(id, 'removal/undo')
    res.goOn(bookingsUrl, 'The calendar is removed. Its visits stay in the book.', undo)
  })

  routes.post('/bookings/calendars/:id/removal/undo', guard, async (req, res) => {
    const id = idFrom<'BookingCalendar'>(req)
    await done(req, (tx, owner) => restoreCalendar(tx, id, owner))
    res.goOn(bookingCalendarUrl(id), 'The calendar is back.')
  })

  return routes

  async function done(req: Request, act: (tx: Tx, owner: Owner) => Promise<'done' | 'gone'>): Promise<void> {
    const outcome = await site.database.write((tx) => act(tx, ownerOf(req)))
    if (outcome === 'gone') throw new NotFound()
  }
}

/** The calendar of an address, where it is one of this place. */
export async function calendarOf({ database }: Site, req: Request): Promise<BookingCalendar> {
  const calendar = await calendarById(database.read, idFrom(req))
  if (calendar?.placeId !== staffOf(req).place.id || calendar.removedAt) throw new NotFound()
  return calendar
}

export function ownerOf(req: Request): Owner {
  const { id: staffId, place } = staffOf(req)
  return { staffId, place, now: req.now }
}
