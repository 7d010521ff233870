import { Router, type Request, type Response } from 'express'
import { may, staffOf, todayOf } from '../staff/gate.ts'
import { colleagues } from '../staff/queries.ts'
import { blankForm, parseForm, withError, type Form } from '../web/forms.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import {
  rotaExceptionRemovalUrl,
  rotaExceptionsUrl,
  rotaUrl,
  shiftsUrl,
  undoRotaExceptionRemovalUrl,
  undoShiftRemovalUrl,
} from '../web/urls.ts'
import {
  addException,
  addShifts,
  removeException,
  removeShift,
  restoreException,
  restoreShift,
} from './commands.ts'
import { ExceptionForm, ShiftsForm } from './forms.ts'
import { rotaPage } from './pages.ts'
import { exceptionsAt, shiftsAt } from './queries.ts'

/** Who is on duty every week, and on which days it is otherwise. */
export function rotaRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get(rotaUrl, may('run the rota'), (req, res) => show(req, res, blankForm()))

  routes.post(shiftsUrl, may('run the rota'), async (req, res) => {
    const parsed = parseForm(ShiftsForm, req.body)
    const form = await withColleague(parsed.form, 'staffId')
    if (!parsed.ok || form !== parsed.form) return show(req, res.status(422), form)
    await database.write((tx) => addShifts(tx, placeOf(req), parsed.input, req.now))
    res.goOn(rotaUrl, 'Saved. It holds every week.')
  })

  routes.post(rotaExceptionsUrl, may('run the rota'), async (req, res) => {
    const parsed = parseForm(ExceptionForm, req.body)
    const form = await withColleague(parsed.form, 'whoId')
    if (!parsed.ok || form !== parsed.form) return show(req, res.status(422), form)
    const { id } = await database.write((tx) => addException(tx, placeOf(req), parsed.input, req.now))
    res.goOn(rotaUrl, 'Saved for that day.', rotaExceptionRemovalUrl(id))
  })

  routes.post('/rota/shifts/:id/removal', may('run the rota'), async (req, res) => {
    const id = idFrom<'Shift'>(req)
    await database.write((tx) => removeShift(tx, placeOf(req), id, req.now))
    res.goOn(rotaUrl, 'Taken off.', undoShiftRemovalUrl(id))
  })

  routes.post('/rota/shifts/:id/removal/undo', may('run the rota'), async (req, res) => {
    await database.write((tx) => restoreShift(tx, placeOf(req), idFrom<'Shift'>(req), req.now))
    res.goOn(rotaUrl, 'It holds again.')
  })

  routes.post('/rota/exceptions/:id/removal', may('run the rota'), async (req, res) => {
    const id = idFrom<'RotaException'>(req)
    await database.write((tx) => removeException(tx, placeOf(req), id, req.now))
    res.goOn(rotaUrl, 'That day is as every week again.', undoRotaExceptionRemovalUrl(id))
  })

  routes.post('/rota/exceptions/:id/removal/undo', may('run the rota'), async (req, res) => {
    const id = idFrom<'RotaException'>(req)
    await database.write((tx) => restoreException(tx, placeOf(req), id, req.now))
    res.goOn(rotaUrl, 'It holds again.')
  })

  return routes

  /** The same form, with a sentence where it names somebody who does not work here. */
  async function withColleague(form: Form, name: string): Promise<Form> {
    const id = form.values[name] ?? ''
    if (id === '' && name === 'whoId') return form
    const isOne = (await colleagues(database.read)).some((colleague) => colleague.id === id)
    return isOne ? form : withError(form, name, 'Please choose a colleague.')
  }

  async function show(req: Request, res: Response, form: Form): Promise<void> {
    const [shifts, exceptions, all] = await Promise.all([
      shiftsAt(database.read, placeOf(req)),
      exceptionsAt(database.read, placeOf(req), todayOf(req)),
      colleagues(database.read),
    ])
    const page = rotaPage({ form, shifts, exceptions, colleagues: all, today: todayOf(req) })
    await res.page('rota/rota', page, { title: 'Rota', nav: rotaUrl })
  }
}

function placeOf(req: Request) {
  return staffOf(req).place.id
}
