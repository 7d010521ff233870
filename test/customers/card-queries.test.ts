import { drizzle } from 'drizzle-orm/better-sqlite3'
import { expect, test } from 'vitest'
import type { Reader } from '../../db/database.ts'
import { connect } from '../../db/connect.ts'
import { cardFacts } from '../../src/customers/card/queries.ts'
import { memberNamed, staffNamed } from '../support/cast.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'

test('a card costs the same number of queries whoever it is of', async () => {
  const { database, path } = freshDatabase()
  const dana = await staffNamed(database.read, 'Dana Kim')
  const asked: string[] = []
  const connection = connect(path)
  const reader = drizzle(connection, {
    casing: 'snake_case',
    logger: { logQuery: (query) => asked.push(query) },
  }) as unknown as Reader
  const countFor = async (name: string) => {
    const { id } = await memberNamed(database.read, name)
    asked.length = 0
    await cardFacts(
      reader,
      id,
      {
        ...dana,
        session: {
          id: '',
          createdAt: MORNING,
          lastUsedAt: MORNING,
          waitsFor: null,
          deskId: null,
          unlockedAt: MORNING,
          isByPin: false,
        },
      },
      MORNING,
    )
    return asked.length
  }
  const forRay = await countFor('Ray Alvarez')
  expect(await countFor('Margaret Osei')).toBe(forRay)
  expect(forRay).toBeLessThanOrEqual(33)
  connection.close()
})
