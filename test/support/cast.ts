import { eq } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { customers, people } from '../../db/schema/people.ts'
import { places } from '../../db/schema/places.ts'
import { staff } from '../../db/schema/staff.ts'

/** The person of this name, member or not: `personNamed(read, 'Sofia Alvarez')`. */
export async function personNamed(reader: Reader, name: string) {
  return only(name, await reader.select().from(people).where(eq(people.name, name)))
}

/** The member of this name, with what makes them one: `memberNamed(read, 'Ray Alvarez')`. */
export async function memberNamed(reader: Reader, name: string) {
  const rows = await reader
    .select()
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .where(eq(people.name, name))
  return only(
    name,
    rows.map((row) => row.customers),
  )
}

/** The member of staff of this name, and where they stand: `staffNamed(read, 'Dana Kim')`. */
export async function staffNamed(reader: Reader, name: string) {
  const found = reader
    .select({
      id: staff.id,
      name: staff.name,
      role: staff.role,
      place: { id: places.id, name: places.name, timeZone: places.timeZone },
    })
    .from(staff)
    .innerJoin(places, eq(places.id, staff.placeId))
    .where(eq(staff.name, name))
  return only(name, await found)
}

function only<Row>(name: string, [row, ...others]: Row[]): Row {
  if (row === undefined) throw new Error(`Nobody is called ${name}`)
  if (others.length > 0) throw new Error(`Several are called ${name}`)
  return row
}
