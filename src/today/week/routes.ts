import { Router, type Request } from 'express'
import { asDay, type Day } from '../../lib/day.ts'
import { startOfDay } from '../../lib/wall-time.ts'
import { factsFor } from '../../prompts/gathering/gather.ts'
import { momentFor } from '../../prompts/prompts.ts'
import { may, orgOf, staffOf, todayOf } from '../../staff/gate.ts'
import { isDeskDay } from '../../visits/visit.ts'
import { pageOfRows } from '../../web/pagination.ts'
import { queryText } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { todayUrl } from '../../web/urls.ts'
import { wholeWeek } from './gather.ts'
import { onPage, weekPage } from './pages.ts'

const ROWS = 50

/** Everybody whose birthday, anniversary or other day comes round within seven days. */
export function thisWeekRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get('/this-week', may('see the desk'), async (req, res) => {
    const { read } = database
    const staff = staffOf(req)
    const { tiers, customerWord } = orgOf(req)
    const [today, day] = [todayOf(req), firstDay(req)]
    const moment = await momentFor(
      read,
      staff,
      day === today ? req.now : startOfDay(day, staff.place.timeZone),
    )
    const celebrations = await wholeWeek(read, { moment, placeId: staff.place.id, tiers })
    const page = pageOfRows(queryText(req, 'page'), celebrations.length, ROWS)
    const ids = new Set(onPage({ celebrations, page }).map(({ customerId }) => customerId))
    const facts = await factsFor(read, [...ids], moment)
    const view = weekPage({ day, today, celebrations, page, facts, moment, customerWord })
    await res.page('today/week', view, { title: view.title, nav: todayUrl() })
  })

  return routes
}

/** The day that the address asks for, or today where that is over or no day. */
function firstDay(req: Request): Day {
  const [today, asked] = [todayOf(req), asDay(queryText(req, 'day'))]
  return asked && asked > today && isDeskDay(asked) ? asked : today
}
