import { Router, type Request, type Response } from 'express'
import { entranceOf, giveSession } from '../staff/cookies.ts'
import { anyone, orgOf } from '../staff/gate.ts'
import { emailOf, type SignedIn } from '../staff/queries.ts'
import { replaceSession } from '../staff/sessions.ts'
import { blankForm, parseForm, withError, type Form } from '../web/forms.ts'
import { queryText } from '../web/params.ts'
import { returnAddress } from '../web/return-address.ts'
import type { Site } from '../web/site.ts'
import { myAccountUrl, signInUrl, twoFactorUrl } from '../web/urls.ts'
import { keyToShow, newLockedKey, stepOfCode } from './codes.ts'
import { turnOn } from './commands.ts'
import { SetUpForm } from './forms.ts'
import { setUpPage } from './pages.ts'
import { secondFactorOf } from './queries.ts'
import { newCodes, showCodes } from './show-codes-routes.ts'

/** Setting a second factor up, on one's own page or because the owner asks for it, and taking it away. */
export function setUpRoutes(site: Site): Router {
  const { database, secret } = site
  const routes = Router()

  routes.get(twoFactorUrl, anyone, async (req, res) => {
    const somebody = settingUp(req)
    if (!somebody) {
      res.goOn(signInUrl)
      return
    }
    if (await secondFactorOf(database.read, somebody.id)) {
      res.goOn(myAccountUrl)
      return
    }
    await show(req, res, somebody, blankForm({ to: queryText(req, 'to') }))
  })

  routes.post(twoFactorUrl, anyone, async (req, res) => {
    const somebody = settingUp(req)
    if (!somebody) {
      res.goOn(signInUrl)
      return
    }
    const parsed = parseForm(SetUpForm, req.body)
    if (!parsed.ok) return show(req, res.status(422), somebody, parsed.form)
    const { key, code, to } = parsed.input
    const lastStep = stepOfCode(key, code, { staffId: somebody.id, secret }, req.now)
    if (lastStep === undefined)
      return show(req, res.status(422), somebody, withError(parsed.form, 'code', WRONG_CODE))
    const { codes, codeHashes } = await newCodes()
    const entrance = entranceOf(site, req, somebody.id)
    const outcome = await database.write(async (tx) => {
      const turned = await turnOn(tx, somebody.id, { lockedKey: key, lastStep, codeHashes }, req.now)
      if (turned === 'on') await replaceSession(tx, somebody.session.id, entrance, req.now)
      return turned
    })
    if (outcome === 'on already') {
      res.goOn(myAccountUrl)
      return
    }
    giveSession(site, res, entrance)
    const shown = { organisation: orgOf(req).name, name: somebody.name, codes }
    await showCodes(res, shown, req.halfway ? returnAddress(to) : myAccountUrl)
  })

  return routes

  async function show(req: Request, res: Response, { id: staffId }: SignedIn, form: Form): Promise<void> {
    const owner = { staffId, secret }
    const about = { organisation: orgOf(req).name, email: await emailOf(database.read, staffId) }
    const before = form.values.key ?? ''
    const lockedKey = keyToShow(before, owner, about) ? before : newLockedKey(owner)
    const key = keyToShow(lockedKey, owner, about)
    if (!key) throw new Error('A key that was just locked did not open')
    const page = setUpPage(form, key, lockedKey, req.halfway !== undefined)
    await res.page('two-factor/set-up', page, { title: 'Set two-factor up' })
  }
}

const WRONG_CODE =
  'This is not the code of this key. Please look at the app again; it shows another every half minute.'

/** Whoever is signed in, or may not go on before they have set it up. */
function settingUp({ staff, halfway }: Request): SignedIn | undefined {
  return staff ?? (halfway?.session.waitsFor === 'second factor' ? halfway : undefined)
}
