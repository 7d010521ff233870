import { Router, type Request, type Response } from 'express'
import { beyondLimit } from '../minors/beyond-queries.ts'
import { privacyRulesOf } from '../organisation/privacy-rules-queries.ts'
import { may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { parseForm, type Form } from '../web/forms.ts'
import type { Site } from '../web/site.ts'
import { privacySettingsUrl, settingsUrl } from '../web/urls.ts'
import { changePrivacyRules } from './privacy-commands.ts'
import { PrivacyForm } from './privacy-forms.ts'
import { formOfPrivacy, privacySettingsPage } from './privacy-pages.ts'

/** What is kept, and for how long. */
export function privacySettingsRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get(privacySettingsUrl, may('change settings'), async (req, res) => {
    await show(req, res, formOfPrivacy(await privacyRulesOf(database.read)))
  })

  routes.post(privacySettingsUrl, may('change settings'), async (req, res) => {
    const parsed = parseForm(PrivacyForm, req.body)
    if (!parsed.ok) return show(req, res.status(422), parsed.form)
    const hand = { staffId: staffOf(req).id, now: req.now }
    const outcome = await database.write((tx) => changePrivacyRules(tx, parsed.input, hand))
    if (outcome === 'saved') {
      res.goOn(privacySettingsUrl, 'Saved.')
      return
    }
    const { version } = await privacyRulesOf(database.read)
    const values = { ...parsed.form.values, version: String(version) }
    await show(req, res.status(409), { ...parsed.form, values }, 'A colleague saved this meanwhile.')
  })

  return routes

  async function show(req: Request, res: Response, form: Form, stale = ''): Promise<void> {
    const beyond = await beyondLimit(database.read, todayOf(req))
    const page = privacySettingsPage(form, { stale, beyond: beyond.length, word: orgOf(req).customerWord })
    await res.page('settings/privacy', page, { title: 'Privacy', nav: settingsUrl })
  }
}
