import { expect } from 'vitest'
import { asDay } from '../../src/lib/day.ts'
import { takeIn } from '../../src/pulse/commands.ts'
import { keyOf } from '../../src/pulse/key-file.ts'
import { colleagues } from '../../src/staff/queries.ts'
import { post } from '../support/browsing.ts'
import type { World } from '../support/world.ts'

/** The month of every test: November 2026. */
export const MONTH = asDay('2026-11-01') ?? expect.fail('There is such a day')

/** Dana answers with these words by the page, and the others with a number, or only so many of them. */
export async function everyAnswers(world: World, words: string, others = 4): Promise<void> {
  const { database, clock, folder } = world
  await post(await world.as('attendant'), '/pulse', { score: '8', comment: words, own1: '7' }).expect(303)
  const rest = (await colleagues(database.read)).filter(({ name }) => name !== 'Dana Kim').slice(0, others)
  const key = await keyOf(folder, MONTH)
  for (const { id } of rest)
    await database.write((tx) =>
      takeIn(tx, MONTH, { staffId: id, now: clock.now(), sheet: { score: 10, own1: 9 }, key }),
    )
}
