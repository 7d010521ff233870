import { Router, type Request, type Response } from 'express'
import { entranceOf, giveSession } from '../staff/cookies.ts'
import { anyone } from '../staff/gate.ts'
import { blankForm, parseForm, withError, type Form } from '../web/forms.ts'
import { queryText } from '../web/params.ts'
import { returnAddress } from '../web/return-address.ts'
import type { Site } from '../web/site.ts'
import { codeUrl, signInUrl } from '../web/urls.ts'
import { checkCode, type Checked } from './check-code.ts'
import { CodeForm } from './forms.ts'
import { codePage } from './pages.ts'

/** The second step at the door. */
export function codeRoutes(site: Site): Router {
  const routes = Router()

  routes.get(codeUrl, anyone, async (req, res) => {
    const somebody = waitingForCode(req)
    if (!somebody) {
      res.goOn(signInUrl)
      return
    }
    await show(res, somebody.name, blankForm({ to: queryText(req, 'to') }))
  })

  routes.post(codeUrl, anyone, async (req, res) => {
    const somebody = waitingForCode(req)
    if (!somebody) {
      res.goOn(signInUrl)
      return
    }
    const parsed = parseForm(CodeForm, req.body)
    if (!parsed.ok) return show(res.status(422), somebody.name, parsed.form)
    const entrance = entranceOf(site, req, somebody.id)
    const halfway = { sessionId: somebody.session.id, entrance, typed: parsed.input.code }
    const checked = await checkCode(site, halfway, req.now)
    if (checked.outcome === 'in') {
      giveSession(site, res, entrance)
      res.goOn(returnAddress(parsed.input.to))
      return
    }
    const form = withError(parsed.form, 'code', sentenceOf(checked))
    await show(res.status(checked.outcome === 'wait' ? 429 : 422), somebody.name, form)
  })

  return routes
}

function waitingForCode({ halfway }: Request) {
  return halfway?.session.waitsFor === 'code' ? halfway : undefined
}

function sentenceOf(checked: Exclude<Checked, { outcome: 'in' }>): string {
  return checked.outcome === 'wait'
    ? `Too many tries. Please wait ${checked.seconds} seconds and try again.`
    : 'This code is not right, or it was used before. Please wait for the next one.'
}

async function show(res: Response, name: string, form: Form): Promise<void> {
  await res.page('two-factor/code', codePage(form, name), { title: 'One more step' })
}
