import { alias } from 'drizzle-orm/sqlite-core'
import { and, desc, eq, gte, isNull, type SQL } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { staff } from '../../db/schema/staff.ts'
import { wellDones } from '../../db/schema/well-done.ts'
import type { PlaceId } from '../places/place.ts'
import type { PageOfRows } from '../web/pagination.ts'
import type { WellDoneId } from './well-done.ts'

/** A thanks between colleagues, without the customer. */
export type WellDone = Awaited<ReturnType<typeof wellDonesWhere>>[number]

/** One page of all, the latest first. */
export function wellDonesOnPage(reader: Reader, { limit, offset }: PageOfRows): Promise<WellDone[]> {
  return latestFirst(reader, undefined).limit(limit).offset(offset)
}

export function wellDoneCount(reader: Reader): Promise<number> {
  return reader.$count(wellDones, isNull(wellDones.removedAt))
}

/** The latest for somebody at a place since a moment: what Line-up tells. */
export async function latestMoment(
  reader: Reader,
  placeId: PlaceId,
  since: Date,
): Promise<WellDone | undefined> {
  const [latest] = await latestFirst(
    reader,
    and(eq(thanked.placeId, placeId), gte(wellDones.at, since)),
  ).limit(1)
  return latest
}

/** One of them. */
export async function wellDoneById(reader: Reader, id: WellDoneId): Promise<WellDone | undefined> {
  const [row] = await wellDonesWhere(reader, eq(wellDones.id, id))
  return row
}

const thanked = alias(staff, 'thanked')

function latestFirst(reader: Reader, condition: SQL | undefined) {
  return wellDonesWhere(reader, condition).orderBy(desc(wellDones.at), desc(wellDones.id))
}

function wellDonesWhere(reader: Reader, condition: SQL | undefined) {
  return reader
    .select({
      ...{ id: wellDones.id, fromId: wellDones.fromId, from: staff.name, to: thanked.name },
      ...{ toId: wellDones.toId, moment: wellDones.moment, at: wellDones.at, reward: wellDones.reward },
    })
    .from(wellDones)
    .innerJoin(staff, eq(staff.id, wellDones.fromId))
    .innerJoin(thanked, eq(thanked.id, wellDones.toId))
    .where(and(condition, isNull(wellDones.removedAt)))
}
