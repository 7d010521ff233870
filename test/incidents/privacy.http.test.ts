import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { affectedCustomers } from '../../db/schema/incidents.ts'
import { dueFacts } from '../../src/retention/due-queries.ts'
import { USUAL } from '../../src/retention/retention.ts'
import { everythingOf } from '../../src/mirror/file-queries.ts'
import { fieldsOn, pageAt, post } from '../support/browsing.ts'
import { memberNamed } from '../support/cast.ts'
import { freshWorld } from '../support/world.ts'
import { day } from '../visits/given.ts'
import { affects, coldBoiler, rowsOf, write } from './given.ts'

describe('what somebody was told of an incident', () => {
  it('stands in their mirror in words to them, and in their file', async () => {
    const { mara, world, ray, incident } = await toldRay()
    const mirror = await pageAt(mara, `/customers/${ray.id}/mirror`)
    expect(mirror).toContain(
      'No hot water: Mara Lindqvist told you, 21 Nov; we offered a free day; you said “Fine by me”',
    )
    const file = await everythingOf(world.database.read, ray.id)
    expect(file.affected_customers).toMatchObject([{ incidentId: incident.id, reply: 'Fine by me' }])
  })

  it('moves with a merge, and stands once where both were told', async () => {
    const { mara, world, ray, incident } = await toldRay()
    await post(mara, '/customers', { name: 'Raymond Alvarez', isSomebodyElse: 'yes' }).expect(303)
    const twin = await affects(world, mara, incident, 'Raymond Alvarez')
    await post(mara, '/merges', { one: ray.id, other: twin.id }).expect(303)
    const rows = await rowsOf(world, incident.id)
    expect(rows.filter(({ removedAt }) => !removedAt)).toMatchObject([
      { personId: ray.id, reply: 'Fine by me' },
    ])
  })

  it('is forgotten with what is finished, once the incident is over for long enough', async () => {
    const { mara, world, incident } = await toldRay()
    const rules = { ...USUAL, finishedMonths: 6 }
    const due = (now: string) =>
      dueFacts(
        world.database.read,
        'finished',
        rules,
        { now: new Date(now), today: day(now.slice(0, 10)) },
        500,
      )
    await write(mara, incident, { status: 'over' }).expect(303)
    const [row] = await world.database.read
      .select({ id: affectedCustomers.id })
      .from(affectedCustomers)
      .where(eq(affectedCustomers.incidentId, incident.id))
    expect(await due('2027-05-01T10:00:00Z')).not.toContain(`affected_customers:${row?.id}`)
    expect(await due('2027-06-01T10:00:00Z')).toContain(`affected_customers:${row?.id}`)
  })
})

/** No hot water, of which Mara told Ray Alvarez. */
async function toldRay() {
  const world = freshWorld()
  const mara = await world.as('manager')
  const incident = await coldBoiler(world, mara)
  const ray = await affects(world, mara, incident, 'Ray Alvarez')
  const address = `/customers/${ray.id}/incidents/${incident.id}`
  const said = { told: 'in person', reply: 'Fine by me', offer: 'gesture', offerWords: 'a free day' }
  await post(mara, address, { ...fieldsOn(await pageAt(mara, address)), ...said }).expect(303)
  return { mara, world, ray: await memberNamed(world.database.read, 'Ray Alvarez'), incident }
}
