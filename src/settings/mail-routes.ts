import { Router, type Request, type Response } from 'express'
import { customersWord } from '../organisation/organisation.ts'
import { mailRulesOf } from '../organisation/mail-rules-queries.ts'
import { wishesOfNewStaff } from '../reminders/house-queries.ts'
import { may, orgOf } from '../staff/gate.ts'
import { colleagues } from '../staff/queries.ts'
import { parseForm, type Form } from '../web/forms.ts'
import type { Site } from '../web/site.ts'
import { mailSettingsUrl, settingsUrl } from '../web/urls.ts'
import { changeMailSettings } from './mail-commands.ts'
import { mailSettingsForm } from './mail-forms.ts'
import { formOfMailSettings, mailSettingsPage } from './mail-pages.ts'

/** What holds for every mail, and what whoever has chosen nothing is told. */
export function mailSettingsRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get(mailSettingsUrl, may('change settings'), async (req, res) => {
    const [rules, usual] = await Promise.all([mailRulesOf(database.read), wishesOfNewStaff(database.read)])
    await show(req, res, formOfMailSettings(rules, usual))
  })

  routes.post(mailSettingsUrl, may('change settings'), async (req, res) => {
    const parsed = parseForm(mailSettingsForm(orgOf(req).tiers), req.body)
    if (!parsed.ok) return show(req, res.status(422), parsed.form)
    const outcome = await database.write((tx) => changeMailSettings(tx, parsed.input, req.now))
    if (outcome === 'saved') {
      res.goOn(mailSettingsUrl, 'Saved. It holds for every mail from now on.')
      return
    }
    const { version } = await mailRulesOf(database.read)
    const values = { ...parsed.form.values, version: String(version) }
    await show(req, res.status(409), { ...parsed.form, values }, 'A colleague saved this meanwhile.')
  })

  return routes

  async function show(req: Request, res: Response, form: Form, stale = ''): Promise<void> {
    const { name, tiers, customerWord } = orgOf(req)
    const about = {
      ...{ who: 'they' as const, tiers, customersWord: customersWord(customerWord), organisation: name },
      quiet: (await mailRulesOf(database.read)).quiet,
      colleagues: await colleagues(database.read),
    }
    const page = mailSettingsPage(form, about, stale)
    await res.page('settings/mails', page, { title: 'Mails to staff', nav: settingsUrl })
  }
}
