import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { invitations } from '../../db/schema/access-links.ts'
import { staff } from '../../db/schema/staff.ts'
import type { InvitationId, InvitationLinkId } from './invitation.ts'

/** An invitation that nobody has accepted or withdrawn, with the name of whoever asked. */
export type OpenInvitation = Awaited<ReturnType<typeof openInvitations>>[number]

/** Those who were asked to join and have not, the first asked first. */
export function openInvitations(reader: Reader) {
  return open(reader, undefined)
}

/** An invitation that is still open. */
export async function openInvitation(reader: Reader, id: InvitationId): Promise<OpenInvitation | undefined> {
  const [row] = await open(reader, eq(invitations.id, id))
  return row
}

/** The open invitation to an e-mail, which is in lower case. */
export async function invitationTo(reader: Reader, email: string): Promise<OpenInvitation | undefined> {
  const [row] = await open(reader, eq(invitations.email, email))
  return row
}

/** The open invitation that a link leads to, as long as the link is its last one and has not ended. */
export async function invitationBehind(
  reader: Reader,
  linkId: InvitationLinkId,
  now: Date,
): Promise<OpenInvitation | undefined> {
  const [row] = await open(reader, eq(invitations.linkId, linkId))
  return row && row.expiresAt > now ? row : undefined
}

function open(reader: Reader, which: ReturnType<typeof eq> | undefined) {
  return reader
    .select({
      ...{ id: invitations.id, email: invitations.email, role: invitations.role },
      ...{ placeId: invitations.placeId, linkId: invitations.linkId },
      ...{ invitedAt: invitations.invitedAt, expiresAt: invitations.expiresAt, invitedBy: staff.name },
    })
    .from(invitations)
    .innerJoin(staff, eq(staff.id, invitations.invitedById))
    .where(and(isNull(invitations.acceptedAt), isNull(invitations.withdrawnAt), which))
    .orderBy(asc(invitations.invitedAt), asc(invitations.id))
}
