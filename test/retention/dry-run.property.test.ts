import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inArray } from 'drizzle-orm'
import { asks, preferences } from '../../db/schema/facts.ts'
import { notes } from '../../db/schema/notes.ts'
import { addDays, dayIn } from '../../src/lib/day.ts'
import { MS_A_DAY } from '../../src/lib/milliseconds.ts'
import { saveRules } from '../../src/retention/commands.ts'
import { dryRunOf } from '../../src/retention/dry-run-queries.ts'
import { forgetDue } from '../../src/retention/jobs.ts'
import type { Rules } from '../../src/retention/retention.ts'
import { staffNamed } from '../support/cast.ts'
import { MORNING } from '../support/clock.ts'
import { freshWorld, SECRET, type World } from '../support/world.ts'

const months = fc.option(fc.integer({ min: 1, max: 30 }))

const rules: fc.Arbitrary<Rules> = fc.record({
  ...{ notesMonths: months, visitsMonths: months, finishedMonths: months, removedMonths: months },
  surveysMonths: months,
  textsDays: fc.integer({ min: 1, max: 90 }),
  reviewMonths: fc.constant(1),
  eraseMonths: fc.option(fc.integer({ min: 6, max: 30 })),
})

it('what is shown before is what goes, kind by kind, and then nothing more is due', async () => {
  const later = fc.integer({ min: 0, max: 1_000 })
  await fc.assert(
    fc.asyncProperty(rules, later, fc.boolean(), async (chosen, days, hasTakenAway) => {
      const world = freshWorld()
      if (hasTakenAway) await takeSomeAway(world)
      const now = new Date(MORNING.getTime() + days * MS_A_DAY)
      const moment = { now, today: dayIn(now, 'America/New_York') }
      const { counts, erased } = await dryRunOf(world.database.read, chosen, moment)
      const { id: staffId } = await staffNamed(world.database.read, 'Otis Bell')
      await world.database.write((tx) => saveRules(tx, chosen, { version: 0, staffId, now }))
      const site = { ...world, dataFolder: world.folder, baseUrl: 'http://127.0.0.1', secret: SECRET }
      expect(await forgetDue(site, moment)).toEqual(counts)
      expect(erased.length).toBe(Math.min(counts.customers, 30))
      const after = await dryRunOf(world.database.read, chosen, moment)
      expect(Object.values(after.counts).every((count) => count === 0)).toBe(true)
    }),
    { numRuns: 12 },
  )
}, 240_000)

/** Every other note, question and preference, half a year before the demo’s day. */
async function takeSomeAway({ database }: World): Promise<void> {
  const removedAt = new Date(`${addDays(dayIn(MORNING, 'UTC'), -180)}T12:00:00Z`)
  for (const table of [notes, asks, preferences]) {
    const rows = await database.read.select({ id: table.id }).from(table)
    const ids = rows.flatMap(({ id }, i) => (i % 2 === 0 ? [id] : []))
    await database.write((tx) =>
      tx
        .update(table)
        .set({ removedAt })
        .where(inArray(table.id, ids as never[])),
    )
  }
}
