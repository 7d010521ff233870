import { Router, type Request, type Response } from 'express'
import { plural } from '../lib/text.ts'
import { handOf, may, staffOf, todayOf } from '../staff/gate.ts'
import { permits } from '../staff/permissions.ts'
import { parseForm, type Form } from '../web/forms.ts'
import type { Site } from '../web/site.ts'
import { commentsUrl, settingsUrl, weeklyPackSettingsUrl, weeklyPackUrl } from '../web/urls.ts'
import { PackRulesForm } from './forms.ts'
import { packFor } from './gather.ts'
import { packSheet } from './pages.ts'
import { packReaders, packRulesOf, possibleReaders, type KeptRules } from './queries.ts'
import { savePackRules } from './settings-commands.ts'
import { packRulesValues, packSettingsPage, readerTick, WEEKDAYS } from './settings-pages.ts'

/** What customers said in the last seven days, and to whom that goes every week. */
export function weeklyPackRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get('/weekly-pack', may('see comments'), async (req, res) => {
    const { role, place } = staffOf(req)
    const [day, timeZone] = [todayOf(req), place.timeZone]
    const pack = await packFor(database.read, { day, timeZone, role })
    const team = await packReaders(database.read)
    const page = {
      sheet: packSheet(pack, { today: day, timeZone }),
      goes: goesInWords(await packRulesOf(database.read), team.length),
      settings: permits(role, 'change settings') ? weeklyPackSettingsUrl : '',
    }
    await res.page('weekly-pack/pack', page, { title: page.sheet.title, nav: commentsUrl() })
  })

  routes.get('/settings/weekly-pack', may('change settings'), async (_req, res) => {
    const rules = await packRulesOf(database.read)
    await show(res, packRulesValues(rules, await packReaders(database.read)))
  })

  routes.post('/settings/weekly-pack', may('change settings'), async (req, res) => {
    const parsed = parseForm(PackRulesForm, req.body)
    if (!parsed.ok) return show(res.status(422), parsed.form)
    const team = await chosen(req)
    const saved = await database.write((tx) => savePackRules(tx, parsed.input, team, handOf(req)))
    if (saved === 'saved') {
      res.goOn(weeklyPackUrl, 'Saved.')
      return
    }
    const { version } = await packRulesOf(database.read)
    const values = { ...parsed.form.values, version: String(version) }
    await show(res.status(409), { ...parsed.form, values }, 'A colleague saved this meanwhile.')
  })

  return routes

  async function chosen(req: Request) {
    const { form } = parseForm(PackRulesForm, req.body)
    const possible = await possibleReaders(database.read)
    return possible.filter(({ id }) => form.values[readerTick(id)]).map(({ id }) => id)
  }

  async function show(res: Response, form: Form, stale = ''): Promise<void> {
    const page = packSettingsPage(form, await possibleReaders(database.read), stale)
    await res.page('weekly-pack/settings', page, { title: 'The weekly pack', nav: settingsUrl })
  }
}

function goesInWords({ isOn, weekday, at }: KeptRules, readers: number): string {
  if (!isOn || readers === 0) return 'It goes out to nobody by itself.'
  const day = WEEKDAYS[weekday] ?? ''
  return `It goes out every ${day} at ${at} to ${plural(readers, 'person', 'people')}.`
}
