import { aLittle } from '../lib/under-way.ts'
import { Router, type Request, type Response } from 'express'
import { newId } from '../lib/id.ts'
import { may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import type { Site } from '../web/site.ts'
import { uploadTo, type Upload } from '../web/upload.ts'
import { importMappingUrl, importsUrl, importUrl } from '../web/urls.ts'
import type { ImportId } from './import.ts'
import { whileArriving } from './incoming/arriving.ts'
import { discardFile, fileOf } from './incoming/files.ts'
import { importsPage } from './pages.ts'
import { countsOf, latestImports } from './queries.ts'
import { sampleList } from './sample.ts'
import { surveyAside } from './survey-list.ts'
import { beginLookingThrough, takeIn } from './take-in.ts'

const LISTS_SHOWN = 30

/** The largest file that is taken in, in megabytes. */
const LARGEST_LIST = 100

/** Where lists of people are brought in: sending one, and those that came before. */
export function importRoutes(site: Site): Router {
  const routes = Router()
  const { database, dataFolder } = site
  const guard = may('bring in lists')

  routes.get('/imports', guard, async (req, res) => {
    await showLists(req, res)
  })

  routes.get('/imports/sample', guard, (_req, res) => {
    res.type('csv').attachment('sample-list.csv').send(sampleList())
  })

  routes.post('/imports', guard, async (req, res) => {
    const id = newId<'Import'>(req.now)
    const taken = await whileArriving(id, () => takenIn(id, req, res))
    if ('refused' in taken) return showLists(req, res, taken.refused)
    const { kind, mapping } = taken
    if (kind === 'table' && !mapping) {
      res.goOn(importMappingUrl(id))
      return
    }
    await aLittle(beginLookingThrough(site, { id, mapping }, { today: todayOf(req), now: req.now }))
    res.goOn(importUrl(id))
  })

  return routes

  async function takenIn(id: ImportId, req: Request, res: Response): ReturnType<typeof takeIn> {
    const path = fileOf(dataFolder, id)
    let isNeeded = false
    try {
      const sent = await uploadTo(path, { field: 'list', megabytes: LARGEST_LIST }, req, res)
      if (sent.outcome !== 'arrived') return { refused: SENTENCES[sent.outcome] }
      const { id: staffId, place } = staffOf(req)
      const surveying = surveyAside({ path, timeZone: place.timeZone })
      const arrival = { id, fileName: sent.name.slice(0, 200), staffId, now: req.now }
      const taken = await takeIn(site, surveying, arrival)
      isNeeded = !('refused' in taken)
      return taken
    } finally {
      if (!isNeeded) await discardFile(dataFolder, id)
    }
  }

  async function showLists(req: Request, res: Response, refused = ''): Promise<void> {
    const imports = await latestImports(database.read, LISTS_SHOWN)
    const ids = imports.map(({ id }) => id)
    const counts = await countsOf(database.read, ids)
    const page = importsPage({ imports, counts, word: orgOf(req).customerWord, today: todayOf(req) }, refused)
    await res.status(refused ? 422 : 200).page('imports/index', page, { title: page.title, nav: importsUrl })
  }
}

const SENTENCES: Readonly<Record<Exclude<Upload['outcome'], 'arrived'>, string>> = {
  missing: 'Please choose a file.',
  'too large': `This file is larger than ${LARGEST_LIST} MB. Please split the list and bring it in in parts.`,
  broken: 'The file did not arrive whole. Please try again.',
}
