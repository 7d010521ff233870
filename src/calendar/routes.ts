import { createHash } from 'node:crypto'
import { Router, type Request, type Response } from 'express'
import { dayIn } from '../lib/day.ts'
import { anyone, may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { limitFailures } from '../web/limits.ts'
import { tokenFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { calendarAddressUrl, calendarEndUrl, calendarUrl, myCalendarUrl } from '../web/urls.ts'
import { calendarText, calendarTokenHash, daysShown, newCalendarToken } from './calendar.ts'
import { endCalendarAddress, giveCalendarAddress } from './commands.ts'
import { myCalendarPage } from './pages.ts'
import { calendarOwner, calendarSince, hostedVisits } from './queries.ts'

const TRIES_A_MINUTE = 60

/** The visits that one hosts, in one's own calendar. */
export function calendarRoutes({ database, baseUrl }: Site): Router {
  const routes = Router()

  routes.get('/calendar/:token.ics', anyone, limitFailures(TRIES_A_MINUTE), async (req, res) => {
    const owner = await calendarOwner(database.read, calendarTokenHash(tokenFrom(req)))
    if (!owner) throw new NotFound()
    const visits = await hostedVisits(database.read, owner, daysShown(req.now))
    const text = calendarText(visits, orgOf(req).name, baseUrl)
    res.set('Cache-Control', 'private, max-age=60').set('ETag', tagOf(text))
    if (req.fresh) res.status(304).end()
    else res.type('text/calendar; charset=utf-8').send(text)
  })

  routes.get(myCalendarUrl, may('see the desk'), async (req, res) => {
    await show(req, res)
  })

  // Shown by the answer itself: what leads on to another page would have to keep the secret somewhere.
  routes.post(calendarAddressUrl, may('see the desk'), async (req, res) => {
    const token = newCalendarToken()
    await database.write((tx) => giveCalendarAddress(tx, staffOf(req).id, calendarTokenHash(token), req.now))
    await show(req, res, `${baseUrl}${calendarUrl(token)}`)
  })

  routes.post(calendarEndUrl, may('see the desk'), async (req, res) => {
    await database.write((tx) => endCalendarAddress(tx, staffOf(req).id))
    res.goOn(myCalendarUrl, 'Ended. Calendars that had the address get nothing any more.')
  })

  return routes

  async function show(req: Request, res: Response, address = ''): Promise<void> {
    const { id, place } = staffOf(req)
    const since = await calendarSince(database.read, id)
    const page = myCalendarPage(since && dayIn(since, place.timeZone), todayOf(req), address)
    await res.page('calendar/my-calendar', page, { title: 'My calendar' })
  }
}

function tagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
}
