import { Router, type Request } from 'express'
import { openedLastBy } from '../recently-opened/queries.ts'
import { may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { permits } from '../staff/permissions.ts'
import { asksForFragment } from '../web/page.ts'
import { queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { expectedOn } from './expected-queries.ts'
import type { Mays } from './nobody-pages.ts'
import { comerList, findPage, resultList } from './pages.ts'
import { typedAt, type SearchResult } from './queries.ts'
import { resultsFor } from './recent-queries.ts'

const UNDER_THE_BOX = 8
const ON_A_PAGE = 50

/** Finding somebody: the list under the box while typing, and the same on a page of its own. */
export function searchRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get('/find', may('see customers'), async (req, res) => {
    const text = queryText(req, 'q')
    const [isFragment, isOfComers] = [asksForFragment(req, 'results'), asksForFragment(req, 'comers')]
    const isRecent = text.trim() === '' && !isOfComers
    const limit = isFragment || isOfComers || isRecent ? UNDER_THE_BOX : ON_A_PAGE
    const results = await (isRecent ? recentFor(req, limit) : foundFor(req, text, limit))
    const looked = { text, results, limit, ...maysOf(req) }
    if (isOfComers) res.fragment('search/_results', comerList(looked))
    else if (isFragment) res.fragment('search/_results', resultList(looked))
    else await res.page('search/find', findPage(looked), { title: 'Find', searchText: text.slice(0, 100) })
  })

  return routes

  async function foundFor(req: Request, text: string, limit: number): Promise<SearchResult[]> {
    const { role, place } = staffOf(req)
    const tiers = orgOf(req).tiers.join('\n')
    const { id, timeZone } = place
    return typedAt(database.read, text.slice(0, 100), role, id, todayOf(req), timeZone, tiers, String(limit))
  }

  async function recentFor(req: Request, limit: number): Promise<SearchResult[]> {
    const { id, role } = staffOf(req)
    const opened = await openedLastBy(database, id)
    const ids = opened.map(({ customerId }) => customerId)
    return resultsFor(database.read, ids, { role, expected: await expectedFor(req), limit })
  }

  function expectedFor(req: Request): ReturnType<typeof expectedOn> {
    return expectedOn(database.read, staffOf(req).place.id, todayOf(req))
  }
}

function maysOf(req: Request): Mays {
  const { role } = staffOf(req)
  return { mayAdd: permits(role, 'add customers'), mayRunVisits: permits(role, 'run visits') }
}
