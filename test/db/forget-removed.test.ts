import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { places } from '../../db/schema/places.ts'
import { newId } from '../../src/lib/id.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'

it('what was removed is in no byte of the file, its log or an older copy, and a save meanwhile is kept', async () => {
  const { database, path } = freshDatabase('empty')
  const copy = `${path}.before-migration-0001`
  writeFileSync(copy, 'Zqxhall')
  const add = (name: string) => {
    const place = { id: newId<'Place'>(MORNING), name, timeZone: 'America/New_York', createdAt: MORNING }
    return database.write(async (tx) => {
      await tx.insert(places).values(place)
    })
  }
  await add('Zqxhall')
  await database.write(async (tx) => {
    await tx.delete(places).where(eq(places.name, 'Zqxhall'))
  })
  const forgotten = database.forgetRemoved()
  await add('Clubhouse')
  await forgotten
  for (const file of [path, `${path}-wal`]) expect(readFileSync(file).includes('Zqxhall')).toBe(false)
  expect(existsSync(copy)).toBe(false)
  expect((await database.read.select({ name: places.name }).from(places)).map(({ name }) => name)).toEqual([
    'Clubhouse',
  ])
})
