import { setImmediate as breath } from 'node:timers/promises'
import { Router, type Request, type Response } from 'express'
import { plural } from '../lib/text.ts'
import type { PersonId } from '../people/person.ts'
import { handOf, may, todayOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { minorsUrl, settingsUrl } from '../web/urls.ts'
import type { Beyond } from './beyond.ts'
import { beyondAmong, beyondLimit } from './beyond-queries.ts'
import { minorsPage, trimAllPage, trimOnePage, type TrimPage } from './pages.ts'
import { trimMinors } from './trim-commands.ts'

/** How many are trimmed in one unit of work: so few that nobody at the desk waits for it. */
const AT_ONCE = 25

/** The children of whom more is kept than the owner lets be, and taking it away. */
export function minorsRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('change settings')

  routes.get('/minors', guard, async (req, res) => {
    const page = minorsPage(await beyondLimit(database.read, todayOf(req)))
    await res.page('minors/minors', page, { title: 'Children beyond the limit', nav: settingsUrl })
  })

  routes.get('/minors/trim', guard, async (req, res) => {
    const beyond = await beyondLimit(database.read, todayOf(req))
    if (beyond.length === 0) res.goOn(minorsUrl)
    else await confirm(res, trimAllPage(beyond))
  })

  routes.post('/minors/trim', guard, async (req, res) => {
    const beyond = await beyondLimit(database.read, todayOf(req))
    await trim(
      req,
      res,
      beyond.map(({ person }) => person.id),
    )
  })

  routes.get('/people/:id/trim', guard, async (req, res) => {
    await confirm(res, trimOnePage(await beyondOf(req)))
  })

  routes.post('/people/:id/trim', guard, async (req, res) => {
    const { person } = await beyondOf(req)
    await trim(req, res, [person.id])
  })

  return routes

  async function beyondOf(req: Request): Promise<Beyond> {
    const [beyond] = await beyondAmong(database.read, [idFrom<'Person'>(req)], todayOf(req))
    if (!beyond) throw new NotFound()
    return beyond
  }

  async function trim(req: Request, res: Response, ids: readonly PersonId[]): Promise<void> {
    const hand = { ...handOf(req), today: todayOf(req) }
    let trimmed = 0
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const few = ids.slice(at, at + AT_ONCE)
      trimmed += await database.write((tx) => trimMinors(tx, few, hand))
      await breath()
    }
    if (trimmed > 0) await database.forgetRemoved()
    res.goOn(minorsUrl, `Trimmed what is kept of ${plural(trimmed, 'child', 'children')}.`)
  }
}

async function confirm(res: Response, page: TrimPage): Promise<void> {
  await res.page('minors/trim', page, { title: page.title, nav: settingsUrl })
}
