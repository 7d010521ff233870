import { aLittle } from '../lib/under-way.ts'
import { pipeline } from 'node:stream/promises'
import { Router, type Request } from 'express'
import { may, orgOf, staffOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { asksForFragment } from '../web/page.ts'
import { pageOfRows } from '../web/pagination.ts'
import { idFrom, queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { importMappingUrl, importUrl, importsUrl } from '../web/urls.ts'
import { bringIn } from './bring-in.ts'
import { removeImport, startApplication, stopApplication } from './commands.ts'
import { importPage, progressOf } from './import-pages.ts'
import { sureRows } from './decide-queries.ts'
import { discardFile } from './incoming/files.ts'
import { isMoving, stageOf, sumOf, VERDICTS, type Counts } from './import.ts'
import { countsOfOne, importById, rowsToApply, type ImportRow } from './queries.ts'
import { refusedFile } from './refused-file.ts'
import { rowsOf } from './row-queries.ts'
import { rowsToUndo } from './undo/applied-queries.ts'
import { isUnderWay } from './work.ts'

const ROWS_A_PAGE = 100

/** One list: what each line would do, bringing it in, and the report. */
export function listRoutes(site: Site): Router {
  const routes = Router()
  const { database, dataFolder } = site
  const guard = may('bring in lists')

  routes.get('/imports/:id', guard, async (req, res) => {
    const state = await stateOf(req)
    const { list, counts, isWorkedOn } = state
    if (stageOf(list) === 'mapping') {
      res.redirect(importMappingUrl(list.id))
      return
    }
    if (asksForFragment(req, 'progress')) {
      // It has come to its end: being led elsewhere, the script loads the page anew.
      if (!isWorkedOn || !isMoving(list)) {
        res.goOn(importsUrl)
        return
      }
      res.fragment('imports/_progress', progressOf(state))
      return
    }
    const only = VERDICTS.find((verdict) => verdict === queryText(req, 'only')) ?? null
    const page = pageOfRows(queryText(req, 'page'), only ? counts[only] : sumOf(counts), ROWS_A_PAGE)
    const rows = await rowsOf(database.read, list.id, only, page)
    const shown = importPage({
      ...{ ...state, only, rows, page },
      ...{ word: orgOf(req).customerWord, now: req.now },
    })
    await res.page('imports/import', shown, { title: shown.title, nav: importsUrl })
  })

  routes.post('/imports/:id/application', guard, async (req, res) => {
    const { id, ...list } = await listOf(req)
    if (stageOf(list) === 'looking through') {
      res.goOn(importUrl(id), 'The list is still being looked through.')
      return
    }
    await database.write((tx) => startApplication(tx, id, { staffId: staffOf(req).id, now: req.now }))
    await aLittle(bringIn(site, id))
    res.goOn(importUrl(id))
  })

  routes.post('/imports/:id/stop', guard, async (req, res) => {
    const { id } = await listOf(req)
    await database.write((tx) => stopApplication(tx, id, req.now))
    res.goOn(importUrl(id))
  })

  routes.get('/imports/:id/refused', guard, async (req, res) => {
    const list = await listOf(req)
    res.set('Cache-Control', 'no-store').type('csv').attachment('refused.csv')
    await pipeline(refusedFile(database.read, list), res)
  })

  routes.post('/imports/:id/removal', guard, async (req, res) => {
    const { id } = await listOf(req)
    const isRemoved = await database.write((tx) => removeImport(tx, id))
    if (isRemoved) await discardFile(dataFolder, id)
    if (isRemoved) res.goOn(importsUrl, 'The list is taken away. Nobody was changed.')
    else res.goOn(importUrl(id), 'It was brought in already, so it stays here.')
  })

  return routes

  async function doneRowsOf(list: ImportRow, counts: Counts, laterRows: number): Promise<number> {
    if (list.undoStartedAt) return list.rowCount - (await rowsToUndo(database.read, list.id))
    if (list.weighed !== null) return list.weighed
    return list.startedAt ? list.rowCount - laterRows - counts.maybe : (list.lookedUpTo ?? sumOf(counts))
  }

  async function listOf(req: Request): Promise<ImportRow> {
    const list = await importById(database.read, idFrom(req))
    if (!list) throw new NotFound()
    return list
  }

  async function stateOf(req: Request) {
    // Asked before the list is read: work that ends in between has left its mark on the list then.
    const isWorkedOn = isUnderWay(idFrom(req))
    const list = await listOf(req)
    const counts = await countsOfOne(database.read, list.id)
    const laterRows = list.startedAt ? await rowsToApply(database.read, list.id) : 0
    const doneRows = await doneRowsOf(list, counts, laterRows)
    const sure = counts.maybe > 0 && !isMoving(list) ? await sureRows(database.read, list.id) : []
    return { list, counts, doneRows, laterRows, sureRows: sure.length, isWorkedOn }
  }
}
