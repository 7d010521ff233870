import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { talkingPointInterests, talkingPoints } from '../../db/schema/talking-points.ts'
import type { InterestId } from '../interests/interest.ts'
import { interestNamed, interestsNamedIn, type CatalogueRow } from '../interests/queries.ts'
import { newId } from '../lib/id.ts'
import type { Change, Refused } from '../lib/saving.ts'
import { listInWords } from '../lib/text.ts'
import type { PlaceId } from '../places/place.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { PostInput, TalkingPointInput } from './forms.ts'
import { talkingPointById } from './queries.ts'
import { daysOf, spanOf, type TalkingPointId, type Tone } from './talking-point.ts'

/** Who posts it, where and when. */
export interface Poster {
  staffId: StaffId
  place: { id: PlaceId; timeZone: string }
  now: Date
}

export interface Posted {
  id: TalkingPointId
  /** The interests that it serves, by name. */
  interests: string[]
}

/** Posts a talking point for the interests named, or else for those that its words name. */
export async function postTalkingPoint(
  tx: Tx,
  input: PostInput,
  { staffId, place, now }: Poster,
): Promise<Posted | Refused> {
  const named = await namedInterests(tx, input.interests)
  if ('refused' in named) return named
  const served = input.interests.length > 0 ? named : await interestsIn(tx, input.text)
  const id = newId<'TalkingPoint'>(now)
  await tx.insert(talkingPoints).values({
    id,
    placeId: place.id,
    text: input.text,
    ...spanOf(input, now, place.timeZone),
    postedById: staffId,
    postedAt: now,
    changedAt: now,
    version: 1,
  })
  await serve(
    tx,
    id,
    served.map((interest) => ({ interestId: interest.id, tone: 'neutral' })),
    now,
  )
  return { id, interests: served.map(({ name }) => name) }
}

/** Corrects a talking point, and how it sounds to those who share each interest. */
export async function changeTalkingPoint(
  tx: Tx,
  id: TalkingPointId,
  input: TalkingPointInput,
  { place, now }: Poster,
): Promise<Change | Refused> {
  const point = await talkingPointById(tx, place.id, id)
  if (!point) return 'gone'
  const named = await namedInterests(tx, input.interests)
  if ('refused' in named) return named
  const { text, detail, version } = input
  const hasSameStart = daysOf(point, place.timeZone).fromDay === input.fromDay
  const span = spanOf(input, now, place.timeZone)
  const changed = await tx
    .update(talkingPoints)
    .set({
      text,
      detail,
      from: hasSameStart ? point.from : span.from,
      until: span.until,
      version: version + 1,
      changedAt: now,
    })
    .where(and(eq(talkingPoints.id, id), eq(talkingPoints.version, version)))
    .returning({ id: talkingPoints.id })
  if (changed.length === 0) return 'stale'
  await tx.delete(talkingPointInterests).where(eq(talkingPointInterests.talkingPointId, id))
  const served = named.map((interest) => ({
    interestId: interest.id,
    tone: input.tones.get(interest.id) ?? 'neutral',
  }))
  await serve(tx, id, served, now)
  return 'saved'
}

/** Takes a talking point off the board. */
export async function removeTalkingPoint(
  tx: Tx,
  id: TalkingPointId,
  poster: Poster,
): Promise<'done' | 'gone'> {
  return setRemoved(tx, id, poster.now, poster)
}

/** Puts a talking point back on the board. */
export async function restoreTalkingPoint(
  tx: Tx,
  id: TalkingPointId,
  poster: Poster,
): Promise<'done' | 'gone'> {
  return setRemoved(tx, id, null, poster)
}

/** The interests that its words name. */
async function interestsIn(tx: Tx, text: string): Promise<CatalogueRow[]> {
  return (await interestsNamedIn(tx, text)).map(({ entry }) => entry)
}

async function namedInterests(tx: Tx, names: readonly string[]): Promise<CatalogueRow[] | Refused> {
  const known = new Map<InterestId, CatalogueRow>()
  const unknown: string[] = []
  for (const name of names) {
    const interest = await interestNamed(tx, name)
    if (interest) known.set(interest.id, interest)
    else unknown.push(`“${name}”`)
  }
  if (unknown.length === 0) return [...known.values()]
  const sentence = `Nobody here cares about ${listInWords(unknown)} yet. Pick interests from the list.`
  return { refused: { field: 'interests', sentence } }
}

async function serve(
  tx: Tx,
  talkingPointId: TalkingPointId,
  served: { interestId: InterestId; tone: Tone }[],
  now: Date,
): Promise<void> {
  if (served.length === 0) return
  const rows = served.map((each) => ({ id: newId<'TalkingPointInterest'>(now), talkingPointId, ...each }))
  await tx.insert(talkingPointInterests).values(rows)
}

async function setRemoved(
  tx: Tx,
  id: TalkingPointId,
  removedAt: Date | null,
  { place, now }: Poster,
): Promise<'done' | 'gone'> {
  const changed = await tx
    .update(talkingPoints)
    .set({ removedAt, changedAt: now })
    .where(and(eq(talkingPoints.id, id), eq(talkingPoints.placeId, place.id)))
    .returning({ id: talkingPoints.id })
  return changed.length > 0 ? 'done' : 'gone'
}
