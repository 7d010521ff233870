import { bytesOfId, idOfBytes, type Id } from '../lib/id.ts'
import { sealed, unsealed } from '../lib/sealed.ts'

/** Somebody who was asked to join the staff. */
export type InvitationId = Id<'Invitation'>

/** One sending of it: the link that went out last is the one that works. */
export type InvitationLinkId = Id<'InvitationLink'>

const PURPOSE = 'invitation'
const VALID_FOR = 48 * 3_600_000

/** Until when a link works that is made now. */
export function invitationEnds(now: Date): Date {
  return new Date(now.getTime() + VALID_FOR)
}

/** What the address of an invitation ends with: only the secret can make it. */
export function invitationToken(linkId: InvitationLinkId, secret: string): string {
  return sealed(bytesOfId(linkId), PURPOSE, secret)
}

/** Which sending such an address is of; undefined where it was not made here. */
export function linkOfToken(token: string, secret: string): InvitationLinkId | undefined {
  const bytes = unsealed(token, PURPOSE, secret)
  return bytes && idOfBytes<'InvitationLink'>(bytes)
}
