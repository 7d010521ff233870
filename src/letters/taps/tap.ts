import { createHash } from 'node:crypto'
import { addDays, type Day } from '../../lib/day.ts'
import { bytesOfId, idOfBytes } from '../../lib/id.ts'
import { sealed, unsealed } from '../../lib/sealed.ts'
import { startOfDay } from '../../lib/wall-time.ts'
import type { MailId } from '../../mail/mail.ts'
import type { Line } from '../../prompts/line.ts'
import type { Outcome } from '../../prompts/outcome.ts'

/** A link in a mail that answers one of its lines, once somebody has confirmed it. */
export interface Tap {
  /** Which mail, and so who answers and for which visit. */
  mailId: MailId
  outcome: TapOutcome
  /** Which line of it, in which words. */
  line: Buffer
  until: Date
}

/** What can be said of a line from a mail. */
export const TAP_OUTCOMES = ['used', 'wrong'] as const satisfies Outcome[]
export type TapOutcome = (typeof TAP_OUTCOMES)[number]

/** The line of a customer in the very words that the mail had; in an address, it tells nothing. */
export function lineMark(customerId: string, { key, text }: Pick<Line, 'key' | 'text'>): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([customerId, key, text]))
    .digest()
    .subarray(0, MARK_BYTES)
}

/** Until when a line can be answered from a mail: through the day after the visit. */
export function tapsUntil(visit: { day: Day; place: { timeZone: string } }): Date {
  return startOfDay(addDays(visit.day, 2), visit.place.timeZone)
}

/** A tap as it stands in an address. */
export function tapToken({ mailId, outcome, line, until }: Tap, secret: string): string {
  const rest = Buffer.alloc(5)
  rest.writeUInt8(TAP_OUTCOMES.indexOf(outcome), 0)
  rest.writeUInt32BE(Math.floor(until.getTime() / 1000), 1)
  return sealed(Buffer.concat([bytesOfId(mailId), line, rest]), PURPOSE, secret)
}

/** The tap of an address; undefined where it is none of ours, or its time is over. */
export function readTap(token: string, secret: string, now: Date): Tap | undefined {
  const bytes = unsealed(token, PURPOSE, secret)
  if (bytes?.length !== ID_BYTES + MARK_BYTES + 5) return undefined
  const mailId = idOfBytes<'Mail'>(bytes.subarray(0, ID_BYTES))
  const outcome = TAP_OUTCOMES[bytes.readUInt8(ID_BYTES + MARK_BYTES)]
  const until = new Date(bytes.readUInt32BE(ID_BYTES + MARK_BYTES + 1) * 1000)
  if (!mailId || !outcome || now >= until) return undefined
  return { mailId, outcome, line: bytes.subarray(ID_BYTES, ID_BYTES + MARK_BYTES), until }
}

const PURPOSE = 'answer a line'
const ID_BYTES = 16
const MARK_BYTES = 8
