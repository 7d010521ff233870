import { Router, type Request, type Response } from 'express'
import { passwordRefusal } from '../sign-in/own-password.ts'
import { may, staffOf } from '../staff/gate.ts'
import { hashPassword } from '../staff/passwords.ts'
import { blankForm, parseForm, withError, type Form } from '../web/forms.ts'
import type { Site } from '../web/site.ts'
import { myAccountUrl, pinRemovalUrl, pinUrl } from '../web/urls.ts'
import { choosePin, removePin } from './commands.ts'
import { PinForm } from './forms.ts'
import { pinPage } from './pages.ts'
import { hasPin } from './queries.ts'

/** One's PIN for desks that one shares. */
export function pinRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get(pinUrl, may('look after own account'), async (req, res) => {
    await show(req, res, blankForm())
  })

  routes.post(pinUrl, may('look after own account'), async (req, res) => {
    const parsed = parseForm(PinForm, req.body)
    if (!parsed.ok) return show(req, res.status(422), parsed.form)
    const { present, pin } = parsed.input
    const { id } = staffOf(req)
    const refusal = await passwordRefusal(database, id, present, req.now)
    if (refusal) return show(req, res.status(422), withError(parsed.form, 'present', refusal))
    const pinHash = await hashPassword(pin)
    await database.write((tx) => choosePin(tx, id, pinHash, req.now))
    res.goOn(myAccountUrl, 'Kept. It will do wherever you gave your password within a week.')
  })

  routes.post(pinRemovalUrl, may('look after own account'), async (req, res) => {
    await database.write((tx) => removePin(tx, staffOf(req).id, req.now))
    res.goOn(myAccountUrl, 'Your PIN is gone: desks ask for your password.')
  })

  return routes

  async function show(req: Request, res: Response, form: Form): Promise<void> {
    const page = pinPage(form, await hasPin(database.read, staffOf(req).id))
    await res.page('shared-desk/pin', page, { title: 'PIN' })
  }
}
