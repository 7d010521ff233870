import { Router, type Response } from 'express'
import { may } from '../staff/gate.ts'
import { signInRulesOf } from '../staff/rules-queries.ts'
import { parseForm, type Form } from '../web/forms.ts'
import type { Site } from '../web/site.ts'
import { staffRulesUrl, staffUrl } from '../web/urls.ts'
import { changeRules } from './rules-commands.ts'
import { formOfRules, rulesPage, RulesForm } from './rules-pages.ts'
import { by } from './routes.ts'

/** What an owner asks of whoever signs in. */
export function staffRulesRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get(staffRulesUrl, may('run staff accounts'), async (_req, res) => {
    await show(res, formOfRules(await signInRulesOf(database.read)))
  })

  routes.post(staffRulesUrl, may('run staff accounts'), async (req, res) => {
    const parsed = parseForm(RulesForm, req.body)
    if (!parsed.ok) return show(res.status(422), parsed.form)
    const outcome = await database.write((tx) => changeRules(tx, parsed.input, by(req)))
    if (outcome === 'saved') {
      res.goOn(staffUrl, 'Saved. It holds from the next time that somebody signs in.')
      return
    }
    const { version } = await signInRulesOf(database.read)
    const values = { ...parsed.form.values, version: String(version) }
    await show(res.status(409), { ...parsed.form, values }, 'Another owner saved this meanwhile.')
  })

  return routes
}

async function show(res: Response, form: Form, stale = ''): Promise<void> {
  const page = rulesPage(form, stale)
  await res.page('staff-accounts/rules', page, { title: 'Rules for signing in', nav: staffUrl })
}
