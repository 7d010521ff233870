import { eq, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../../db/database.ts'
import { outbox } from '../../../db/schema/outbox.ts'
import { visitOnItsDay, type Comer, type VisitOnItsDay } from '../../visits/day-queries.ts'
import type { Line } from '../../prompts/line.ts'
import { recipientById, type Recipient } from '../recipient-queries.ts'
import { gatherLines } from '../lines-of-visit.ts'
import { lineMark, type Tap } from './tap.ts'

/** A line that can still be answered from a mail: who answers, about whom, on which visit. */
export interface TappedLine {
  recipient: Recipient
  visit: VisitOnItsDay
  customer: Comer
  line: Line
}

/**
 * The line that a tap means. Undefined where its mail or visit is gone, whoever got it has left, or nobody would be
 * told that line in those words any more: it was used, it was wrong, or its fact has changed.
 */
export async function tappedLine(reader: Reader, tap: Tap, now: Date): Promise<TappedLine | undefined> {
  const [mail] = await mailById(reader).execute({ id: tap.mailId })
  const recipient = mail?.staffId && (await recipientById(reader, mail.staffId))
  const visit = mail?.visitId && (await visitOnItsDay(reader, mail.visitId))
  if (!recipient || !visit) return undefined
  const { travelling } = await gatherLines(reader, visit, recipient, now)
  for (const customer of visit.customers) {
    const line = travelling.get(customer.id)?.say.find((each) => lineMark(customer.id, each).equals(tap.line))
    if (line) return { recipient, visit, customer, line }
  }
  return undefined
}

const mailById = prepared((reader) =>
  reader
    .select({ staffId: outbox.staffId, visitId: outbox.visitId })
    .from(outbox)
    .where(eq(outbox.id, sql.placeholder('id')))
    .prepare(),
)
