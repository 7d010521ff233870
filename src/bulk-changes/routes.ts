import { pastUndoing } from '../lib/time-to-undo.ts'
import { aLittle } from '../lib/under-way.ts'
import { Router, type Request, type Response } from 'express'
import type { Standpoint } from '../customers/list/queries.ts'
import { interestById } from '../interests/queries.ts'
import { handOf, may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { asksForFragment } from '../web/page.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import {
  bulkChangesUrl,
  bulkChangeUrl,
  customersListUrl,
  customersUrl,
  undoBulkChangeUrl,
} from '../web/urls.ts'
import type { BulkChangeId } from './bulk-change.ts'
import { chosenFor } from './chosen-queries.ts'
import { startBulkChange, undoBulkChange } from './commands.ts'
import { askedIn, tickedIn, type Asked } from './forms.ts'
import { newBulkChangePage } from './new-pages.ts'
import { bulkChangePage, bulkChangesPage, NAMED } from './pages.ts'
import { bulkChangeById, bulkChangesAfter, namesOf, somebodyOf, stepCounts } from './queries.ts'
import { work } from './work.ts'
import { orderInWords, type Told } from './wording.ts'

const NAMES_SHOWN = 30
const CHANGES_SHOWN = 100

/** Changing many customers at once, and taking that back. */
export function bulkChangeRoutes(site: Site): Router {
  const routes = Router()
  const { database } = site
  const guard = may('change many at once')

  routes.get('/bulk-changes', guard, async (req, res) => {
    const since = pastUndoing(req.now)
    const changes = await bulkChangesAfter(database.read, since, CHANGES_SHOWN)
    const counts = await stepCounts(
      database.read,
      changes.map(({ id }) => id),
    )
    const page = bulkChangesPage(changes, counts, around(req))
    await res.page('bulk-changes/changes', page, { title: 'Changed many at once', nav: customersUrl })
  })

  routes.get('/bulk-changes/new', guard, async (req, res) => {
    const asked = askedIn({ ...req.query, ids: tickedIn(req.query) })
    if (!asked) res.goOn(customersListUrl({ choose: 'yes' }), 'Please choose an interest too.')
    else if ('ids' in asked.whom && asked.whom.ids.length === 0)
      res.goOn(customersListUrl({ choose: 'yes' }), 'Nobody was ticked. Tick somebody, or choose all.')
    else await askOnceMore(req, res, asked)
  })

  routes.post('/bulk-changes', guard, async (req, res) => {
    const asked = askedIn(req.body)
    if (!asked) throw new NotFound()
    const told = await toldOf(asked)
    const started = await database.write(async (tx) => {
      const { changing, states, mark } = await chosenFor(tx, asked, standpointOf(req))
      if (mark !== asked.seen || changing.length === 0) return undefined
      const action = lowered(orderInWords(told, changing.length, orgOf(req).customerWord))
      return startBulkChange(tx, asked.wanted, states, { ...handOf(req), action })
    })
    if (!started)
      return askOnceMore(req, res, asked, 'Something changed while you were looking. Please look again.')
    await aLittle(work(site, started))
    const change = await bulkChangeById(database.read, started)
    if (change?.finishedAt) res.goOn(bulkChangeUrl(started), 'It is done.', undoBulkChangeUrl(started))
    else res.goOn(bulkChangeUrl(started))
  })

  routes.get('/bulk-changes/:id', guard, async (req, res) => {
    const change = await bulkChangeById(database.read, idFrom(req))
    if (!change) throw new NotFound()
    const counts = (await stepCounts(database.read, [change.id])).get(change.id) ?? {}
    const somebody = await somebodyOf(database.read, change.id, NAMED, NAMES_SHOWN * 4)
    const page = bulkChangePage({ change, counts, somebody, ...around(req) })
    if (!asksForFragment(req, 'progress'))
      await res.page('bulk-changes/change', page, { title: page.title, nav: customersUrl })
    else if (page.progress) res.fragment('bulk-changes/_progress', page.progress)
    else res.goOn(bulkChangesUrl)
  })

  routes.post('/bulk-changes/:id/undo', guard, async (req, res) => {
    const id: BulkChangeId = idFrom(req)
    const isBegun = await database.write((tx) => undoBulkChange(tx, id, handOf(req)))
    if (isBegun) await aLittle(work(site, id))
    const sentence = isBegun ? 'Taken back, but for what was changed since.' : 'It cannot be taken back now.'
    res.goOn(bulkChangeUrl(id), sentence)
  })

  return routes

  async function askOnceMore(req: Request, res: Response, asked: Asked, warning = ''): Promise<void> {
    const chosen = await chosenFor(database.read, asked, standpointOf(req))
    const some = chosen.changing.slice(0, NAMES_SHOWN).map(({ id }) => id)
    const names = await namesOf(database.read, some)
    const shown = { asked, told: await toldOf(asked), chosen, names, word: orgOf(req).customerWord }
    const page = newBulkChangePage(shown, warning)
    await res
      .status(warning ? 409 : 200)
      .page('bulk-changes/new', page, { title: page.title, nav: customersUrl })
  }

  async function toldOf({ wanted }: Asked): Promise<Told> {
    const interest = wanted.interestId && (await interestById(database.read, wanted.interestId))
    if (interest === undefined) throw new NotFound()
    return { kind: wanted.kind, tier: wanted.tier, interest: interest ? interest.name : '' }
  }
}

function standpointOf(req: Request): Standpoint {
  const { role, place } = staffOf(req)
  return { placeId: place.id, today: todayOf(req), role }
}

function around(req: Request) {
  const { place } = staffOf(req)
  return { word: orgOf(req).customerWord, now: req.now, today: todayOf(req), timeZone: place.timeZone }
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
