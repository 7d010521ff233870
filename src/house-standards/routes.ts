import { Router, type Request, type Response } from 'express'
import { handOf, may, staffOf, todayOf } from '../staff/gate.ts'
import { permits } from '../staff/permissions.ts'
import { NotFound } from '../web/errors.ts'
import { blankForm, parseForm, type Form } from '../web/forms.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { houseStandardRemovalUrl, houseStandardsUrl } from '../web/urls.ts'
import { addStandard, changeStandard, moveUp, removeStandard, restoreStandard } from './commands.ts'
import { HouseStandardForm } from './forms.ts'
import { standardOfDay } from './house-standard.ts'
import { editStandardPage, houseStandardsPage, standardValues } from './pages.ts'
import { standardById, standardsInOrder, type HouseStandard } from './queries.ts'

/** How we do things here: everybody reads it, managers write it. */
export function houseStandardRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('run house standards')

  routes.get('/house-standards', may('see the desk'), (req, res) => show(req, res, blankForm()))

  routes.post('/house-standards', guard, async (req, res) => {
    const parsed = parseForm(HouseStandardForm, req.body)
    if (!parsed.ok) return show(req, res.status(422), parsed.form)
    const id = await database.write((tx) => addStandard(tx, parsed.input.text, handOf(req)))
    res.goOn(houseStandardsUrl, 'Added.', houseStandardRemovalUrl(id))
  })

  routes.get('/house-standards/:id/edit', guard, async (req, res) => {
    const standard = await standardOf(req)
    await showEdit(res, standard, standardValues(standard))
  })

  routes.post('/house-standards/:id', guard, async (req, res) => {
    const standard = await standardOf(req)
    const parsed = parseForm(HouseStandardForm, req.body)
    if (!parsed.ok) return showEdit(res.status(422), standard, parsed.form)
    const change = await database.write((tx) => changeStandard(tx, standard.id, parsed.input, handOf(req)))
    if (change === 'gone') throw new NotFound()
    if (change === 'stale')
      return showEdit(res.status(409), standard, parsed.form, standardValues(await standardOf(req)))
    res.goOn(houseStandardsUrl, 'Saved.')
  })

  routes.post('/house-standards/:id/move', guard, async (req, res) => {
    if ((await database.write((tx) => moveUp(tx, idFrom(req), handOf(req)))) === 'gone') throw new NotFound()
    res.goOn(houseStandardsUrl)
  })

  routes.post('/house-standards/:id/removal', guard, async (req, res) => {
    const id = idFrom<'HouseStandard'>(req)
    if ((await database.write((tx) => removeStandard(tx, id, handOf(req)))) === 'gone') throw new NotFound()
    res.goOn(houseStandardsUrl, 'Taken away.', `${houseStandardRemovalUrl(id)}/undo`)
  })

  routes.post('/house-standards/:id/removal/undo', guard, async (req, res) => {
    const id = idFrom<'HouseStandard'>(req)
    if ((await database.write((tx) => restoreStandard(tx, id, handOf(req)))) === 'gone') throw new NotFound()
    res.goOn(houseStandardsUrl, 'It is back, where it stood.')
  })

  return routes

  async function standardOf(req: Request): Promise<HouseStandard> {
    const standard = await standardById(database.read, idFrom(req))
    if (!standard) throw new NotFound()
    return standard
  }

  async function show(req: Request, res: Response, form: Form): Promise<void> {
    const standards = await standardsInOrder(database.read)
    const mayRun = permits(staffOf(req).role, 'run house standards')
    const page = houseStandardsPage({
      standards,
      today: standardOfDay(standards, todayOf(req)),
      mayRun,
      form,
    })
    await res.page('house-standards/house-standards', page, ABOUT)
  }

  async function showEdit(res: Response, { id }: HouseStandard, form: Form, saved?: Form): Promise<void> {
    await res.page('house-standards/edit', editStandardPage(id, form, saved), ABOUT)
  }
}

const ABOUT = { title: 'House standards', nav: houseStandardsUrl }
