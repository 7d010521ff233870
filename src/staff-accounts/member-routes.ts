import { Router, type Request, type Response } from 'express'
import { newId } from '../lib/id.ts'
import { openCaseCount } from '../cases/leaver-commands.ts'
import { resetPassword } from '../password-resets/commands.ts'
import { resetEnds, resetToken } from '../password-resets/password-reset.ts'
import { openPromiseCount } from '../promises/hand-over-commands.ts'
import { lookedBy, may, staffOf } from '../staff/gate.ts'
import { colleagues } from '../staff/queries.ts'
import { turnOff } from '../two-factor/commands.ts'
import { hostedAheadCount } from '../visits/hand-over-commands.ts'
import { NotFound } from '../web/errors.ts'
import { blankForm, parseForm, withError, type Form } from '../web/forms.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { newPasswordUrl, staffMemberUrl, staffUrl, undoStaffDeactivationUrl } from '../web/urls.ts'
import { bringBack, changeRole, deactivate, endSessions, type Deactivated } from './commands.ts'
import { DeactivationForm, RoleForm } from './forms.ts'
import { linkPage } from './link-pages.ts'
import { leaverPage, memberPage, type Hanging } from './member-pages.ts'
import { accountById, isLastOwner, sessionCount, type Account } from './queries.ts'
import { by } from './routes.ts'

/** What an owner does about one member of staff. */
export function staffMemberRoutes(site: Site): Router {
  const { database, baseUrl, secret } = site
  const routes = Router()

  routes.get('/staff/:id', may('run staff accounts'), async (req, res) => {
    await show(req, res, await accountOf(req), blankForm())
  })

  routes.post('/staff/:id/role', may('run staff accounts'), async (req, res) => {
    const account = await accountOf(req)
    const parsed = parseForm(RoleForm, req.body)
    if (!parsed.ok) return show(req, res.status(422), account, parsed.form)
    const outcome = await database.write((tx) => changeRole(tx, account.id, parsed.input.role, by(req)))
    if (outcome === 'gone') throw new NotFound()
    if (outcome === 'last owner')
      return show(req, res.status(422), account, withError(blankForm(), 'role', LAST_OWNER))
    const sentence =
      outcome === 'as before' ? 'Nothing changed.' : `${account.name} is ${parsed.input.role} now.`
    res.goOn(account.id === staffOf(req).id ? '/' : staffMemberUrl(account.id), sentence)
  })

  routes.post('/staff/:id/password-reset', may('run staff accounts'), async (req, res) => {
    const account = await accountOf(req)
    // One's own is changed on one's own page: a link to oneself would only lock oneself out.
    if (account.id === staffOf(req).id) throw new NotFound()
    const id = newId<'PasswordReset'>(req.now)
    const outcome = await database.write((tx) => resetPassword(tx, account.id, id, by(req)))
    if (outcome === 'gone') throw new NotFound()
    const { name, email } = account
    const passing = {
      title: `A new password for ${name}`,
      link: `${baseUrl}${newPasswordUrl(resetToken(id, secret))}`,
      ...{ email, mailLeaves: site.mail?.host !== undefined, expiresAt: resetEnds(req.now, 'from an owner') },
      back: { href: staffMemberUrl(account.id), label: name },
    }
    // Shown by the answer itself: what leads on to another page would have to keep the secret somewhere.
    await res.page('staff-accounts/link', linkPage(passing, lookedBy(req)), { title: name, nav: staffUrl })
  })

  routes.post('/staff/:id/sessions/end', may('run staff accounts'), async (req, res) => {
    const account = await accountOf(req)
    await database.write((tx) => endSessions(tx, account.id, by(req)))
    res.goOn(staffMemberUrl(account.id), `${account.name} is signed out everywhere.`)
  })

  routes.post('/staff/:id/two-factor/removal', may('run staff accounts'), async (req, res) => {
    const account = await accountOf(req)
    // One's own asks for one's password, on one's own page.
    if (account.id === staffOf(req).id) throw new NotFound()
    await database.write(async (tx) => {
      await turnOff(tx, account.id, by(req))
      await endSessions(tx, account.id, by(req))
    })
    res.goOn(
      staffMemberUrl(account.id),
      `${account.name} signs in with a password alone, until they set it up anew.`,
    )
  })

  routes.post('/staff/:id/deactivation', may('run staff accounts'), async (req, res) => {
    const account = await accountOf(req)
    const parsed = parseForm(DeactivationForm, req.body)
    if (!parsed.ok) return show(req, res.status(422), account, parsed.form)
    const outcome = await database.write((tx) => deactivate(tx, account.id, parsed.input.heirId, by(req)))
    if (outcome === 'gone') throw new NotFound()
    if (outcome !== 'deactivated')
      return show(req, res.status(422), account, withError(parsed.form, 'heirId', WHY_NOT[outcome]))
    res.goOn(staffUrl, `${account.name} can no longer sign in.`, undoStaffDeactivationUrl(account.id))
  })

  routes.post('/staff/:id/deactivation/undo', may('run staff accounts'), async (req, res) => {
    const account = await accountOf(req)
    const outcome = await database.write((tx) => bringBack(tx, account.id, by(req)))
    if (outcome === 'gone') throw new NotFound()
    res.goOn(
      staffMemberUrl(account.id),
      `${account.name} can sign in again. What was handed over stays handed over.`,
    )
  })

  return routes

  async function accountOf(req: Request): Promise<Account> {
    const account = await accountById(database.read, idFrom<'Staff'>(req))
    if (!account) throw new NotFound()
    return account
  }

  async function show(req: Request, res: Response, account: Account, form: Form): Promise<void> {
    const about = { title: account.name, nav: staffUrl }
    if (account.deactivatedAt)
      return res.page('staff-accounts/leaver', leaverPage(account, lookedBy(req)), about)
    const page = memberPage(account, await hangingOn(req, account), lookedBy(req), form)
    await res.page('staff-accounts/member', page, about)
  }

  async function hangingOn(req: Request, { id, role }: Account): Promise<Hanging> {
    const { read } = database
    return {
      promises: await openPromiseCount(read, id),
      cases: await openCaseCount(read, id),
      visits: await hostedAheadCount(read, id, req.now),
      sessions: await sessionCount(read, id),
      isLastOwner: role === 'owner' && (await isLastOwner(read, id)),
      isOneself: id === staffOf(req).id,
      heirs: (await colleagues(read)).filter((colleague) => colleague.id !== id),
    }
  }
}

const LAST_OWNER = 'This is the only owner. Make somebody else an owner first.'

const WHY_NOT: Readonly<Record<Exclude<Deactivated, 'deactivated' | 'gone'>, string>> = {
  'last owner': LAST_OWNER,
  'needs an heir': 'Please choose who takes over what they promised, look after and host.',
  'heir may not read': 'Some of the promises are for managers only: please choose a manager or an owner.',
}
