import { bytesOfId, idOfBytes } from '../lib/id.ts'
import { sealed, unsealed } from '../lib/sealed.ts'
import type { IncidentId } from './incident.ts'

/** Which incident a public page tells of, and which of its addresses this is: each opening has another. */
export interface PublicAddress {
  incidentId: IncidentId
  pageNumber: number
}

/** The address as it stands in a link. Nobody can guess one: it is sealed with the secret. */
export function publicToken({ incidentId, pageNumber }: PublicAddress, secret: string): string {
  const number = Buffer.alloc(NUMBER_BYTES)
  number.writeUInt32BE(pageNumber)
  return sealed(Buffer.concat([bytesOfId(incidentId), number]), PURPOSE, secret)
}

/** What an address leads to; undefined where it is none of ours. */
export function readPublicToken(token: string, secret: string): PublicAddress | undefined {
  const bytes = unsealed(token, PURPOSE, secret)
  if (bytes?.length !== ID_BYTES + NUMBER_BYTES) return undefined
  const incidentId = idOfBytes<'Incident'>(bytes.subarray(0, ID_BYTES))
  return incidentId && { incidentId, pageNumber: bytes.readUInt32BE(ID_BYTES) }
}

const PURPOSE = 'public page of an incident'
const ID_BYTES = 16
const NUMBER_BYTES = 4
