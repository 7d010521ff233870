import { Router, type Request } from 'express'
import { blankForm, parseForm, withError } from '../web/forms.ts'
import { queryText } from '../web/params.ts'
import { returnAddress } from '../web/return-address.ts'
import type { Site } from '../web/site.ts'
import { signInUrl, welcomeUrl } from '../web/urls.ts'
import { SignInForm } from './forms.ts'
import { giveSession, newKeys, takeSession } from '../staff/cookies.ts'
import { anyone } from '../staff/gate.ts'
import { signInPage } from './pages.ts'
import { signIn } from './sign-in.ts'
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
    await res.page('sign-in/sign-in', signInPage(req.organisation, blankForm({ to })), { title: 'Sign in' })
  })

  routes.post('/sign-in', anyone, async (req, res) => {
    if (!req.organisation) {
      res.goOn(welcomeUrl)
      return
    }
    const parsed = parseForm(SignInForm, req.body)
    if (!parsed.ok) {
      await res
        .status(422)
        .page('sign-in/sign-in', signInPage(req.organisation, parsed.form), { title: 'Sign in' })
      return
    }
    const keys = newKeys(site, req)
    const credentials = { ...parsed.input, keys, ...comesFrom(req) }
    const attempt = await signIn(site.database, credentials, req.now)
    if (attempt.outcome === 'signed in') {
      giveSession(site, res, keys)
      res.goOn(returnAddress(parsed.input.to))
      return
    }
    const [status, sentence] =
      attempt.outcome === 'wait'
        ? [429, `Too many tries. Please wait ${attempt.seconds} seconds and try again.`]
        : [422, 'This e-mail and password do not go together.']
    const form = withError(parsed.form, 'email', sentence)
    await res.status(status).page('sign-in/sign-in', signInPage(req.organisation, form), { title: 'Sign in' })
  })

  routes.post('/sign-out', anyone, async (req, res) => {
    const somebody = req.staff ?? req.halfway
    if (somebody) await site.database.write((tx) => endSession(tx, somebody.session.id, req.now))
    takeSession(site, res)
    res.goOn(signInUrl)
  })

  return routes
}

function comesFrom(req: Request): { address: string; before: string } {
  return { address: req.ip ?? '', before: (req.staff ?? req.halfway)?.session.id ?? '' }
}
