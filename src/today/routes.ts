import { Router, type Request, type Response } from 'express'
import type { Day } from '../lib/day.ts'
import { newId } from '../lib/id.ts'
import { keepLast } from '../lib/keep-last.ts'
import { may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { asksForFragment } from '../web/page.ts'
import { queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { todayUrl } from '../web/urls.ts'
import { dayAsked } from './day-nav.ts'
import { dayAtDesk } from './gather.ts'
import { todayPage, type TodayPage } from './pages.ts'
import { NOBODY, othersInWeek } from './week/gather.ts'

/** The home page: who comes today, or on another day. */
export function todayRoutes({ database, clock }: Site): Router {
  const routes = Router()
  // The mark of changes begins anew with the process, so a tag says which one it comes from.
  const process = newId<'Process'>(clock.now())
  const kept = keepLast<TodayPage>(MOST_KEPT)

  routes.get('/', may('see the desk'), async (req, res) => {
    const day = dayAsked(queryText(req, 'day'), todayOf(req))
    if (!day) {
      res.goOn(todayUrl(), 'There is no such day. This is today.')
      return
    }
    const tag = `W/"${process}-${await database.changeMark()}-${tagOf(req, day)}"`
    const isPart = PARTS.some((name) => asksForFragment(req, name))
    if (isPart && req.get('If-None-Match') === tag) {
      res.status(304).end()
      return
    }
    const page = await kept(tag, () => pageOf(req, day))
    if (isPart) sendPart(req, res.set('ETag', tag), page)
    else await res.page('today/today', page, { title: page.head.title, nav: todayUrl() })
  })

  return routes

  async function pageOf(req: Request, day: Day): Promise<TodayPage> {
    const staff = staffOf(req)
    const { name: organisation, customerWord, tiers } = orgOf(req)
    const desk = await dayAtDesk(database.read, staff, { now: req.now, today: todayOf(req), day })
    const asked = { moment: desk.moment, placeId: staff.place.id, tiers }
    const others =
      desk.when === 'past' ? NOBODY : await othersInWeek(database.read, asked, new Set(desk.facts.keys()))
    return todayPage(desk, others, { organisation, customerWord, tiers, reader: staff.name })
  }
}

// A few desks, each with a day or two open.
const MOST_KEPT = 16

const PARTS = ['day-head', 'arrivals', 'day-side']

function sendPart(req: Request, res: Response, { head, board, side }: TodayPage): void {
  if (asksForFragment(req, 'day-head')) res.fragment('today/_head', head)
  else if (asksForFragment(req, 'arrivals')) res.fragment('today/_board', board)
  else res.fragment('today/_side', side)
}

/** Whatever the page depends on beside what is kept: the minute, the day and the reader. */
function tagOf(req: Request, day: Day): string {
  return `${String(Math.floor(req.now.getTime() / 60_000))}-${day}-${staffOf(req).id}`
}
