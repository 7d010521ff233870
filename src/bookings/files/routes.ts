import { Router, type Request, type Response } from 'express'
import { DAYS_TO_UNDO } from '../../lib/time-to-undo.ts'
import { aLittle } from '../../lib/under-way.ts'
import { may, staffOf, todayOf } from '../../staff/gate.ts'
import { NotFound } from '../../web/errors.ts'
import { pageOfRows } from '../../web/pagination.ts'
import { idFrom, queryText } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { bookingFileUrl, bookingsUrl } from '../../web/urls.ts'
import type { Origin } from '../carry-out-commands.ts'
import { missingIn } from '../reading/columns.ts'
import { applyFile } from './apply.ts'
import { removeFile, sayColumns, startFile } from './commands.ts'
import { FILE_VERDICTS, filesAtWork, mayBeTakenBack } from './file.ts'
import { columnsSaid, dateOrderSaid } from './forms.ts'
import { lookThrough, rowsRead } from './look-through.ts'
import { filePage } from './pages.ts'
import { allRows, countsOfFile, fileById, rowsOfFile, type BookingFile } from './queries.ts'
import { undoFile } from './undo.ts'

const ROWS_A_PAGE = 100

const CANNOT_BE_TAKEN_BACK = `Only what came in whole, and in the last ${DAYS_TO_UNDO} days, can be taken back.`

/** One file of bookings: what each line would do, bringing it in, and taking it back. */
export function bookingFileRoutes(site: Site): Router {
  const routes = Router()
  const { database } = site
  const guard = may('bring in visits')

  routes.get('/bookings/files/:id', guard, async (req, res) => {
    await showFile(req, res, await fileOf(req))
  })

  routes.post('/bookings/files/:id/columns', guard, async (req, res) => {
    const file = await fileOf(req)
    const said = {
      columns: columnsSaid(req.body, file.headings.length),
      dateOrder: dateOrderSaid(req.body),
    }
    const problem = missingIn(said.columns)
    if (problem) return showFile(req, res.status(422), { ...file, ...said }, problem)
    if (file.startedAt === null) {
      await database.write((tx) => sayColumns(tx, file.id, said))
      const rows = rowsRead(
        { ...file, ...said },
        await allRows(database.read, file.id),
        placeOf(req).timeZone,
      )
      await lookThrough(site, file, rows, { place: placeOf(req), calendarId: null, now: req.now })
    }
    res.goOn(bookingFileUrl(file.id), 'Every line is read anew.')
  })

  routes.post('/bookings/files/:id/application', guard, async (req, res) => {
    const { id } = await fileOf(req)
    const origin = originOf(req)
    await database.write((tx) => startFile(tx, id, origin.hand))
    await aLittle(filesAtWork.begin(id, () => applyFile(site, id, origin)))
    res.goOn(bookingFileUrl(id))
  })

  routes.post('/bookings/files/:id/undoing', guard, async (req, res) => {
    const file = await fileOf(req)
    const { id } = file
    if (!mayBeTakenBack(file, req.now)) {
      res.goOn(bookingFileUrl(id), file.undoneAt ? 'It was taken back already.' : CANNOT_BE_TAKEN_BACK)
      return
    }
    await aLittle(filesAtWork.begin(id, () => undoFile(site, id, originOf(req))))
    res.goOn(bookingFileUrl(id), 'What it did is taken back.')
  })

  routes.post('/bookings/files/:id/removal', guard, async (req, res) => {
    const { id } = await fileOf(req)
    const isRemoved = await database.write((tx) => removeFile(tx, id))
    if (isRemoved) res.goOn(bookingsUrl, 'The file is taken away. No visit was changed.')
    else res.goOn(bookingFileUrl(id), 'It was brought in already, so it stays here.')
  })

  return routes

  async function fileOf(req: Request): Promise<BookingFile> {
    const file = await fileById(database.read, placeOf(req).id, idFrom(req))
    if (!file) throw new NotFound()
    return file
  }

  async function showFile(req: Request, res: Response, file: BookingFile, problem = ''): Promise<void> {
    const counts = await countsOfFile(database.read, file.id)
    const only = FILE_VERDICTS.find((verdict) => verdict === queryText(req, 'only')) ?? null
    const total = only ? counts[only] : Object.values(counts).reduce((sum, of) => sum + of, 0)
    const page = pageOfRows(queryText(req, 'page'), total, ROWS_A_PAGE)
    const rows = await rowsOfFile(database.read, file.id, only, page)
    const state = {
      file,
      counts,
      rows,
      only,
      page,
      total,
      problem,
      now: req.now,
      today: todayOf(req),
      isWorkedOn: filesAtWork.has(file.id),
    }
    const shown = filePage(state)
    await res.page('bookings/file', shown, { title: shown.title, nav: bookingsUrl })
  }
}

function placeOf(req: Request) {
  return staffOf(req).place
}

function originOf(req: Request): Origin {
  const { id: staffId, place } = staffOf(req)
  return { place, calendarId: null, hand: { staffId, now: req.now } }
}
