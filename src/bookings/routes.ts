import { Router } from 'express'
import { may, staffOf, todayOf } from '../staff/gate.ts'
import type { Site } from '../web/site.ts'
import { bookingsUrl } from '../web/urls.ts'
import { calendarsAt, visitCounts } from './calendars/queries.ts'
import { bookingsPage } from './pages.ts'
import { openNames } from './settling/queries.ts'

/** Where visits are brought in from elsewhere. */
export function bookingRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get('/bookings', may('bring in visits'), async (req, res) => {
    const { place } = staffOf(req)
    const calendars = await calendarsAt(database.read, place.id)
    const visits = await visitCounts(database.read, place.id, req.now)
    const open = await openNames(database.read, place.id, req.now)
    const looked = { now: req.now, today: todayOf(req), timeZone: place.timeZone }
    const page = bookingsPage({ open, calendars, visits, ...looked })
    await res.page('bookings/index', page, { title: 'Bring in visits', nav: bookingsUrl })
  })

  return routes
}
