import { Router, type Request, type Response } from 'express'
import multer, { MulterError } from 'multer'
import { may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import type { Site } from '../web/site.ts'
import { importUrl, importsUrl } from '../web/urls.ts'
import { importsPage } from './pages.ts'
import { countsOf, latestImports } from './queries.ts'
import { memberListAside } from './read-member-list.ts'
import { sampleList } from './sample.ts'
import { takeIn } from './take-in.ts'
import { aLittle } from './work.ts'

const LISTS_SHOWN = 30
const LARGEST_LIST = 10 * 1024 * 1024

/** Where lists of people are brought in: sending one, and those that came before. */
export function importRoutes(site: Site): Router {
  const routes = Router()
  const { database } = site
  const guard = may('bring in lists')

  routes.get('/imports', guard, async (req, res) => {
    await showLists(req, res)
  })

  routes.get('/imports/sample', guard, (_req, res) => {
    res.type('csv').attachment('sample-list.csv').send(sampleList())
  })

  routes.post('/imports', guard, async (req, res) => {
    const sent = await receive(req, res)
    if ('refused' in sent) return showLists(req, res, sent.refused)
    const { id: staffId, place } = staffOf(req)
    const file = { bytes: sent.bytes, timeZone: place.timeZone, today: todayOf(req) }
    const arrival = { fileName: sent.fileName, staffId, now: req.now }
    const taken = await takeIn(site, memberListAside(file), arrival)
    if ('refused' in taken) return showLists(req, res, taken.refused)
    await aLittle(taken.lookingThrough)
    res.goOn(importUrl(taken.id))
  })

  return routes

  async function showLists(req: Request, res: Response, refused = ''): Promise<void> {
    const imports = await latestImports(database.read, LISTS_SHOWN)
    const ids = imports.map(({ id }) => id)
    const counts = await countsOf(database.read, ids)
    const page = importsPage({ imports, counts, word: orgOf(req).customerWord, today: todayOf(req) }, refused)
    await res.status(refused ? 422 : 200).page('imports/index', page, { title: page.title, nav: importsUrl })
  }
}

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: LARGEST_LIST, files: 1, fields: 4, parts: 5 },
  defParamCharset: 'utf8',
}).single('list')

/** The list that the form sends, or a sentence on why there is none. */
async function receive(
  req: Request,
  res: Response,
): Promise<{ bytes: Buffer; fileName: string } | { refused: string }> {
  const error = await new Promise<unknown>((resolve) => {
    upload(req, res, resolve)
  })
  if (error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE')
    return { refused: 'This file is larger than 10 MB. Please split the list and bring it in in parts.' }
  if (error) return { refused: 'The file did not arrive whole. Please try again.' }
  if (!req.file?.originalname) return { refused: 'Please choose a file.' }
  return { bytes: req.file.buffer, fileName: req.file.originalname.slice(0, 200) }
}
