import { bytesOfId, idOfBytes } from '../lib/id.ts'
import { sealed, unsealed } from '../lib/sealed.ts'
import type { StaffId } from '../staff/staff-member.ts'

/** The mails that somebody can stop, each by itself. */
export const STOPPABLE = ['mails before visits', 'the morning digest', 'mails on promises'] as const
export type Stoppable = (typeof STOPPABLE)[number]

/** Who stops which mails. It never ends: a mail of years ago may still be the one at hand. */
export interface Stop {
  staffId: StaffId
  mails: Stoppable
}

/** A stop as it stands in an address. */
export function stopToken({ staffId, mails }: Stop, secret: string): string {
  return sealed(Buffer.concat([bytesOfId(staffId), Buffer.from([STOPPABLE.indexOf(mails)])]), PURPOSE, secret)
}

/** The stop of an address; undefined where it is none of ours. */
export function readStop(token: string, secret: string): Stop | undefined {
  const bytes = unsealed(token, PURPOSE, secret)
  if (bytes?.length !== ID_BYTES + 1) return undefined
  const staffId = idOfBytes<'Staff'>(bytes.subarray(0, ID_BYTES))
  const mails = STOPPABLE[bytes.readUInt8(ID_BYTES)]
  return staffId && mails && { staffId, mails }
}

const PURPOSE = 'stop mails'
const ID_BYTES = 16
