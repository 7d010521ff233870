import { aLittle } from '../../lib/under-way.ts'
import { Router } from 'express'
import { may, staffOf } from '../../staff/gate.ts'
import { idFrom } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { importUrl } from '../../web/urls.ts'
import { leaveAsItIs, startUndo, startWeighing } from './undo-commands.ts'
import { undo, weighUp } from './undo.ts'

const TOO_LATE = 'This list can no longer be undone.'

/** Undoing a whole list: first what that would do, then doing it. */
export function undoRoutes(site: Site): Router {
  const routes = Router()
  const { database } = site
  const guard = may('bring in lists')

  routes.post('/imports/:id/outlook', guard, async (req, res) => {
    const id = idFrom<'Import'>(req)
    const isBegun = await database.write((tx) => startWeighing(tx, id, req.now))
    if (isBegun) await aLittle(weighUp(site, id))
    res.goOn(importUrl(id), isBegun ? '' : TOO_LATE)
  })

  routes.post('/imports/:id/undo', guard, async (req, res) => {
    const id = idFrom<'Import'>(req)
    const hand = { staffId: staffOf(req).id, now: req.now }
    const isBegun = await database.write((tx) => startUndo(tx, id, hand))
    if (isBegun) await aLittle(undo(site, id))
    res.goOn(importUrl(id), isBegun ? '' : TOO_LATE)
  })

  routes.post('/imports/:id/outlook/removal', guard, async (req, res) => {
    const id = idFrom<'Import'>(req)
    await database.write((tx) => leaveAsItIs(tx, id))
    res.goOn(importUrl(id), 'Everything stays as it is.')
  })

  return routes
}
