import { Router, type Request, type Response } from 'express'
import { aWhile } from '../../addresses/in-lanes.ts'
import { lookedBy, may } from '../../staff/gate.ts'
import { NotFound } from '../../web/errors.ts'
import { type Form, parseForm, refusedForm } from '../../web/forms.ts'
import type { Site } from '../../web/site.ts'
import { bookingCalendarActUrl, bookingCalendarUrl, bookingsUrl } from '../../web/urls.ts'
import { addCalendar, changeCalendar } from './commands.ts'
import { CalendarForm } from './forms.ts'
import { blankCalendar, calendarPage, formOfCalendar, newCalendarForm } from './pages.ts'
import { pollCalendar } from './poll.ts'
import { latestReadings, visitCounts, type BookingCalendar } from './queries.ts'
import { calendarOf, ownerOf } from './state-routes.ts'

/** Addresses of bookings: adding them, and choosing about each. */
export function bookingCalendarRoutes(site: Site): Router {
  const { database } = site
  const routes = Router()
  const guard = may('bring in visits')

  routes.get('/bookings/calendars/new', guard, (_req, res) => showNew(res, blankCalendar()))

  routes.post('/bookings/calendars', guard, async (req, res) => {
    const parsed = parseForm(CalendarForm, req.body)
    if (!parsed.ok) return showNew(res.status(422), parsed.form)
    const added = await database.write((tx) => addCalendar(tx, parsed.input, ownerOf(req)))
    if ('refused' in added) return showNew(res.status(422), refusedForm(parsed.form, added))
    await aWhile(pollCalendar(site, added.id))
    res.goOn(
      bookingCalendarUrl(added.id),
      'The calendar is added.',
      bookingCalendarActUrl(added.id, 'removal'),
    )
  })

  routes.get('/bookings/calendars/:id', guard, async (req, res) => {
    const calendar = await calendarOf(site, req)
    await showCalendar(req, res, calendar, formOfCalendar(calendar))
  })

  routes.post('/bookings/calendars/:id', guard, async (req, res) => {
    const calendar = await calendarOf(site, req)
    const parsed = parseForm(CalendarForm, req.body)
    if (!parsed.ok) return showCalendar(req, res.status(422), calendar, parsed.form)
    const change = await database.write((tx) => changeCalendar(tx, calendar.id, parsed.input, ownerOf(req)))
    if (change === 'gone') throw new NotFound()
    if (change === 'stale') return showCalendar(req, res.status(409), calendar, parsed.form, STALE)
    if (change !== 'saved')
      return showCalendar(req, res.status(422), calendar, refusedForm(parsed.form, change))
    await aWhile(pollCalendar(site, calendar.id))
    res.goOn(bookingCalendarUrl(calendar.id), 'The calendar is saved.')
  })

  return routes

  async function showNew(res: Response, form: Form): Promise<void> {
    await res.page(
      'bookings/new-calendar',
      { form: newCalendarForm(form) },
      { ...ABOUT, title: 'A new calendar' },
    )
  }

  async function showCalendar(
    req: Request,
    res: Response,
    calendar: BookingCalendar,
    form: Form,
    stale = '',
  ): Promise<void> {
    const readings = await latestReadings(database.read, calendar.id, READINGS_SHOWN)
    const visits = (await visitCounts(database.read, calendar.placeId, req.now)).get(calendar.id) ?? 0
    const page = calendarPage({ calendar, visits, readings, form, stale, ...lookedBy(req) })
    await res.page('bookings/calendar', page, { ...ABOUT, title: page.name })
  }
}

const ABOUT = { title: 'Bring in visits', nav: bookingsUrl }
const STALE = 'A colleague saved this calendar while you were here.'
const READINGS_SHOWN = 12
