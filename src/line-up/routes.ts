import { Router, type Request } from 'express'
import type { Day } from '../lib/day.ts'
import { may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { dayAsked } from '../today/day-nav.ts'
import { queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { lineUpUrl } from '../web/urls.ts'
import { shiftAt } from './gather.ts'
import { lineUpPage, type LineUpPage } from './pages.ts'

/** A shift's five minutes. */
export function lineUpRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get('/line-up', may('see the desk'), async (req, res) => {
    const day = dayAsked(queryText(req, 'day'), todayOf(req))
    if (!day) {
      res.goOn(lineUpUrl(), 'There is no such day. This is today.')
      return
    }
    const page = await pageOf(req, day)
    await res.page('line-up/line-up', page, { title: `Line-up: ${page.head.title}`, nav: lineUpUrl() })
  })

  return routes

  async function pageOf(req: Request, day: Day): Promise<LineUpPage> {
    const { name: organisation, customerWord, tiers } = orgOf(req)
    const staff = staffOf(req)
    const shift = await shiftAt(database.read, staff, { now: req.now, today: todayOf(req), day })
    return lineUpPage(shift, { organisation, customerWord, tiers, reader: staff.name })
  }
}
