import { Router, type Request } from 'express'
import type { Tx } from '../../db/database.ts'
import type { PersonId } from '../people/person.ts'
import { may, orgOf, staffOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { pageOfRows } from '../web/pagination.ts'
import { idFrom, queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { customersUrl, duplicatesUrl, pairUrl } from '../web/urls.ts'
import { duplicatesPage } from './pages.ts'
import { askAgain, putOff, tellApart, type Hand } from './pair-commands.ts'
import { leftToLookAt, pairCounts, pairsIn, QUEUES } from './pair-queries.ts'

const ON_A_PAGE = 20

/** Settling who is here twice. */
export function duplicateRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('merge people')

  routes.get('/duplicates', guard, async (req, res) => {
    const queue = QUEUES.find((one) => one === queryText(req, 'queue')) ?? 'surely'
    const counts = await pairCounts(database.read)
    const page = pageOfRows(queryText(req, 'page'), counts[queue], ON_A_PAGE)
    const pairs = await pairsIn(database.read, queue, { from: page.offset, most: page.limit })
    const facts = { queue, counts, pairs, page, left: await leftToLookAt(database.read) }
    const model = duplicatesPage({ ...facts, word: orgOf(req).customerWord })
    await res.page('duplicates/duplicates', model, { title: 'Here twice', nav: customersUrl })
  })

  routes.post('/duplicates/:one/:other/apart', guard, async (req, res) => {
    await say(req, tellApart)
    const again = pairUrl(idFrom(req, 'one'), idFrom(req, 'other'), 'again')
    res.goOn(duplicatesUrl(), 'They are two people, and nobody will ask again.', again)
  })

  routes.post('/duplicates/:one/:other/later', guard, async (req, res) => {
    await say(req, putOff)
    res.goOn(duplicatesUrl(), 'They stand at the end of the list now.')
  })

  routes.post('/duplicates/:one/:other/again', guard, async (req, res) => {
    await say(req, askAgain)
    res.goOn(duplicatesUrl(), 'They are asked about again.')
  })

  return routes

  async function say(req: Request, command: Saying): Promise<void> {
    const two = [idFrom<'Person'>(req, 'one'), idFrom<'Person'>(req, 'other')] as const
    const hand = { staffId: staffOf(req).id, now: req.now }
    if (!(await database.write((tx) => command(tx, two, hand)))) throw new NotFound()
  }
}

type Saying = (tx: Tx, two: readonly [PersonId, PersonId], hand: Hand) => Promise<boolean>
