import { Router, type Request, type Response } from 'express'
import { newId } from '../lib/id.ts'
import { noteFailure, waitBefore } from '../sign-in/tries-commands.ts'
import { FREE_FAILURES } from '../sign-in/throttle.ts'
import { takeSession } from '../staff/cookies.ts'
import { anyone, orgOf } from '../staff/gate.ts'
import { passwordProblem } from '../staff/password-rules.ts'
import { hashPassword } from '../staff/passwords.ts'
import { NotFound } from '../web/errors.ts'
import { blankForm, parseForm, withError, type Form } from '../web/forms.ts'
import { limitFailures } from '../web/limits.ts'
import { tokenFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { forgottenPasswordUrl, signInUrl } from '../web/urls.ts'
import { askForReset, chooseNewPassword } from './commands.ts'
import { ForgottenForm, NewPasswordForm } from './forms.ts'
import { forgottenPage, newPasswordPage } from './pages.ts'
import { resetOfToken } from './password-reset.ts'
import { openReset, type OpenReset } from './queries.ts'

const TRIES_A_MINUTE = 30

/** Whatever the e-mail is, so that nobody learns who works here. */
const ANSWER = 'If somebody signs in with this e-mail, a link is on its way there. It works for an hour.'

/** A new password for whoever forgot theirs, or had it reset. */
export function passwordResetRoutes(site: Site): Router {
  const { database, secret, mail } = site
  const routes = Router()
  const limit = limitFailures(TRIES_A_MINUTE)

  routes.get(forgottenPasswordUrl, anyone, async (req, res) => {
    await showForgotten(req, res, blankForm())
  })

  routes.post(forgottenPasswordUrl, anyone, async (req, res) => {
    const parsed = parseForm(ForgottenForm, req.body)
    if (!parsed.ok || mail?.host === undefined) return showForgotten(req, res.status(422), parsed.form)
    const counted = { by: `forgotten ${req.ip ?? ''}`, free: FREE_FAILURES.address }
    const wait = await waitBefore(database.read, [counted], req.now)
    if (wait > 0) {
      const seconds = Math.ceil(wait / 1000)
      const form = withError(
        parsed.form,
        'email',
        `Too many tries. Please wait ${seconds} seconds and try again.`,
      )
      return showForgotten(req, res.status(429), form)
    }
    const id = newId<'PasswordReset'>(req.now)
    // One unit of work either way: how long it takes does not tell whether the e-mail is known.
    await database.write(async (tx) => {
      await noteFailure(tx, [counted], req.now)
      await askForReset(tx, parsed.input.email, id, req.now)
    })
    res.goOn(signInUrl, ANSWER)
  })

  routes.get('/new-password/:token', anyone, limit, async (req, res) => {
    await showChoice(req, res, await resetOf(req), blankForm())
  })

  routes.post('/new-password/:token', anyone, limit, async (req, res) => {
    const reset = await resetOf(req)
    const parsed = parseForm(NewPasswordForm, req.body)
    if (!parsed.ok) return showChoice(req, res.status(422), reset, parsed.form)
    const { password } = parsed.input
    const problem = await passwordProblem(password, { ...reset, organisation: orgOf(req).name })
    if (problem) return showChoice(req, res.status(422), reset, withError(parsed.form, 'password', problem))
    const passwordHash = await hashPassword(password)
    const outcome = await database.write((tx) => chooseNewPassword(tx, reset.id, passwordHash, req.now))
    if (outcome === 'gone') throw new NotFound()
    // Signing in asks for the second factor, as ever.
    takeSession(site, res)
    res.goOn(signInUrl, 'Your new password is kept. Sign in with it.')
  })

  return routes

  async function resetOf(req: Request): Promise<OpenReset> {
    const id = resetOfToken(tokenFrom(req), secret)
    const reset = id && (await openReset(database.read, id, req.now))
    if (!reset) throw new NotFound()
    return reset
  }

  async function showForgotten(req: Request, res: Response, form: Form): Promise<void> {
    const page = forgottenPage(form, req.organisation?.name ?? 'Rapport', mail?.host !== undefined)
    await res.page('password-resets/forgotten', page, { title: 'Forgotten password' })
  }

  async function showChoice(req: Request, res: Response, reset: OpenReset, form: Form): Promise<void> {
    const page = newPasswordPage(form, { name: reset.name, organisation: orgOf(req).name }, tokenFrom(req))
    await res.page('password-resets/new-password', page, { title: 'New password' })
  }
}
