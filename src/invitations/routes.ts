import { Router, type Request, type Response } from 'express'
import { newId } from '../lib/id.ts'
import { entranceOf, giveSession } from '../staff/cookies.ts'
import { anyone, orgOf } from '../staff/gate.ts'
import { passwordProblem } from '../staff/password-rules.ts'
import { hashPassword } from '../staff/passwords.ts'
import { startSession } from '../staff/sessions.ts'
import { NotFound } from '../web/errors.ts'
import { blankForm, parseForm, withError, type Form } from '../web/forms.ts'
import { limitFailures } from '../web/limits.ts'
import { tokenFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { todayUrl } from '../web/urls.ts'
import { acceptInvitation } from './commands.ts'
import { JoinForm } from './forms.ts'
import { linkOfToken } from './invitation.ts'
import { joinPage } from './pages.ts'
import { invitationBehind, type OpenInvitation } from './queries.ts'

const TRIES_A_MINUTE = 30

/** Joining the staff by an invitation. */
export function invitationRoutes(site: Site): Router {
  const { database, secret } = site
  const routes = Router()
  const limit = limitFailures(TRIES_A_MINUTE)

  routes.get('/invitations/:token', anyone, limit, async (req, res) => {
    await show(req, res, await invitationOf(req), blankForm())
  })

  routes.post('/invitations/:token', anyone, limit, async (req, res) => {
    const invitation = await invitationOf(req)
    const parsed = parseForm(JoinForm, req.body)
    if (!parsed.ok) return show(req, res.status(422), invitation, parsed.form)
    const { name, password } = parsed.input
    const whose = { name, email: invitation.email, organisation: orgOf(req).name }
    const problem = await passwordProblem(password, whose)
    if (problem) return show(req, res.status(422), invitation, withError(parsed.form, 'password', problem))
    const who = {
      ...{ name, staffId: newId<'Staff'>(req.now), linkId: invitation.linkId },
      passwordHash: await hashPassword(password),
    }
    const entrance = entranceOf(site, req, who.staffId)
    const outcome = await database.write(async (tx) => {
      const accepted = await acceptInvitation(tx, invitation, who, req.now)
      if (accepted === 'joined') await startSession(tx, entrance, req.now)
      return accepted
    })
    if (outcome === 'gone') throw new NotFound()
    giveSession(site, res, entrance)
    res.goOn(todayUrl(), `Welcome, ${name}.`)
  })

  return routes

  async function invitationOf(req: Request): Promise<OpenInvitation> {
    const linkId = linkOfToken(tokenFrom(req), secret)
    const invitation = linkId && (await invitationBehind(database.read, linkId, req.now))
    if (!invitation) throw new NotFound()
    return invitation
  }

  async function show(req: Request, res: Response, invitation: OpenInvitation, form: Form): Promise<void> {
    const about = { organisation: orgOf(req).name, token: tokenFrom(req) }
    await res.page('invitations/join', joinPage(form, invitation, about), { title: 'Join' })
  }
}
