import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Database } from '../../db/database.ts'
import { caseSteps } from '../../db/schema/cases.ts'
import { commentThemes, heardComments, themes } from '../../db/schema/comments.ts'
import { affectedCustomers, incidents } from '../../db/schema/incidents.ts'
import { surveyAnswers } from '../../db/schema/survey-answers.ts'
import { BANDS, EVERYTHING } from '../../src/comments/choice.ts'
import { CHANNELS, WAYS_HEARD } from '../../src/comments/comment.ts'
import { commentCount, commentsOnPage } from '../../src/comments/queries.ts'
import { addDays, dayIn } from '../../src/lib/day.ts'
import { newId } from '../../src/lib/id.ts'
import { MORNING } from '../support/clock.ts'
import { staffNamed } from '../support/cast.ts'
import { freshDatabase } from '../support/database.ts'
import { allComments, AS_MANAGER } from './given.ts'

const said = fc.array(
  fc.record({
    way: fc.constantFrom(...WAYS_HEARD),
    words: fc.constantFrom('Waited.', 'Lovely.', 'Cold soup.'),
    daysAgo: fc.nat(40),
    about: fc.nat(3),
    removed: fc.boolean(),
  }),
  { maxLength: 12 },
)

type Heard = typeof said extends fc.Arbitrary<(infer One)[]> ? One : never

it('every comment stands in the list once, whichever way it came and however many themes it has', async () => {
  await fc.assert(
    fc.asyncProperty(said, async (heard) => {
      const { database } = freshDatabase()
      const before = await sourcesOf(database)
      const ids = await hear(database, heard)
      const listed = (await allComments(database.read)).map(({ id }) => String(id))
      expect(listed.toSorted()).toEqual([...before, ...ids].toSorted())
    }),
    { numRuns: 12 },
  )
})

it('bands, channels and pages each part the list: nothing is counted twice, and nothing is left out', async () => {
  const { database } = freshDatabase()
  await hear(database, fc.sample(said, { numRuns: 3, seed: 7 }).flat())
  const all = (await allComments(database.read)).map(({ id }) => id)
  const byBand = await Promise.all(BANDS.map((band) => allComments(database.read, { band })))
  const byChannel = await Promise.all(CHANNELS.map((channel) => allComments(database.read, { channel })))
  for (const parts of [byBand, byChannel])
    expect(
      parts
        .flat()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(all.toSorted())
  expect(await commentCount(database.read, EVERYTHING, AS_MANAGER)).toBe(all.length)
  expect(await inPages(database, all.length)).toEqual(all)
})

async function inPages({ read }: Database, total: number) {
  const ids = []
  for (let offset = 0; offset < total; offset += 7) {
    const page = { page: 1, pages: 1, offset, limit: 7 }
    ids.push(...(await commentsOnPage(read, EVERYTHING, AS_MANAGER, page)).map(({ id }) => id))
  }
  return ids
}

/** What was said in the places where customers say something, by the ids of the rows. */
async function sourcesOf({ read }: Database): Promise<string[]> {
  const answers = await read.select().from(surveyAnswers)
  const replies = await read.select().from(affectedCustomers)
  const contacts = await read.select().from(caseSteps)
  const heard = await read.select().from(heardComments)
  expect(await read.$count(incidents)).toBeGreaterThan(0)
  return [
    ...answers.filter(({ text }) => text).map(({ id }) => id),
    ...replies.filter(({ reply, removedAt }) => reply && !removedAt).map(({ id }) => id),
    ...contacts
      .filter(
        ({ kind, how, text, removedAt }) =>
          kind === 'contacted' && how !== 'not reached' && text && !removedAt,
      )
      .map(({ id }) => id),
    ...heard.filter(({ removedAt }) => !removedAt).map(({ id }) => id),
  ]
}

/** Writes these down, some with several themes, some taken away again; the ids of those that are there. */
async function hear(database: Database, heard: Iterable<Heard>) {
  const { id: writtenById, place } = await staffNamed(database.read, 'Mara Lindqvist')
  const themeIds = (await database.read.select({ id: themes.id }).from(themes)).map(({ id }) => id)
  const there: string[] = []
  await database.write(async (tx) => {
    for (const { way, words, daysAgo, about, removed } of heard) {
      const id = newId<'HeardComment' | 'Comment'>(MORNING)
      const day = addDays(dayIn(MORNING, place.timeZone), -daysAgo)
      await tx.insert(heardComments).values({
        ...{ id, channel: way, words, day, placeId: place.id, audience: 'managers', writtenById },
        ...{ writtenAt: MORNING, changedAt: MORNING, removedAt: removed ? MORNING : null, version: 1 },
      })
      for (const themeId of themeIds.slice(0, about))
        await tx.insert(commentThemes).values({
          ...{
            id: newId(MORNING),
            commentId: id,
            themeId,
            answer: 'belongs',
            byId: writtenById,
            at: MORNING,
          },
        })
      if (!removed) there.push(id)
    }
  })
  return there
}
