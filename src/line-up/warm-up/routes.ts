import { Router, type Request } from 'express'
import { factsFor } from '../../prompts/gathering/gather.ts'
import { momentFor } from '../../prompts/prompts.ts'
import { speakable } from '../../prompts/silence/speakable.ts'
import { may, staffOf, todayOf } from '../../staff/gate.ts'
import { dayAsked } from '../../today/day-nav.ts'
import { visitsOn } from '../../visits/day-queries.ts'
import { queryText } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { lineUpUrl, warmUpUrl } from '../../web/urls.ts'
import { forEverybody } from '../gather.ts'
import { bookOf, type Expected } from './book.ts'
import { hintsFor } from './hints.ts'
import { warmUpPage } from './pages.ts'
import { readRound } from './round.ts'

/** Sixty seconds before the shift: do we know who comes? */
export function warmUpRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get('/line-up/warm-up', may('see the desk'), async (req, res) => {
    const today = todayOf(req)
    const day = dayAsked(queryText(req, 'day'), today)
    if (!day) {
      res.goOn(warmUpUrl(), 'There is no such day. This is today.')
      return
    }
    const visits = await visitsOn(database.read, staffOf(req).place.id, day)
    const { expected, everybody } = bookOf(visits, { day, today })
    const round = readRound(queryText(req, 'left'), everybody)
    const one = expected[round[0] ?? -1]
    const asked = one ? { one, hints: await hintsOf(req, one) } : undefined
    const page = warmUpPage(round, asked, everybody.length, { day, today })
    await res.page('line-up/warm-up', page, { title: 'Warm-up', nav: lineUpUrl(), pageClass: 'warm-up-page' })
  })

  return routes

  /** A photo says enough. */
  async function hintsOf(req: Request, { customerId, comer }: Expected): Promise<string[]> {
    if (comer.photoId) return []
    const moment = await momentFor(database.read, forEverybody(staffOf(req)), req.now)
    const facts = (await factsFor(database.read, [customerId], moment)).get(customerId)
    return facts ? hintsFor(speakable(facts, moment), comer.tier) : []
  }
}
