import { Router, type Request, type Response } from 'express'
import { passwordRefusal } from '../sign-in/own-password.ts'
import { may, orgOf, staffOf } from '../staff/gate.ts'
import { renewRecoveryCodes, turnOff } from '../two-factor/commands.ts'
import { secondFactorOf } from '../two-factor/queries.ts'
import { newCodes, showCodes } from '../two-factor/show-codes-routes.ts'
import { parseForm, withError } from '../web/forms.ts'
import type { Site } from '../web/site.ts'
import { myAccountUrl, recoveryCodesUrl, twoFactorRemovalUrl } from '../web/urls.ts'
import { ForCodesForm, ToTurnOffForm } from './forms.ts'
import { accountShown } from './show-routes.ts'

/** What weakens two-factor, or makes its recovery codes anew, asks for the password once more. */
export function myTwoFactorRoutes({ database }: Site): Router {
  const routes = Router()
  const show = accountShown(database)
  const guard = may('look after own account')

  routes.post(twoFactorRemovalUrl, guard, async (req, res) => {
    const parsed = parseForm(ToTurnOffForm, req.body)
    if (!parsed.ok) return show(req, res.status(422), parsed.form)
    const refusal = await refusalOf(req, parsed.input.passwordToTurnOff)
    if (refusal) return show(req, res.status(422), withError(parsed.form, 'passwordToTurnOff', refusal))
    const { id } = staffOf(req)
    await database.write((tx) => turnOff(tx, id, { staffId: id, now: req.now }))
    res.goOn(myAccountUrl, 'Signing in asks for your password alone from now on.')
  })

  routes.post(recoveryCodesUrl, guard, async (req, res) => {
    const parsed = parseForm(ForCodesForm, req.body)
    if (!parsed.ok) return show(req, res.status(422), parsed.form)
    const refusal = await refusalOf(req, parsed.input.passwordForCodes)
    if (refusal) return show(req, res.status(422), withError(parsed.form, 'passwordForCodes', refusal))
    await renew(req, res)
  })

  return routes

  async function renew(req: Request, res: Response): Promise<void> {
    const { id, name } = staffOf(req)
    if (!(await secondFactorOf(database.read, id))) {
      res.goOn(myAccountUrl)
      return
    }
    const { codes, codeHashes } = await newCodes()
    await database.write((tx) => renewRecoveryCodes(tx, id, codeHashes, req.now))
    await showCodes(res, { organisation: orgOf(req).name, name, codes }, myAccountUrl)
  }

  function refusalOf(req: Request, password: string): Promise<string | undefined> {
    return passwordRefusal(database, staffOf(req).id, password, req.now)
  }
}
