import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../db/database.ts'
import { people, relationships } from '../../db/schema/people.ts'
import { decide } from '../../src/imports/decide-commands.ts'
import { nextToDecide } from '../../src/imports/decide-queries.ts'
import type { ImportId } from '../../src/imports/import.ts'
import { freshDatabase } from '../support/database.ts'
import { anyList } from './any-list.ts'
import { begun, goneOn, lookedThrough } from './bringing.ts'

/** Says of every line that asks what the next of these decisions says. */
async function decided(database: Database, id: ImportId, decisions: readonly boolean[]): Promise<void> {
  for (let at = 0, line = 0; ; at += 1) {
    const next = await nextToDecide(database.read, id, line)
    if (next === undefined) return
    line = next
    const decision = decisions[at % decisions.length] ? 'same' : 'apart'
    await database.write((tx) => decide(tx, { id, line: next }, { decision, candidate: 0 }))
  }
}

describe('any list', () => {
  it('changes nothing when it is brought in a second time, and asks nothing that was said', async () => {
    const decisions = fc.array(fc.boolean(), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(anyList, decisions, async (file, said) => {
        const { database } = freshDatabase()
        const count = async () => [
          await database.read.$count(people),
          await database.read.$count(relationships),
        ]
        const { id } = await lookedThrough(database, file)
        await decided(database, id, said)
        await begun(database, id)
        // What came up only as the first were brought in is decided too.
        await goneOn(database, id)
        await decided(database, id, said)
        await begun(database, id)
        const first = await goneOn(database, id)
        const once = await count()
        const again = await lookedThrough(database, file)
        await begun(database, again.id)
        const second = await goneOn(database, again.id)
        expect(second.rows.filter(({ verdict }) => verdict === 'new' || verdict === 'updates')).toEqual([])
        expect(second.counts.maybe).toBe(first.counts.maybe)
        expect(await count()).toEqual(once)
      }),
      { numRuns: 40 },
    )
  }, 240_000)
})
