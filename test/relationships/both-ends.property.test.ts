import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Database } from '../../db/database.ts'
import { dayIn } from '../../src/lib/day.ts'
import { PRONOUNS } from '../../src/people/person.ts'
import { personById, type Named } from '../../src/people/queries.ts'
import { addPersonOf } from '../../src/relationships/add-commands.ts'
import { tiesOf } from '../../src/relationships/queries.ts'
import { inverseOf, RELATIONSHIP_KINDS } from '../../src/relationships/relationship.ts'
import { memberNamed, staffNamed } from '../support/cast.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'

const added = fc.record({
  name: fc.constantFrom('Ana', 'Chidi Okafor', '王小明', 'Zoë'),
  kind: fc.constantFrom(...RELATIONSHIP_KINDS),
  word: fc.option(fc.constantFrom('stepson', 'caddie', 'best friend')),
  pronoun: fc.option(fc.constantFrom(...PRONOUNS)),
})

it('whoever is added is on both cards, with kinds that are each other’s inverse', async () => {
  const { database } = freshDatabase()
  const ray = await namedRay(database)
  const dana = await staffNamed(database.read, 'Dana Kim')
  const hand = {
    ...{ staffId: dana.id, role: dana.role, now: MORNING },
    today: dayIn(MORNING, dana.place.timeZone),
  }
  await fc.assert(
    fc.asyncProperty(added, async (told) => {
      const nothingElse = { who: null, about: null, birthday: null, isMinor: false, since: null }
      const provenance = {
        audience: 'everyone',
        howWeKnow: 'told us',
        forThemAlone: false,
        version: 0,
      } as const
      const input = { ...told, ...nothingElse, ...provenance, alsoPartners: false, addAnother: false }
      const answer = await database.write((tx) =>
        addPersonOf(tx, ray, { input, known: null, partnerId: null }, hand),
      )
      if ('refused' in answer) throw new Error(answer.refused.sentence)
      const there = (await tiesOf(database.read, ray.id, 'attendant')).find(
        ({ id }) => id === answer.relatedId,
      )
      const [back, ...others] = await tiesOf(database.read, answer.relatedId, 'attendant')
      expect(others).toEqual([])
      expect([there?.relation.kind, back?.relation.kind]).toEqual([told.kind, inverseOf(told.kind)])
      expect([there?.relationshipId, back?.id]).toEqual([back?.relationshipId, ray.id])
      if (told.word) expect(there?.relation.word).toBe(told.word)
    }),
    { numRuns: 40 },
  )
})

async function namedRay(database: Database): Promise<Named> {
  const { id } = await memberNamed(database.read, 'Ray Alvarez')
  const ray = await personById(database.read, id)
  if (!ray) throw new Error('Ray is gone')
  return ray
}
