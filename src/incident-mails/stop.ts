import type { AffectedId } from '../incidents/affected-customer.ts'
import { bytesOfId, idOfBytes } from '../lib/id.ts'
import { sealed, unsealed } from '../lib/sealed.ts'

/** The link by which somebody stops mails about one incident. It never ends, and names nobody. */
export function stopIncidentToken(id: AffectedId, secret: string): string {
  return sealed(bytesOfId(id), PURPOSE, secret)
}

/** Who stops them; undefined where the link is none of ours. */
export function readStopIncident(token: string, secret: string): AffectedId | undefined {
  const bytes = unsealed(token, PURPOSE, secret)
  return bytes?.length === ID_BYTES ? idOfBytes<'Affected'>(bytes) : undefined
}

const PURPOSE = 'stop mails about an incident'
const ID_BYTES = 16
