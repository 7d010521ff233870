import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { invitations } from '../../db/schema/access-links.ts'
import { staff } from '../../db/schema/staff.ts'
import { enterAudit } from '../audit/commands.ts'
import { newId } from '../lib/id.ts'
import { bringBackMail, enqueue, withdrawMail } from '../mail/outbox.ts'
import type { PlaceId } from '../places/place.ts'
import type { Role, StaffId } from '../staff/staff-member.ts'
import { invitationEnds, type InvitationId, type InvitationLinkId } from './invitation.ts'
import { invitationMail, invitationMailKey } from './mail.ts'
import { invitationTo, openInvitation } from './queries.ts'

/** Who invites, and when. */
export interface Inviting {
  staffId: StaffId
  now: Date
}

export type Invited =
  | { outcome: 'invited'; id: InvitationId }
  | { outcome: 'works here' | 'worked here'; name: string }
  | { outcome: 'invited already' }

/** Asks somebody to join, by a mail in the same unit of work. */
export async function invite(
  tx: Tx,
  whom: { email: string; role: Role; placeId: PlaceId; linkId: InvitationLinkId },
  { staffId, now }: Inviting,
): Promise<Invited> {
  const [known] = await tx.select().from(staff).where(eq(staff.email, whom.email))
  if (known) return { outcome: known.deactivatedAt ? 'worked here' : 'works here', name: known.name }
  if (await invitationTo(tx, whom.email)) return { outcome: 'invited already' }
  const id = newId<'Invitation'>(now)
  const expiresAt = invitationEnds(now)
  await tx.insert(invitations).values({ id, ...whom, invitedById: staffId, invitedAt: now, expiresAt })
  await enqueue(tx, invitationMail({ ...whom, expiresAt }, now), now)
  await enter(tx, id, `invited somebody as ${whom.role}`, { staffId, now })
  return { outcome: 'invited', id }
}

/** Sends an invitation once more, with another link: the one before leads nowhere from then on. */
export async function inviteAgain(
  tx: Tx,
  id: InvitationId,
  linkId: InvitationLinkId,
  inviting: Inviting,
): Promise<'invited' | 'gone'> {
  const invitation = await openInvitation(tx, id)
  if (!invitation) return 'gone'
  const { now } = inviting
  const expiresAt = invitationEnds(now)
  await withdrawMail(tx, invitationMailKey(invitation.linkId), 'It was sent again with another link.', now)
  await tx.update(invitations).set({ linkId, expiresAt }).where(eq(invitations.id, id))
  await enqueue(tx, invitationMail({ email: invitation.email, linkId, expiresAt }, now), now)
  await enter(tx, id, 'sent an invitation again', inviting)
  return 'invited'
}

/** Takes an invitation back: its link leads nowhere. */
export async function withdrawInvitation(
  tx: Tx,
  id: InvitationId,
  inviting: Inviting,
): Promise<'withdrawn' | 'gone'> {
  const invitation = await openInvitation(tx, id)
  if (!invitation) return 'gone'
  const { now } = inviting
  await tx.update(invitations).set({ withdrawnAt: now }).where(eq(invitations.id, id))
  await withdrawMail(tx, invitationMailKey(invitation.linkId), 'The invitation was withdrawn.', now)
  await enter(tx, id, 'withdrew an invitation', inviting)
  return 'withdrawn'
}

/** Takes back that an invitation was withdrawn. */
export async function bringBackInvitation(
  tx: Tx,
  id: InvitationId,
  inviting: Inviting,
): Promise<'back' | 'gone'> {
  const [back] = await tx
    .update(invitations)
    .set({ withdrawnAt: null })
    .where(and(eq(invitations.id, id), isNotNull(invitations.withdrawnAt)))
    .returning({ linkId: invitations.linkId, expiresAt: invitations.expiresAt })
  if (!back) return 'gone'
  const { now } = inviting
  await bringBackMail(tx, invitationMailKey(back.linkId), { dueAt: now, uselessAt: back.expiresAt })
  await enter(tx, id, 'took back that an invitation was withdrawn', inviting)
  return 'back'
}

/** Makes a member of staff of whoever accepts; gone where the link was used, replaced or withdrawn meanwhile. */
export async function acceptInvitation(
  tx: Tx,
  { id, email, role, placeId }: { id: InvitationId; email: string; role: Role; placeId: PlaceId },
  who: { staffId: StaffId; name: string; passwordHash: string; linkId: InvitationLinkId },
  now: Date,
): Promise<'joined' | 'gone'> {
  const accepted = await tx
    .update(invitations)
    .set({ acceptedAt: now })
    .where(
      and(
        ...[eq(invitations.id, id), eq(invitations.linkId, who.linkId)],
        ...[isNull(invitations.acceptedAt), isNull(invitations.withdrawnAt)],
      ),
    )
    .returning({ id: invitations.id })
  if (accepted.length === 0) return 'gone'
  const { staffId, name, passwordHash } = who
  const account = { id: staffId, name, email, passwordHash, role, placeId, createdAt: now, version: 1 }
  await tx.insert(staff).values(account)
  await enterAudit(tx, {
    staffId,
    now,
    action: `joined as ${role}`,
    subjectKind: 'staff',
    subjectId: staffId,
  })
  return 'joined'
}

function enter(tx: Tx, subjectId: InvitationId, action: string, inviting: Inviting): Promise<void> {
  return enterAudit(tx, { ...inviting, action, subjectKind: 'invitation', subjectId })
}
