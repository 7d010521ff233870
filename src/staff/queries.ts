import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { kept } from '../../db/kept.ts'
import { places } from '../../db/schema/places.ts'
import { deskPeople, sessions, signInFailures, staff } from '../../db/schema/staff.ts'
import type { PlaceId } from '../places/place.ts'
import type { Halfway } from './halfway.ts'
import type { Role, StaffId } from './staff-member.ts'

/** Who is signed in, and where they stand. */
export interface SignedIn {
  id: StaffId
  name: string
  role: Role
  place: { id: PlaceId; name: string; timeZone: string }
  session: OpenSession
}

/** The session of somebody who is signed in. */
export interface OpenSession {
  id: string
  createdAt: Date
  lastUsedAt: Date
  waitsFor: Halfway | null
  deskId: string | null
  /** When a password last opened the desk. */
  unlockedAt: Date
  /** It began with a PIN, at a desk that a password had opened. */
  isByPin: boolean
}

const openSession = prepared((reader) =>
  reader
    .select({
      id: staff.id,
      name: staff.name,
      role: staff.role,
      place: { id: places.id, name: places.name, timeZone: places.timeZone },
      session: {
        ...{ id: sessions.id, createdAt: sessions.createdAt, lastUsedAt: sessions.lastUsedAt },
        ...{ waitsFor: sessions.waitsFor, deskId: sessions.deskId, unlockedAt: sessions.unlockedAt },
      },
    })
    .from(sessions)
    .innerJoin(staff, eq(staff.id, sessions.staffId))
    .innerJoin(places, eq(places.id, staff.placeId))
    .where(and(eq(sessions.id, sql.placeholder('id')), isNull(sessions.endedAt), isNull(staff.deactivatedAt)))
    .prepare(),
)

/** Who signed in with this session, where nobody ended it. Whether it has grown too old is for `isFresh` to say. */
export const signedInBy = kept(200, async (reader: Reader, id: string): Promise<SignedIn | undefined> => {
  const [row] = await openSession(reader).execute({ id })
  if (!row) return undefined
  const { unlockedAt, ...session } = row.session
  const desk = { unlockedAt: unlockedAt ?? session.createdAt, isByPin: unlockedAt !== null }
  return { ...row, session: { ...session, ...desk } }
})

/** Somebody who may sign in with this e-mail, which is in lower case. */
export async function staffByEmail(
  reader: Reader,
  email: string,
): Promise<{ id: StaffId; name: string; passwordHash: string } | undefined> {
  const [row] = await reader
    .select({ id: staff.id, name: staff.name, passwordHash: staff.passwordHash })
    .from(staff)
    .where(and(eq(staff.email, email), isNull(staff.deactivatedAt)))
  return row
}

/** True where somebody with this e-mail has given their password at that desk before. */
export async function isKnownAtDesk(reader: Reader, deskId: string, email: string): Promise<boolean> {
  const rows = await reader
    .select({ id: staff.id })
    .from(deskPeople)
    .innerJoin(staff, eq(staff.id, deskPeople.staffId))
    .where(and(eq(deskPeople.deskId, deskId), eq(staff.email, email), isNull(staff.deactivatedAt)))
  return rows.length > 0
}

/** Everybody who works here now, by name: for choosing a host or an owner of a promise. */
export async function colleagues(reader: Reader): Promise<{ id: StaffId; name: string }[]> {
  return reader
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(isNull(staff.deactivatedAt))
    .orderBy(asc(staff.name))
}

/** The owners who work here now, by name. */
export async function owners(reader: Reader): Promise<{ id: StaffId; name: string; email: string }[]> {
  return reader
    .select({ id: staff.id, name: staff.name, email: staff.email })
    .from(staff)
    .where(and(eq(staff.role, 'owner'), isNull(staff.deactivatedAt)))
    .orderBy(asc(staff.name))
}

/** Failed sign-ins in a row, by key; keys that never failed are missing. */
export async function failuresOf(
  reader: Reader,
  keys: string[],
): Promise<{ key: string; failures: number; lastFailedAt: Date }[]> {
  return reader.select().from(signInFailures).where(inArray(signInFailures.key, keys))
}

/** What is kept of somebody's password. */
export async function passwordHashOf(reader: Reader, id: StaffId): Promise<string | undefined> {
  const [row] = await reader.select({ passwordHash: staff.passwordHash }).from(staff).where(eq(staff.id, id))
  return row?.passwordHash
}

/** What somebody signs in with. */
export async function emailOf(reader: Reader, id: StaffId): Promise<string> {
  const [row] = await reader.select({ email: staff.email }).from(staff).where(eq(staff.id, id))
  return row?.email ?? ''
}
