import { desc, eq, max, min } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { kept } from '../../db/kept.ts'
import { mailServer, mailTexts, mailTries, outbox } from '../../db/schema/outbox.ts'
import type { OutboxState } from './health.ts'
import type { MailId, MailStatus } from './mail.ts'
import type { Message } from './message.ts'

/** When the next mail is due, or the next lease ends; undefined where nothing waits. */
export async function nextMailAt(reader: Reader): Promise<Date | undefined> {
  const [[due], [lease]] = await Promise.all([firstDue(reader).execute(), firstLease(reader).execute()])
  const all = [due?.at, lease?.at].filter((at) => at instanceof Date)
  return all.sort((a, b) => a.getTime() - b.getTime())[0]
}

/** How the outbox stands; every page asks. */
export const outboxState = kept(1, async (reader: Reader): Promise<OutboxState> => {
  const [[due], [handed], [server]] = await Promise.all([
    firstDue(reader).execute(),
    lastHandedOver(reader).execute(),
    serverTrouble(reader).execute(),
  ])
  return { oldestDueAt: due?.at ?? undefined, lastHandedOverAt: handed?.at ?? undefined, server }
})

const firstDue = prepared((reader) =>
  reader
    .select({ at: min(outbox.dueAt) })
    .from(outbox)
    .where(eq(outbox.status, 'waiting'))
    .prepare(),
)

const firstLease = prepared((reader) =>
  reader
    .select({ at: min(outbox.leasedUntil) })
    .from(outbox)
    .where(eq(outbox.status, 'sending'))
    .prepare(),
)

const lastHandedOver = prepared((reader) =>
  reader
    .select({ at: max(outbox.handedOverAt) })
    .from(outbox)
    .prepare(),
)

const serverTrouble = prepared((reader) => reader.select().from(mailServer).prepare())

/** What became of a mail so far, with the server's last words or the reason. */
export async function outcomeOf(
  reader: Reader,
  id: MailId,
): Promise<{ status: MailStatus; words: string } | undefined> {
  const [mail] = await reader.select().from(outbox).where(eq(outbox.id, id))
  if (!mail) return undefined
  const [last] = await triesOf(reader, id)
  return { status: mail.status, words: mail.reason ?? last?.words ?? '' }
}

/** Every time a mail was handed over, the last one first. */
export function triesOf(reader: Reader, id: MailId) {
  return reader.select().from(mailTries).where(eq(mailTries.mailId, id)).orderBy(desc(mailTries.id))
}

/** A mail as it was handed over, for as long as that is kept. */
export async function keptText(
  reader: Pick<Reader, 'select'>,
  id: MailId,
): Promise<Pick<Message, 'from' | 'letter' | 'madeAt'> | undefined> {
  const [kept] = await reader.select().from(mailTexts).where(eq(mailTexts.mailId, id))
  if (!kept) return undefined
  const { fromName, fromAddress, subject, text, html, unsubscribeUrl, madeAt } = kept
  const letter = { subject, text, html, ...(unsubscribeUrl === null ? {} : { unsubscribeUrl }) }
  return { from: { name: fromName, address: fromAddress }, letter, madeAt }
}
