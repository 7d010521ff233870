import { Router, type Request, type Response } from 'express'
import { openInvitation, openInvitations } from '../invitations/queries.ts'
import { bringBackInvitation, invite, inviteAgain, withdrawInvitation } from '../invitations/commands.ts'
import { invitationEnds, invitationToken, type InvitationLinkId } from '../invitations/invitation.ts'
import { newId } from '../lib/id.ts'
import { allPlaces } from '../places/queries.ts'
import { lookedBy, may, staffOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { blankForm, parseForm, withError, type Form } from '../web/forms.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { invitationUrl, staffInvitationsUrl, staffUrl } from '../web/urls.ts'
import { InviteForm } from './forms.ts'
import { linkPage } from './link-pages.ts'
import { staffPage } from './list-pages.ts'
import { accounts } from './queries.ts'

const STAFF = { title: 'Staff', nav: staffUrl }

/** Who works here, and whom an owner asks to join. */
export function staffAccountRoutes(site: Site): Router {
  const { database, baseUrl, secret } = site
  const mailLeaves = site.mail?.host !== undefined
  const routes = Router()

  routes.get(staffUrl, may('run staff accounts'), async (req, res) => {
    await show(req, res, blankForm())
  })

  routes.post(staffInvitationsUrl, may('run staff accounts'), async (req, res) => {
    const parsed = parseForm(InviteForm, req.body)
    if (!parsed.ok) return show(req, res.status(422), parsed.form)
    const placeId = parsed.input.placeId ?? staffOf(req).place.id
    if (!(await allPlaces(database.read)).some(({ id }) => id === placeId))
      return show(req, res.status(422), withError(parsed.form, 'placeId', 'Please choose one of the list.'))
    const linkId = newId<'InvitationLink'>(req.now)
    const whom = { ...parsed.input, linkId, placeId }
    const invited = await database.write((tx) => invite(tx, whom, by(req)))
    if (invited.outcome === 'invited') return showLink(req, res, parsed.input.email, linkId)
    const sentence =
      invited.outcome === 'invited already'
        ? 'They have been asked already: send it again below.'
        : `${invited.name} ${invited.outcome} with this e-mail${invited.outcome === 'worked here' ? ': bring them back below' : ''}.`
    await show(req, res.status(422), withError(parsed.form, 'email', sentence))
  })

  routes.post('/staff/invitations/:id/again', may('run staff accounts'), async (req, res) => {
    const id = idFrom<'Invitation'>(req)
    const linkId = newId<'InvitationLink'>(req.now)
    const outcome = await database.write((tx) => inviteAgain(tx, id, linkId, by(req)))
    const invitation = await openInvitation(database.read, id)
    if (outcome === 'gone' || !invitation) throw new NotFound()
    await showLink(req, res, invitation.email, linkId)
  })

  routes.post('/staff/invitations/:id/withdrawal', may('run staff accounts'), async (req, res) => {
    const id = idFrom<'Invitation'>(req)
    const outcome = await database.write((tx) => withdrawInvitation(tx, id, by(req)))
    if (outcome === 'gone') throw new NotFound()
    res.goOn(staffUrl, 'Withdrawn. The link leads nowhere.', `/staff/invitations/${id}/withdrawal/undo`)
  })

  routes.post('/staff/invitations/:id/withdrawal/undo', may('run staff accounts'), async (req, res) => {
    const id = idFrom<'Invitation'>(req)
    const outcome = await database.write((tx) => bringBackInvitation(tx, id, by(req)))
    if (outcome === 'gone') throw new NotFound()
    res.goOn(staffUrl, 'The invitation stands again.')
  })

  return routes

  async function show(req: Request, res: Response, form: Form): Promise<void> {
    const { read } = database
    const here = {
      ...{ all: await accounts(read), invited: await openInvitations(read) },
      ...{ places: await allPlaces(read), ownPlaceId: staffOf(req).place.id },
    }
    await res.page('staff-accounts/staff', staffPage(form, here, { ...lookedBy(req), mailLeaves }), STAFF)
  }

  // Shown by the answer itself: what leads on to another page would have to keep the secret somewhere.
  async function showLink(
    req: Request,
    res: Response,
    email: string,
    linkId: InvitationLinkId,
  ): Promise<void> {
    const link = `${baseUrl}${invitationUrl(invitationToken(linkId, secret))}`
    const passing = {
      ...{ title: `An invitation for ${email}`, link, email, mailLeaves, expiresAt: invitationEnds(req.now) },
      back: { href: staffUrl, label: 'Staff' },
    }
    await res.page('staff-accounts/link', linkPage(passing, lookedBy(req)), STAFF)
  }
}

/** The owner who does it, and when. */
export function by(req: Request) {
  return { staffId: staffOf(req).id, now: req.now }
}
