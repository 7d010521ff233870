import { asc, eq, isNull, or, sql } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { people, relationships } from '../../db/schema/people.ts'
import { places } from '../../db/schema/places.ts'
import { staff } from '../../db/schema/staff.ts'
import { weeklyPackReaders, weeklyPackRules } from '../../db/schema/weekly-pack.ts'
import { namesOf, NOBODY, withoutThem, type Names } from '../erasure/names.ts'
import { timeOfDay } from '../lib/wall-time.ts'
import type { CustomerId } from '../people/person.ts'
import { permits } from '../staff/permissions.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { PackRules } from './pack.ts'

/** The rules as they are kept, with their version for the form. */
export type KeptRules = PackRules & { version: number }

/** Off, until an owner switches it on; then on Mondays. */
const USUAL: KeptRules = { isOn: false, weekday: 1, at: timeOfDay('08:00'), version: 0 }

export async function packRulesOf(reader: Reader): Promise<KeptRules> {
  const [row] = await reader.select().from(weeklyPackRules)
  return row ?? USUAL
}

/** The improvement team: who is chosen, works here and may read comments. */
export async function packReaders(reader: Reader) {
  const rows = await reader
    .select({
      id: staff.id,
      name: staff.name,
      email: staff.email,
      role: staff.role,
      timeZone: places.timeZone,
    })
    .from(weeklyPackReaders)
    .innerJoin(staff, eq(staff.id, weeklyPackReaders.staffId))
    .innerJoin(places, eq(places.id, staff.placeId))
    .where(isNull(staff.deactivatedAt))
    .orderBy(asc(staff.name))
  return rows.filter(({ role }) => permits(role, 'see comments'))
}

export type PackReader = Awaited<ReturnType<typeof packReaders>>[number]

/** Who may be chosen: everybody who works here and may read comments. */
export async function possibleReaders(reader: Reader): Promise<{ id: StaffId; name: string }[]> {
  const rows = await reader
    .select({ id: staff.id, name: staff.name, role: staff.role })
    .from(staff)
    .where(isNull(staff.deactivatedAt))
    .orderBy(asc(staff.name))
  return rows.filter(({ role }) => permits(role, 'see comments'))
}

/** A customer's words without the names of them and their people. */
export async function withoutNames(
  reader: Reader,
  { customerId, words }: { customerId: CustomerId | null; words: string },
): Promise<string> {
  return withoutThem(words, customerId ? await namesAround(reader, customerId) : NOBODY)
}

async function namesAround(reader: Reader, id: CustomerId): Promise<Names> {
  const others = sql`select ${relationships.relatedId} from ${relationships} where ${relationships.personId} = ${id}
    union select ${relationships.personId} from ${relationships} where ${relationships.relatedId} = ${id}`
  const called = await reader
    .select({ name: people.name, goesBy: people.goesBy, formerName: people.formerName })
    .from(people)
    .where(or(eq(sql`${people.id}`, id), sql`${people.id} in (${others})`))
  return namesOf(called, { emails: [], digits: [], ids: [] }, [])
}
