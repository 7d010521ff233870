import { Router, type Request, type Response } from 'express'
import { passwordRefusal } from '../sign-in/own-password.ts'
import { entranceOf, giveSession } from '../staff/cookies.ts'
import { anyone, may, orgOf, staffOf } from '../staff/gate.ts'
import { hashPassword } from '../staff/passwords.ts'
import { emailOf, type SignedIn } from '../staff/queries.ts'
import { replaceSession } from '../staff/sessions.ts'
import { blankForm, parseForm, withError, type Form } from '../web/forms.ts'
import { queryText } from '../web/params.ts'
import { returnAddress } from '../web/return-address.ts'
import type { Site } from '../web/site.ts'
import { myAccountUrl, recoveryCodesUrl, signInUrl, twoFactorRemovalUrl, twoFactorUrl } from '../web/urls.ts'
import { keyToShow, newLockedKey, stepOfCode } from './codes.ts'
import { renewRecoveryCodes, turnOff, turnOn } from './commands.ts'
import { ConfirmForm, SetUpForm } from './forms.ts'
import { setUpPage } from './pages.ts'
import { secondFactorOf } from './queries.ts'
import { newRecoveryCodes } from './recovery-code.ts'

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
    const codes = newRecoveryCodes()
    const codeHashes = await hashed(codes)
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
    await showCodes(req, res, somebody.name, codes, req.halfway ? returnAddress(to) : myAccountUrl)
  })

  routes.post(twoFactorRemovalUrl, may('look after own account'), async (req, res) => {
    const problem = await problemWithPassword(req)
    if (problem) {
      res.goOn(myAccountUrl, problem)
      return
    }
    const { id } = staffOf(req)
    await database.write((tx) => turnOff(tx, id, { staffId: id, now: req.now }))
    res.goOn(myAccountUrl, 'Signing in asks for your password alone from now on.')
  })

  routes.post(recoveryCodesUrl, may('look after own account'), async (req, res) => {
    const { id, name } = staffOf(req)
    const problem = await problemWithPassword(req)
    if (problem || !(await secondFactorOf(database.read, id))) {
      res.goOn(myAccountUrl, problem)
      return
    }
    const codes = newRecoveryCodes()
    const codeHashes = await hashed(codes)
    await database.write((tx) => renewRecoveryCodes(tx, id, codeHashes, req.now))
    await showCodes(req, res, name, codes, myAccountUrl)
  })

  return routes

  async function problemWithPassword(req: Request): Promise<string | undefined> {
    const parsed = parseForm(ConfirmForm, req.body)
    if (!parsed.ok) return 'Please write your password.'
    return passwordRefusal(database, staffOf(req).id, parsed.input.password, req.now)
  }

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

  // Shown by the answer itself: what leads on to another page would have to keep the codes somewhere.
  async function showCodes(
    req: Request,
    res: Response,
    name: string,
    codes: string[],
    href: string,
  ): Promise<void> {
    const onwards = { href, label: 'I have kept them' }
    const page = { organisation: orgOf(req).name, name, codes, onwards }
    await res.page('two-factor/recovery-codes', page, { title: 'Recovery codes' })
  }
}

const WRONG_CODE =
  'This is not the code of this key. Please look at the app again; it shows another every half minute.'

/** Whoever is signed in, or may not go on before they have set it up. */
function settingUp({ staff, halfway }: Request): SignedIn | undefined {
  return staff ?? (halfway?.session.waitsFor === 'second factor' ? halfway : undefined)
}

async function hashed(codes: readonly string[]): Promise<string[]> {
  return Promise.all(codes.map(hashPassword))
}
