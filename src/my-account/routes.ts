import { Router, type Request } from 'express'
import { passwordRefusal } from '../sign-in/own-password.ts'
import { entranceOf, giveSession } from '../staff/cookies.ts'
import { may, orgOf, staffOf } from '../staff/gate.ts'
import { passwordProblem } from '../staff/password-rules.ts'
import { hashPassword } from '../staff/passwords.ts'
import { emailOf } from '../staff/queries.ts'
import { replaceSession } from '../staff/sessions.ts'
import { blankForm, parseForm, withError } from '../web/forms.ts'
import type { Site } from '../web/site.ts'
import { myAccountUrl, myNameUrl, myPasswordUrl } from '../web/urls.ts'
import { changeName, changePassword, endOtherSessions, endOwnSession, type Own } from './commands.ts'
import { NameForm, PasswordForm } from './forms.ts'
import { accountShown } from './show-routes.ts'

/** What somebody looks after themselves: name, password, where they are signed in. */
export function myAccountRoutes(site: Site): Router {
  const { database } = site
  const routes = Router()
  const show = accountShown(database)

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
}

function ownOf(req: Request): Own {
  const { id, session } = staffOf(req)
  return { staffId: id, sessionId: session.id, now: req.now }
}
