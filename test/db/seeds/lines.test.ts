import { eq, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { customers, people } from '../../../db/schema/people.ts'
import { places } from '../../../db/schema/places.ts'
import { staff } from '../../../db/schema/staff.ts'
import { dayIn } from '../../../src/lib/day.ts'
import { chooseLines } from '../../../src/prompts/choose.ts'
import { factsFor } from '../../../src/prompts/gathering/gather.ts'
import { activePoints } from '../../../src/prompts/gathering/point-queries.ts'
import { MORNING } from '../../support/clock.ts'
import { freshDatabase } from '../../support/database.ts'

test('of every member of the demo there is something to say, or at least something to mind', async () => {
  const { read } = freshDatabase().database
  const [place] = await read.select().from(places)
  const [dana] = await read.select().from(staff).where(eq(staff.email, 'dana@cedarridge.example'))
  if (!place || !dana) throw new Error('The demo has a place and Dana')
  const members = await read
    .select({ id: customers.id, name: people.name })
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .where(isNull(customers.archivedAt))
  const moment = {
    now: MORNING,
    today: dayIn(MORNING, place.timeZone),
    timeZone: place.timeZone,
    reader: { staffId: dana.id, role: dana.role },
    talkingPoints: await activePoints(read, place.id, MORNING),
    companions: [],
  }
  const facts = await factsFor(
    read,
    members.map(({ id }) => id),
    moment,
  )
  const silent = members.filter(({ id }) => {
    const known = facts.get(id)
    const { mind, say } = known ? chooseLines(known, moment) : { mind: [], say: [] }
    return mind.length + say.length === 0
  })
  expect(silent.map(({ name }) => name)).toEqual([])
})
