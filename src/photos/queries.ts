import { eq, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { among } from '../../db/dialect/expressions.ts'
import { customers, people } from '../../db/schema/people.ts'
import type { CustomerId } from '../people/person.ts'
import type { PhotoId } from './photo.ts'

/** A customer as far as their photo's page names them. */
export interface PhotographedCustomer {
  id: CustomerId
  name: string
  goesBy: string | null
  photoId: string | null
}

/** A customer by id, with their photo if there is one. */
export async function photographed(
  reader: Reader,
  id: CustomerId,
): Promise<PhotographedCustomer | undefined> {
  const [row] = await reader
    .select({ id: customers.id, name: people.name, goesBy: people.goesBy, photoId: customers.photoId })
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .where(eq(customers.id, id))
  return row
}

/** Whether a photo is anybody's: one that was taken away is shown to nobody, even while its file is there. */
export async function isShown(reader: Reader, id: PhotoId): Promise<boolean> {
  return (await holder(reader).execute({ photoId: id })).length > 0
}

/** Those of the photos that are somebody's. */
export async function shownAmong(reader: Reader, ids: readonly PhotoId[]): Promise<Set<string>> {
  const rows = await reader
    .select({ photoId: customers.photoId })
    .from(customers)
    .where(among(customers.photoId, JSON.stringify(ids)))
  return new Set(rows.flatMap(({ photoId }) => photoId ?? []))
}

const holder = prepared((reader) =>
  reader
    .select({ id: customers.id })
    .from(customers)
    .where(eq(customers.photoId, sql.placeholder('photoId')))
    .prepare(),
)
