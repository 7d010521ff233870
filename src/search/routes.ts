import { Router } from 'express'
import { may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { permits } from '../staff/permissions.ts'
import { asksForFragment } from '../web/page.ts'
import { queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { expectedOn } from './expected-queries.ts'
import { comerList, findPage, resultList } from './pages.ts'
import { searchCustomers } from './queries.ts'

const UNDER_THE_BOX = 8
const ON_A_PAGE = 50

/** Finding somebody: the list under the box while typing, and the same on a page of its own. */
export function searchRoutes(site: Site): Router {
  const routes = Router()

  routes.get('/find', may('see customers'), async (req, res) => {
    const text = queryText(req, 'q')
    const { role, place } = staffOf(req)
    const [isFragment, isOfComers] = [asksForFragment(req, 'results'), asksForFragment(req, 'comers')]
    const limit = isFragment || isOfComers ? UNDER_THE_BOX : ON_A_PAGE
    const expected = await expectedOn(site.database.read, place.id, todayOf(req))
    const { tiers } = orgOf(req)
    const results = await searchCustomers(site.database.read, { text, role, tiers, expected, limit })
    const looked = { text, results, limit, mayAdd: permits(role, 'add customers') }
    if (isOfComers) res.fragment('search/_results', comerList(looked))
    else if (isFragment) res.fragment('search/_results', resultList(looked))
    else await res.page('search/find', findPage(looked), { title: 'Find', searchText: text.slice(0, 100) })
  })

  return routes
}
