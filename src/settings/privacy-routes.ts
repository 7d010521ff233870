import { Router, type Response } from 'express'
import { privacyRulesOf } from '../organisation/privacy-rules-queries.ts'
import { may, staffOf } from '../staff/gate.ts'
import { parseForm, type Form } from '../web/forms.ts'
import type { Site } from '../web/site.ts'
import { privacySettingsUrl, settingsUrl } from '../web/urls.ts'
import { changePrivacyRules } from './privacy-commands.ts'
import { PrivacyForm } from './privacy-forms.ts'
import { formOfPrivacy, privacySettingsPage } from './privacy-pages.ts'

/** What is kept, and for how long. */
export function privacySettingsRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get(privacySettingsUrl, may('change settings'), async (_req, res) => {
    await show(res, formOfPrivacy(await privacyRulesOf(database.read)))
  })

  routes.post(privacySettingsUrl, may('change settings'), async (req, res) => {
    const parsed = parseForm(PrivacyForm, req.body)
    if (!parsed.ok) return show(res.status(422), parsed.form)
    const hand = { staffId: staffOf(req).id, now: req.now }
    const outcome = await database.write((tx) => changePrivacyRules(tx, parsed.input, hand))
    if (outcome === 'saved') {
      res.goOn(privacySettingsUrl, 'Saved.')
      return
    }
    const { version } = await privacyRulesOf(database.read)
    const values = { ...parsed.form.values, version: String(version) }
    await show(res.status(409), { ...parsed.form, values }, 'A colleague saved this meanwhile.')
  })

  return routes
}

async function show(res: Response, form: Form, stale = ''): Promise<void> {
  await res.page('settings/privacy', privacySettingsPage(form, stale), { title: 'Privacy', nav: settingsUrl })
}
