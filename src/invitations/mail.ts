import { frameOf } from '../letters/frame.ts'
import { unwritable } from '../letters/letter.ts'
import { shortLetter } from '../letters/short/pages.ts'
import { asId } from '../lib/id.ts'
import type { Letter, MailKind, MailSite } from '../mail/kind.ts'
import type { NewMail, QueuedMail } from '../mail/mail.ts'
import type { Reader } from '../../db/database.ts'
import { invitationUrl } from '../web/urls.ts'
import { invitationToken, type InvitationLinkId } from './invitation.ts'
import { invitationBehind, type OpenInvitation } from './queries.ts'

/** The mail with which somebody joins the staff. */
export const invitationMailKind: MailKind = {
  name: 'invitation',
  title: 'Invitation',
  holdsKey: true,
  decide: async (reader, mail, now) =>
    (await invitationOf(reader, mail, now))
      ? { send: true }
      : { withdrawn: 'The invitation was accepted, sent again or withdrawn, or has ended.' },
  compose,
}

/** The mail for one sending of an invitation. */
export function invitationMail(
  { email, linkId, expiresAt }: { email: string; linkId: InvitationLinkId; expiresAt: Date },
  now: Date,
): NewMail {
  return {
    dedupeKey: invitationMailKey(linkId),
    kind: invitationMailKind.name,
    to: { name: email, address: email },
    ...{ dueAt: now, uselessAt: expiresAt, payload: { linkId } },
  }
}

export function invitationMailKey(linkId: InvitationLinkId): string {
  return `invitation:${linkId}`
}

async function compose(site: MailSite, mail: QueuedMail, now: Date): Promise<Letter> {
  const invitation = await invitationOf(site.database.read, mail, now)
  if (!invitation) throw unwritable(mail)
  const { invitedBy, linkId } = invitation
  const frame = await frameOf(site, mail, {
    subject: `${invitedBy} invites you to Rapport`,
    reason: `You get this because ${invitedBy} asked you to join. If you don’t know what it is about, leave it: nothing happens.`,
    mails: null,
  })
  return shortLetter(site, frame, {
    eyebrow: frame.organisation,
    title: `${invitedBy} invites you to Rapport`,
    text: 'Rapport tells whoever is at the desk what to say before a guest gets there. Choose your name and a password, and you are in. The link works once, for 48 hours.',
    open: { href: `${site.baseUrl}${invitationUrl(invitationToken(linkId, site.secret))}`, label: 'Join' },
  })
}

async function invitationOf(
  reader: Reader,
  { payload }: QueuedMail,
  now: Date,
): Promise<OpenInvitation | undefined> {
  const linkId = asId<'InvitationLink'>(payload.linkId ?? '')
  return linkId && invitationBehind(reader, linkId, now)
}
