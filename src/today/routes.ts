import { Router, type Request } from 'express'
import { asDay, type Day } from '../lib/day.ts'
import { newId } from '../lib/id.ts'
import { may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { isDeskDay } from '../visits/visit.ts'
import { asksForFragment } from '../web/page.ts'
import { queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { todayUrl } from '../web/urls.ts'
import { dayAtDesk } from './gather.ts'
import { todayPage, type TodayPage } from './pages.ts'

/** The home page: who comes today, or on another day. */
export function todayRoutes({ database, clock }: Site): Router {
  const routes = Router()
  // The mark of changes begins anew with the process, so a tag says which one it comes from.
  const process = newId<'Process'>(clock.now())

  routes.get('/', may('see the desk'), async (req, res) => {
    const day = askedDay(req)
    if (!day) return res.goOn(todayUrl(), 'There is no such day. This is today.')
    const isPart = PARTS.some((name) => asksForFragment(req, name))
    const tag = `W/"${process}-${await database.changeMark()}-${tagOf(req, day)}"`
    if (isPart && req.get('If-None-Match') === tag) return void res.status(304).end()
    const page = await pageOf(req, day)
    if (!isPart) return res.page('today/today', page, { title: page.head.title, nav: todayUrl() })
    res.set('ETag', tag)
    if (asksForFragment(req, 'day-head')) return res.fragment('today/_head', page.head)
    if (asksForFragment(req, 'arrivals')) return res.fragment('today/_board', page.board)
    res.fragment('today/_side', page.side)
  })

  return routes

  async function pageOf(req: Request, day: Day): Promise<TodayPage> {
    const staff = staffOf(req)
    const { name: organisation, customerWord, tiers } = orgOf(req)
    const desk = await dayAtDesk(database.read, staff, { now: req.now, today: todayOf(req), day })
    return todayPage(desk, { organisation, customerWord, tiers, reader: staff.name })
  }
}

const PARTS = ['day-head', 'arrivals', 'day-side']

/** Today, the day that the address asks for, or undefined where there is no such day. */
function askedDay(req: Request): Day | undefined {
  const asked = queryText(req, 'day')
  if (asked === '') return todayOf(req)
  const day = asDay(asked)
  return day && isDeskDay(day) ? day : undefined
}

/** Whatever the page depends on beside what is kept: the minute, the day and the reader. */
function tagOf(req: Request, day: Day): string {
  return `${String(Math.floor(req.now.getTime() / 60_000))}-${day}-${staffOf(req).id}`
}
