import { isNull } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { duplicatePairs } from '../../db/schema/duplicates.ts'
import { customers } from '../../db/schema/people.ts'
import { randomFrom } from '../../db/seeds/crowd/random.ts'
import { lookAtSome } from '../../src/duplicates/look-commands.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'
import { originalOf, plant, WAYS } from './planted.ts'

it('nearly every member who is entered a second time is found, and nobody else surely', async () => {
  const { database } = freshDatabase()
  const members = await database.read
    .select({ id: customers.id })
    .from(customers)
    .where(isNull(customers.archivedAt))
  const random = randomFrom(7)
  const planted = new Set<string>()
  for (const [i, { id }] of members.entries()) {
    const original = await originalOf(database.read, id)
    const way = WAYS[i % WAYS.length]
    const hand = { random, now: MORNING }
    const second = original && way && (await database.write((tx) => plant(tx, original, way, hand)))
    if (second) planted.add([id, second].sort().join(' '))
  }
  await database.write((tx) => lookAtSome(tx, 10_000, MORNING))
  const pairs = await database.read.select().from(duplicatePairs)
  const found = pairs.map(({ oneId, otherId }) => `${oneId} ${otherId}`)
  const surely = pairs.filter(({ isSure }) => isSure).map(({ oneId, otherId }) => `${oneId} ${otherId}`)
  expect([...planted].filter((pair) => found.includes(pair)).length).toBeGreaterThanOrEqual(
    planted.size * 0.9,
  )
  expect(surely.filter((pair) => !planted.has(pair))).toEqual([])
  expect(surely.length).toBeGreaterThan(planted.size / 2)
})
