import { Router, type Response } from 'express'
import { handOf, may } from '../staff/gate.ts'
import { parseForm, type Form } from '../web/forms.ts'
import type { Site } from '../web/site.ts'
import { pulseSettingsUrl, settingsUrl } from '../web/urls.ts'
import { savePulseRules } from './commands.ts'
import { PulseSettingsForm } from './forms.ts'
import { holdPulse } from './jobs.ts'
import { pulseRulesOf } from './queries.ts'
import { formOfPulse, pulseSettingsPage } from './settings-pages.ts'

/** Whether those who work here are asked, and what. */
export function pulseSettingsRoutes(site: Site): Router {
  const routes = Router()
  const { database } = site

  routes.get('/settings/pulse', may('change settings'), async (_req, res) => {
    await show(res, formOfPulse(await pulseRulesOf(database.read)))
  })

  routes.post('/settings/pulse', may('change settings'), async (req, res) => {
    const parsed = parseForm(PulseSettingsForm, req.body)
    if (!parsed.ok) return show(res.status(422), parsed.form)
    const outcome = await database.write((tx) => savePulseRules(tx, parsed.input, handOf(req)))
    if (outcome === 'saved') {
      await holdPulse(site)
      res.goOn(
        pulseSettingsUrl,
        parsed.input.isOn ? 'Saved. They are asked.' : 'Saved. Nobody is asked from the next month on.',
      )
      return
    }
    const version = String((await pulseRulesOf(database.read)).version)
    const form = { ...parsed.form, values: { ...parsed.form.values, version } }
    await show(res.status(409), form, 'A colleague saved this meanwhile.')
  })

  return routes
}

async function show(res: Response, form: Form, stale = ''): Promise<void> {
  await res.page('pulse/settings', pulseSettingsPage(form, stale), { title: 'The pulse', nav: settingsUrl })
}
