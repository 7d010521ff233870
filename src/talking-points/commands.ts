import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { talkingPoints } from '../../db/schema/talking-points.ts'
import type { InterestId } from '../interests/interest.ts'
import { interestNamed, type CatalogueRow } from '../interests/queries.ts'
import { newId } from '../lib/id.ts'
import type { Change, Refused } from '../lib/saving.ts'
import { listInWords } from '../lib/text.ts'
import type { PlaceId } from '../places/place.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { PostInput, TalkingPointInput } from './forms.ts'
import { talkingPointById } from './queries.ts'
import { interestsIn, serve, tonesByWords, type Served } from './served-commands.ts'
import { daysOf, spanOf, type TalkingPointId } from './talking-point.ts'

/** Who posts it, where and when. */
export interface Poster {
  staffId: StaffId
  place: { id: PlaceId; timeZone: string }
  now: Date
}

export interface Posted {
  id: TalkingPointId
  /** The interests that it serves, and how it sounds to those who are for them. */
  served: Served[]
}

/** Posts a talking point for the interests named, or else for those that its words name. */
export async function postTalkingPoint(
  tx: Tx,
  input: PostInput,
  { staffId, place, now }: Poster,
): Promise<Posted | Refused> {
  const named = await namedInterests(tx, input.interests)
  if ('refused' in named) return named
  const interests = input.interests.length > 0 ? named : await interestsIn(tx, input.text)
  const served = input.tone
    ? interests.map((interest) => ({ ...interest, tone: input.tone ?? 'neutral' }))
    : await tonesByWords(tx, interests, input.text)
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
  await serve(tx, id, served, now)
  return { id, served }
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
  const days = daysOf(point, place.timeZone)
  const span = spanOf(input, now, place.timeZone)
  const changed = await tx
    .update(talkingPoints)
    .set({
      text,
      detail,
      // One that begins or ends within a day keeps its hour, unless that day was changed.
      from: days.fromDay === input.fromDay ? point.from : span.from,
      until: days.untilDay === input.untilDay ? point.until : span.until,
      version: version + 1,
      changedAt: now,
    })
    .where(and(eq(talkingPoints.id, id), eq(talkingPoints.version, version)))
    .returning({ id: talkingPoints.id })
  if (changed.length === 0) return 'stale'
  const served = named.map((interest) => ({
    ...interest,
    tone: input.tones.get(interest.id) ?? ('neutral' as const),
  }))
  await serve(tx, id, served, now)
  return 'saved'
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
