import { Router } from 'express'
import { clearEverything } from '../../db/seeds/demo.ts'
import { giveSession, newKeys, takeSession } from '../staff/cookies.ts'
import { may, anyone, orgOf, staffOf } from '../staff/gate.ts'
import { passwordProblem } from '../staff/password-rules.ts'
import { hashPassword } from '../staff/passwords.ts'
import { startSession } from '../staff/sessions.ts'
import { blankForm, parseForm, withError } from '../web/forms.ts'
import type { Site } from '../web/site.ts'
import { settingsUrl, signInUrl, todayUrl, welcomeUrl } from '../web/urls.ts'
import { changeSettings, welcome } from './commands.ts'
import { ClearDemoForm, SettingsForm, WelcomeForm } from './forms.ts'
import { settingsForm, settingsPage, welcomePage } from './pages.ts'

const SETTINGS = { title: 'Settings', nav: settingsUrl }

/** Setting up, the owner's choices, and clearing the demo. */
export function settingsRoutes(site: Site): Router {
  const routes = Router()

  routes.get('/welcome', anyone, async (req, res) => {
    if (req.organisation) {
      res.goOn(signInUrl)
      return
    }
    const form = blankForm({
      customerWord: 'customer',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    })
    await res.page('settings/welcome', welcomePage(form), { title: 'Welcome' })
  })

  routes.post('/welcome', anyone, async (req, res) => {
    if (req.organisation) {
      res.goOn(signInUrl)
      return
    }
    const parsed = parseForm(WelcomeForm, req.body)
    if (!parsed.ok) {
      await res.status(422).page('settings/welcome', welcomePage(parsed.form), { title: 'Welcome' })
      return
    }
    const problem = await passwordProblem(parsed.input.password, parsed.input)
    if (problem) {
      const page = welcomePage(withError(parsed.form, 'password', problem))
      await res.status(422).page('settings/welcome', page, { title: 'Welcome' })
      return
    }
    const passwordHash = await hashPassword(parsed.input.password)
    const keys = newKeys(site, req)
    const done = await site.database.write(async (tx) => {
      const result = await welcome(tx, parsed.input, passwordHash, req.now)
      if (result.outcome === 'set up') {
        await startSession(tx, { staffId: result.ownerId, ...keys }, req.now)
      }
      return result
    })
    if (done.outcome === 'already set up') {
      res.goOn(signInUrl)
      return
    }
    giveSession(site, res, keys)
    res.goOn(todayUrl(), `Welcome to Rapport, ${parsed.input.name}.`)
  })

  routes.get('/settings', may('change settings'), async (req, res) => {
    const form = settingsForm(orgOf(req), staffOf(req).place.timeZone)
    await res.page('settings/settings', settingsPage(form, orgOf(req)), SETTINGS)
  })

  routes.post('/settings', may('change settings'), async (req, res) => {
    const parsed = parseForm(SettingsForm, req.body)
    if (!parsed.ok) {
      await res.status(422).page('settings/settings', settingsPage(parsed.form, orgOf(req)), SETTINGS)
      return
    }
    const done = await site.database.write((tx) =>
      changeSettings(tx, staffOf(req).place.id, parsed.input, req.now),
    )
    if (done.outcome === 'saved') {
      res.goOn(settingsUrl, 'Settings saved.')
      return
    }
    const stale = `A colleague saved the settings while you were here: the name is now “${orgOf(req).name}”.`
    await res.status(409).page('settings/settings', settingsPage(parsed.form, orgOf(req), stale), SETTINGS)
  })

  routes.post('/settings/demo-clearance', may('clear the demo'), async (req, res) => {
    const organisation = orgOf(req)
    const parsed = parseForm(ClearDemoForm, req.body)
    if (!organisation.isDemo) {
      res.goOn(settingsUrl, 'There is no demo to clear.')
      return
    }
    if (!parsed.ok || parsed.input.organisation.toLowerCase() !== organisation.name.toLowerCase()) {
      const form = settingsForm(organisation, staffOf(req).place.timeZone)
      const clearing = withError(
        parsed.form,
        'organisation',
        `Please type “${organisation.name}”, so that nothing is cleared by a slip.`,
      )
      await res
        .status(422)
        .page('settings/settings', settingsPage(form, organisation, '', clearing), SETTINGS)
      return
    }
    await site.database.write((tx) => clearEverything(tx))
    takeSession(site, res)
    res.goOn(welcomeUrl, 'The demo is cleared. Now make it yours.')
  })

  return routes
}
