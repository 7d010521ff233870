import { and, eq, isNull, ne, type SQL } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { heardComments } from '../../db/schema/comments.ts'
import { customers } from '../../db/schema/people.ts'
import { places } from '../../db/schema/places.ts'
import { enterAudit } from '../audit/commands.ts'
import { asId, newId } from '../lib/id.ts'
import type { Change, Refused } from '../lib/saving.ts'
import { fold } from '../lib/text.ts'
import type { CustomerId } from '../people/person.ts'
import type { CommentId, HeardCommentId } from './comment.ts'
import { everyComment } from './every-queries.ts'
import type { HeardInput } from './forms.ts'
import { setTone, type Hand } from './sorting-commands.ts'

/** Writes down what was said; what the same customer is on the list with already is not taken a second time. */
export async function writeDown(tx: Tx, input: HeardInput, hand: Hand): Promise<{ id: CommentId } | Refused> {
  const said = saidIn(input)
  const refused = await whyNot(tx, said)
  if (refused) return refused
  const { staffId, now } = hand
  const id = newId<'HeardComment' | 'Comment'>(now)
  await tx
    .insert(heardComments)
    .values({ id, ...said, writtenById: staffId, writtenAt: now, changedAt: now, version: 1 })
  if (input.tone) await setTone(tx, { id, customerId: said.customerId }, input.tone, hand)
  await enter(tx, 'wrote a comment down', id, said.customerId, hand)
  return { id }
}

/** Corrects what was written down, unless a colleague has since the form was opened. */
export async function correctHeard(
  tx: Tx,
  id: HeardCommentId,
  input: HeardInput,
  hand: Hand,
): Promise<Change | Refused> {
  const { version } = input
  const said = saidIn(input)
  const refused = await whyNot(tx, said, id)
  if (refused) return refused
  const isThere = and(eq(heardComments.id, id), isNull(heardComments.removedAt))
  const changed = await tx
    .update(heardComments)
    .set({ ...said, version: version + 1, changedAt: hand.now })
    .where(and(isThere, eq(heardComments.version, version)))
    .returning({ id: heardComments.id })
  if (changed.length === 0) return (await tx.$count(heardComments, isThere)) > 0 ? 'stale' : 'gone'
  await enter(tx, 'corrected a comment', id, said.customerId, hand)
  return 'saved'
}

/** Takes away what was written down; whoever may only write down, only what they wrote themselves. */
export function removeHeard(
  tx: Tx,
  id: HeardCommentId,
  ownAlone: boolean,
  hand: Hand,
): Promise<'done' | 'gone'> {
  return setRemoved(tx, id, { removedAt: hand.now, ownAlone }, hand)
}

/** Brings it back. */
export function restoreHeard(
  tx: Tx,
  id: HeardCommentId,
  ownAlone: boolean,
  hand: Hand,
): Promise<'done' | 'gone'> {
  return setRemoved(tx, id, { removedAt: null, ownAlone }, hand)
}

async function setRemoved(
  tx: Tx,
  id: HeardCommentId,
  { removedAt, ownAlone }: { removedAt: Date | null; ownAlone: boolean },
  hand: Hand,
): Promise<'done' | 'gone'> {
  const mayBe = ownAlone ? eq(heardComments.writtenById, hand.staffId) : undefined
  const [changed] = await tx
    .update(heardComments)
    .set({ removedAt, changedAt: hand.now })
    .where(and(eq(heardComments.id, id), mayBe))
    .returning({ customerId: heardComments.customerId })
  if (!changed) return 'gone'
  await enter(tx, removedAt ? 'took a comment away' : 'brought a comment back', id, changed.customerId, hand)
  return 'done'
}

type Said = Omit<HeardInput, 'tone' | 'version'>

function saidIn({ words, channel, day, placeId, customerId, audience }: HeardInput): Said {
  return { words, channel, day, placeId, customerId, audience }
}

async function whyNot(tx: Tx, said: Said, own?: HeardCommentId): Promise<Refused | undefined> {
  const { customerId, placeId } = said
  if ((await tx.$count(places, eq(places.id, placeId))) === 0) return refusal('placeId', NO_SUCH)
  if (customerId && (await tx.$count(customers, eq(customers.id, customerId))) === 0)
    return refusal('customerId', NO_SUCH)
  return (await isOnTheList(tx, said, own)) ? refusal('words', ON_THE_LIST) : undefined
}

/** True where the same customer said the very words already, whichever way; of nobody we know, the same way and day. */
async function isOnTheList(tx: Tx, said: Said, own: HeardCommentId | undefined): Promise<boolean> {
  const comment = everyComment(tx)
  const isSameOne: SQL | undefined = said.customerId
    ? eq(comment.customerId, said.customerId)
    : and(isNull(comment.customerId), eq(comment.channel, said.channel), eq(comment.day, said.day))
  const isAnother = own ? ne(comment.id, asId<'Comment'>(own) ?? own) : undefined
  const rows = await tx.select({ words: comment.words }).from(comment).where(and(isSameOne, isAnother))
  return rows.some(({ words }) => fold(words) === fold(said.words))
}

function enter(
  tx: Tx,
  action: string,
  subjectId: string,
  customerId: CustomerId | null,
  hand: Hand,
): Promise<void> {
  const about = customerId ? { aboutId: customerId } : {}
  return enterAudit(tx, { ...hand, action, subjectKind: 'comment', subjectId, ...about })
}

function refusal(field: string, sentence: string): Refused {
  return { refused: { field, sentence } }
}

const NO_SUCH = 'Please choose one of the list.'
const ON_THE_LIST = 'They are on the list with these words already: each comment counts once.'
