import { Router, type Request, type Response } from 'express'
import { whileArriving } from '../imports/incoming/arriving.ts'
import { discardFile, fileOf } from '../imports/incoming/files.ts'
import { newId } from '../lib/id.ts'
import { may, staffOf, todayOf } from '../staff/gate.ts'
import type { Site } from '../web/site.ts'
import { uploadTo, type Upload } from '../web/upload.ts'
import { bookingFileUrl, bookingsUrl } from '../web/urls.ts'
import { calendarsAt, visitCounts } from './calendars/queries.ts'
import { countsOfFile, latestFiles } from './files/queries.ts'
import { takeIn } from './files/take-in.ts'
import { bookingsPage } from './pages.ts'
import { openNames } from './settling/queries.ts'

const FILES_SHOWN = 12

/** The largest file that is taken in, in megabytes. */
const LARGEST = 10

/** Where visits are brought in from elsewhere. */
export function bookingRoutes(site: Site): Router {
  const { database, dataFolder } = site
  const routes = Router()
  const guard = may('bring in visits')

  routes.get('/bookings', guard, (req, res) => showPage(req, res))

  routes.post('/bookings/files', guard, async (req, res) => {
    // Read once and never again, so its file lies with the lists that are on their way, under a name of its own.
    const id = newId<'Import'>(req.now)
    const taken = await whileArriving(id, () => takenIn(fileOf(dataFolder, id), req, res)).finally(() =>
      discardFile(dataFolder, id),
    )
    if ('refused' in taken) return showPage(req, res.status(422), taken.refused)
    res.goOn(bookingFileUrl(taken.id))
  })

  return routes

  async function takenIn(path: string, req: Request, res: Response): ReturnType<typeof takeIn> {
    const sent = await uploadTo(path, { field: 'file', megabytes: LARGEST }, req, res)
    if (sent.outcome !== 'arrived') return { refused: SENTENCES[sent.outcome] }
    const { id: staffId, place } = staffOf(req)
    return takeIn(site, { path, name: sent.name.slice(0, 200) }, place, { staffId, now: req.now })
  }

  async function showPage(req: Request, res: Response, refused = ''): Promise<void> {
    const { place } = staffOf(req)
    const calendars = await calendarsAt(database.read, place.id)
    const visits = await visitCounts(database.read, place.id, req.now)
    const open = await openNames(database.read, place.id, req.now)
    const latest = await latestFiles(database.read, place.id, FILES_SHOWN)
    const files = await Promise.all(
      latest.map(async (file) => ({ file, counts: await countsOfFile(database.read, file.id) })),
    )
    const looked = { now: req.now, today: todayOf(req), timeZone: place.timeZone }
    const page = bookingsPage({ open, calendars, visits, files, refused, ...looked })
    await res.page('bookings/index', page, { title: 'Bring in visits', nav: bookingsUrl })
  }
}

const SENTENCES: Readonly<Record<Exclude<Upload['outcome'], 'arrived'>, string>> = {
  missing: 'Please choose a file.',
  'too large': `This file is larger than ${LARGEST} MB. Please split it.`,
  broken: 'The file did not arrive whole. Please try again.',
}
