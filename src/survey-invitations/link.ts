import { bytesOfId, idOfBytes } from '../lib/id.ts'
import { sealed, unsealed } from '../lib/sealed.ts'
import type { SurveyInvitationId } from './invitation.ts'

/** What a link in the mail opens. */
export type LinkPurpose = 'answer a survey' | 'stop surveys'

/** An invitation as it stands in an address: the address is the key, and says nothing. */
export function linkToken(id: SurveyInvitationId, purpose: LinkPurpose, secret: string): string {
  return sealed(bytesOfId(id), purpose, secret)
}

/** The invitation of an address; undefined where it is none of ours. */
export function readLink(
  token: string,
  purpose: LinkPurpose,
  secret: string,
): SurveyInvitationId | undefined {
  const bytes = unsealed(token, purpose, secret)
  return bytes && idOfBytes<'SurveyInvitation'>(bytes)
}
