import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { places } from '../../db/schema/places.ts'
import { settings } from '../../db/schema/settings.ts'
import { signInRules, staff } from '../../db/schema/staff.ts'
import { newId } from '../lib/id.ts'
import type { PlaceId } from '../places/place.ts'
import { planAllMails } from '../reminders/plan-commands.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { readByAnotherClock } from '../visits/clock-commands.ts'
import type { Settings, Welcome } from './forms.ts'
import { organisationOf } from '../organisation/queries.ts'

/** Sets an empty Rapport up: the organisation, its first place and its owner. Only the first one wins. */
export async function welcome(
  tx: Tx,
  chosen: Welcome,
  passwordHash: string,
  now: Date,
): Promise<{ outcome: 'set up'; ownerId: StaffId } | { outcome: 'already set up' }> {
  if (await organisationOf(tx)) return { outcome: 'already set up' }
  const { organisation, customerWord, timeZone, name, email } = chosen
  const placeId = newId<'Place'>(now)
  const ownerId = newId<'Staff'>(now)
  await tx.insert(settings).values({ id: 'organisation', organisation, customerWord, tiers: [], version: 1 })
  await tx.insert(signInRules).values({ id: 'organisation', ...RULES_TO_BEGIN_WITH })
  await tx.insert(places).values({ id: placeId, name: organisation, timeZone, createdAt: now })
  await tx
    .insert(staff)
    .values({ id: ownerId, name, email, passwordHash, role: 'owner', placeId, createdAt: now, version: 1 })
  return { outcome: 'set up', ownerId }
}

/** A desk of one's own business hides what it shows; the demo stays open to be looked at. */
const RULES_TO_BEGIN_WITH = { secondFactorFor: [], hideAfterMinutes: 15, version: 1 }

/** Changes what the owner may choose; refused where a colleague saved in between. */
export async function changeSettings(
  tx: Tx,
  placeId: PlaceId,
  chosen: Settings,
  now: Date,
): Promise<{ outcome: 'saved' } | { outcome: 'stale' }> {
  const { organisation, customerWord, tiers, timeZone, version } = chosen
  const changed = await tx
    .update(settings)
    .set({ organisation, customerWord, tiers, version: version + 1 })
    .where(and(eq(settings.id, 'organisation'), eq(settings.version, version)))
    .returning({ id: settings.id })
  if (changed.length === 0) return { outcome: 'stale' }
  const moved = await tx
    .update(places)
    .set({ timeZone })
    .where(and(eq(places.id, placeId), ne(places.timeZone, timeZone)))
    .returning({ id: places.id })
  if (moved.length > 0) await readByAnotherClock(tx, { id: placeId, timeZone }, now)
  // Tiers decide who is told of whom, and the clock decides when.
  await planAllMails(tx, now)
  return { outcome: 'saved' }
}
