import type { Database } from '../../db/database.ts'
import { customers } from '../../db/schema/people.ts'
import { places } from '../../db/schema/places.ts'
import { staff } from '../../db/schema/staff.ts'
import type { Day } from '../../src/lib/day.ts'
import { asTimeOfDay } from '../../src/lib/wall-time.ts'
import type { SignedIn } from '../../src/staff/queries.ts'
import { noteVisit } from '../../src/visits/commands.ts'
import { MORNING } from '../support/clock.ts'

/** Plans so many visits on a day, for one member of the cast after another. */
export async function expectVisits(database: Database, on: Day, count: number): Promise<void> {
  const { place, id: staffId } = await atTheDesk(database)
  const members = await database.read.select({ id: customers.id }).from(customers)
  const time = asTimeOfDay('12:00')
  if (!time) throw new Error('noon is a time')
  await database.write(async (tx) => {
    for (let i = 0; i < count; i += 1) {
      const member = members[i % members.length]
      const customerIds = member ? [member.id] : []
      const plan = { customerIds, companionIds: [], purpose: 'lunch', partySize: 2, hostId: staffId }
      await noteVisit(tx, place, plan, { day: on, time }, { staffId, now: MORNING })
    }
  })
}

/** The first of the staff, signed in at the club. */
export async function atTheDesk({ read }: Database): Promise<SignedIn> {
  const [one] = await read.select().from(staff)
  const [place] = await read.select().from(places)
  if (!one || !place) throw new Error('The club is closed')
  return {
    ...one,
    place,
    session: {
      id: '',
      createdAt: MORNING,
      lastUsedAt: MORNING,
      waitsFor: null,
      deskId: null,
      unlockedAt: MORNING,
      isByPin: false,
    },
  }
}
