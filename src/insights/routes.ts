import { Router } from 'express'
import { keepLast } from '../lib/keep-last.ts'
import { may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { insightsUrl } from '../web/urls.ts'
import { overviewFor, type Overview } from './gather.ts'
import { insightsPage } from './pages.ts'
import { namedPeople } from './rows.ts'

/** What managers see of what we know. */
export function insightsRoutes({ database }: Site): Router {
  const routes = Router()
  const kept = keepLast<Overview>(MOST_KEPT)

  routes.get('/insights', may('see insights'), async (req, res) => {
    const [staff, today] = [staffOf(req), todayOf(req)]
    const { tiers, customerWord: word } = orgOf(req)
    const tag = [await database.changeMark(), today, staff.place.id, staff.role].join(' ')
    const overview = await kept(tag, () => overviewFor(database.read, { staff, today, tiers }))
    const asked = { placeId: staff.place.id, today, page: queryText(req, 'page') }
    const people = await namedPeople(database.read, overview, asked)
    const page = insightsPage(overview, people, { word, today })
    await res.page('insights/insights', page, { title: page.title, nav: insightsUrl() })
  })

  return routes
}

// A place or two, each with a manager and an owner.
const MOST_KEPT = 4
