import { eq } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { customers, people } from '../../db/schema/people.ts'

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

function only<Row>(name: string, [row, ...others]: Row[]): Row {
  if (row === undefined) throw new Error(`Nobody is called ${name}`)
  if (others.length > 0) throw new Error(`Several are called ${name}`)
  return row
}
