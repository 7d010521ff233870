import { Router, type Request, type Response } from 'express'
import { blankForm, parseForm, withError, type Form } from '../web/forms.ts'
import { queryText } from '../web/params.ts'
import { returnAddress } from '../web/return-address.ts'
import type { Site } from '../web/site.ts'
import { signInUrl, welcomeUrl } from '../web/urls.ts'
import { SignInForm } from './forms.ts'
import { giveSession, newKeys, takeSession } from '../staff/cookies.ts'
import { anyone, orgOf } from '../staff/gate.ts'
import { DEMO_IS_SHUT, opensDemo } from './demo-door.ts'
import { DEMO_PASSWORD } from './demo-logins.ts'
import { signInPage } from './pages.ts'
import { signIn, type SignIn } from './sign-in.ts'
import { endSession } from '../staff/sessions.ts'

/** Coming in and going out. */
export function signInRoutes(site: Site): Router {
  const routes = Router()

  routes.get('/sign-in', anyone, async (req, res) => {
    if (!req.organisation) {
      res.goOn(welcomeUrl)
      return
    }
    const to = returnAddress(queryText(req, 'to'))
    // Whoever came in by PIN is asked for the password here.
    if (req.staff && !req.staff.session.isByPin) {
      res.goOn(to)
      return
    }
    await show(req, res, blankForm({ to }))
  })

  routes.post('/sign-in', anyone, async (req, res) => {
    if (!req.organisation) {
      res.goOn(welcomeUrl)
      return
    }
    const parsed = parseForm(SignInForm, req.body)
    if (!parsed.ok) return show(req, res.status(422), parsed.form)
    if (parsed.input.password === DEMO_PASSWORD && !opensDemo(site, req))
      return show(req, res.status(403), withError(parsed.form, 'email', DEMO_IS_SHUT))
    const keys = newKeys(site, req)
    const credentials = { ...parsed.input, keys, ...comesFrom(req) }
    const attempt = await signIn(site.database, credentials, req.now)
    noteAttempt(req, attempt)
    if (attempt.outcome === 'signed in') {
      giveSession(site, res, keys)
      res.goOn(returnAddress(parsed.input.to))
      return
    }
    const [status, sentence] =
      attempt.outcome === 'wait'
        ? [429, `Too many tries. Please wait ${attempt.seconds} seconds and try again.`]
        : [422, 'This e-mail and password do not go together.']
    await show(req, res.status(status), withError(parsed.form, 'email', sentence))
  })

  routes.post('/sign-out', anyone, async (req, res) => {
    const somebody = req.staff ?? req.halfway
    if (somebody) await site.database.write((tx) => endSession(tx, somebody.session.id, req.now))
    takeSession(site, res)
    res.goOn(signInUrl)
  })

  return routes

  async function show(req: Request, res: Response, form: Form): Promise<void> {
    const { name, isDemo } = orgOf(req)
    const demo = !isDemo ? 'none' : opensDemo(site, req) ? 'open' : 'shut'
    await res.page('sign-in/sign-in', signInPage({ name, demo }, form), { title: 'Sign in' })
  }

  /** For whoever watches: from where somebody tries, never what they tried. */
  function noteAttempt(req: Request, attempt: SignIn): void {
    const { id: requestId, ip: address } = req
    if (attempt.outcome === 'signed in') site.log.info({ requestId, staffId: attempt.staffId }, 'signed in')
    else site.log.warn({ requestId, address, outcome: attempt.outcome }, 'sign-in refused')
  }
}

function comesFrom(req: Request): { address: string; before: string } {
  return { address: req.ip ?? '', before: (req.staff ?? req.halfway)?.session.id ?? '' }
}
