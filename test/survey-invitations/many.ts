import type { Database } from '../../db/database.ts'
import { customers, emails, people } from '../../db/schema/people.ts'
import { visitPeople, visits } from '../../db/schema/visits.ts'
import { dayIn } from '../../src/lib/day.ts'
import { newId } from '../../src/lib/id.ts'
import { timeOfDay } from '../../src/lib/wall-time.ts'
import type { CustomerId } from '../../src/people/person.ts'
import { staffNamed } from '../support/cast.ts'

const AT_ONCE = 200

/** So many members who were never there came, each by themselves, and left at that moment. */
export async function manyWhoLeft(database: Database, count: number, at: Date): Promise<void> {
  const { place } = await staffNamed(database.read, 'Dana Kim')
  const visit = { placeId: place.id, day: dayIn(at, place.timeZone), time: timeOfDay('09:00'), startsAt: at }
  for (let start = 0; start < count; start += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - start) }, (_, i) => ({
      id: newId<'Person' | 'Customer'>(at) satisfies CustomerId,
      visitId: newId<'Visit'>(at),
      name: `Member ${String(start + i)}`,
    }))
    await database.write(async (tx) => {
      const person = {
        kind: 'person' as const,
        ageIsPrivate: false,
        createdAt: at,
        changedAt: at,
        version: 1,
      }
      await tx.insert(people).values(some.map(({ id, name }) => ({ id, name, ...person })))
      const customer = { allowsMail: true, allowsSurveys: true, knownCount: 0, createdAt: at }
      await tx
        .insert(customers)
        .values(some.map(({ id, name }) => ({ id, sortName: name.toLowerCase(), ...customer })))
      await tx.insert(emails).values(
        some.map(({ id, name }) => ({
          ...{ id: newId<'Email'>(at), personId: id, position: 0 },
          address: `${name.replace(' ', '.').toLowerCase()}@example.com`,
        })),
      )
      await tx.insert(visits).values(
        some.map(({ visitId }) => ({
          ...{ id: visitId, ...visit, arrivedAt: at, completedAt: at, createdAt: at, version: 1 },
        })),
      )
      await tx.insert(visitPeople).values(
        some.map(({ id, visitId }) => ({
          ...{ id: newId<'VisitPerson'>(at), visitId, personId: id, position: 0, startsAt: at },
          part: 'customer' as const,
        })),
      )
    })
  }
}
