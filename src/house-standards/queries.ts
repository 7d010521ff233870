import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { houseStandards } from '../../db/schema/house-standards.ts'
import type { HouseStandardId } from './house-standard.ts'

export type HouseStandard = Awaited<ReturnType<ReturnType<typeof allOfThem>['execute']>>[number]

/** The standards of the house, in their order. */
export async function standardsInOrder(reader: Reader): Promise<HouseStandard[]> {
  return allOfThem(reader).execute()
}

/** One of them. */
export async function standardById(reader: Reader, id: HouseStandardId): Promise<HouseStandard | undefined> {
  const [standard] = await byId(reader).execute({ id })
  return standard
}

const COLUMNS = {
  id: houseStandards.id,
  text: houseStandards.text,
  position: houseStandards.position,
  version: houseStandards.version,
}

const allOfThem = prepared((reader) =>
  reader
    .select(COLUMNS)
    .from(houseStandards)
    .where(isNull(houseStandards.removedAt))
    .orderBy(asc(houseStandards.position), asc(houseStandards.id))
    .prepare(),
)

const byId = prepared((reader) =>
  reader
    .select(COLUMNS)
    .from(houseStandards)
    .where(and(eq(houseStandards.id, sql.placeholder('id')), isNull(houseStandards.removedAt)))
    .prepare(),
)
