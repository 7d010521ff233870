import { Router, type Request, type Response } from 'express'
import { passwordRefusal } from '../sign-in/own-password.ts'
import { entranceOf, giveSession } from '../staff/cookies.ts'
import { may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { hasPin } from '../shared-desk/queries.ts'
import { passwordProblem } from '../staff/password-rules.ts'
import { hashPassword } from '../staff/passwords.ts'
import { emailOf } from '../staff/queries.ts'
import { replaceSession } from '../staff/sessions.ts'
import { secondFactorOf, unusedRecoveryCodes } from '../two-factor/queries.ts'
import { blankForm, parseForm, withError, type Form } from '../web/forms.ts'
import type { Site } from '../web/site.ts'
import { myAccountUrl, myNameUrl, myPasswordUrl } from '../web/urls.ts'
import { changeName, changePassword, endOtherSessions, endOwnSession, type Own } from './commands.ts'
import { NameForm, PasswordForm } from './forms.ts'
import { accountPage } from './pages.ts'
import { ownSessions } from './queries.ts'

/** What somebody looks after themselves: name, password, where they are signed in. */
export function myAccountRoutes(site: Site): Router {
  const { database } = site
  const routes = Router()

  routes.get(myAccountUrl, may('look after own account'), async (req, res) => {
    await show(req, res, blankForm())
  })

  routes.post(myNameUrl, may('look after own account'), async (req, res) => {
    const parsed = parseForm(NameForm, req.body)
    if (!parsed.ok) return show(req, res.status(422), parsed.form)
    await database.write((tx) => changeName(tx, parsed.input.name, ownOf(req)))
    res.goOn(myAccountUrl, 'Saved. Colleagues see you by this name from now on.')
  })

  routes.post(myPasswordUrl, may('look after own account'), async (req, res) => {
    const parsed = parseForm(PasswordForm, req.body)
    if (!parsed.ok) return show(req, res.status(422), parsed.form)
    const { present, password } = parsed.input
    const { id, name } = staffOf(req)
    const refusal = await passwordRefusal(database, id, present, req.now)
    if (refusal) return show(req, res.status(422), withError(parsed.form, 'present', refusal))
    const whose = { name, email: await emailOf(database.read, id), organisation: orgOf(req).name }
    const problem = await passwordProblem(password, whose)
    if (problem) return show(req, res.status(422), withError(parsed.form, 'password', problem))
    const passwordHash = await hashPassword(password)
    const entrance = entranceOf(site, req, id)
    await database.write(async (tx) => {
      await changePassword(tx, passwordHash, ownOf(req))
      await replaceSession(tx, ownOf(req).sessionId, entrance, req.now)
    })
    giveSession(site, res, entrance)
    res.goOn(myAccountUrl, 'Your new password holds. Wherever else you were signed in, you are signed out.')
  })

  routes.post('/my-account/sessions/end', may('look after own account'), async (req, res) => {
    await database.write((tx) => endOtherSessions(tx, ownOf(req)))
    res.goOn(myAccountUrl, 'You are signed in here alone.')
  })

  routes.post('/my-account/sessions/:id/end', may('look after own account'), async (req, res) => {
    const id = typeof req.params.id === 'string' ? req.params.id : ''
    await database.write((tx) => endOwnSession(tx, id, ownOf(req)))
    res.goOn(myAccountUrl, 'Signed out there.')
  })

  return routes

  async function show(req: Request, res: Response, form: Form): Promise<void> {
    const { id, name, place, session } = staffOf(req)
    const { read } = database
    const page = accountPage(form, {
      ...{ name, place, sessionId: session.id, today: todayOf(req) },
      email: await emailOf(read, id),
      sessions: await ownSessions(read, id, req.now),
      hasSecondFactor: (await secondFactorOf(read, id)) !== undefined,
      hasPin: await hasPin(read, id),
      recoveryCodesLeft: (await unusedRecoveryCodes(read, id)).length,
    })
    await res.page('my-account/account', page, { title: 'My account' })
  }
}

function ownOf(req: Request): Own {
  const { id, session } = staffOf(req)
  return { staffId: id, sessionId: session.id, now: req.now }
}
