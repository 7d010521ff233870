import { eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { commentThemes, commentTones, heardComments } from '../../db/schema/comments.ts'
import { surveyAnswers } from '../../db/schema/survey-answers.ts'
import { forgetWhatWasMadeOfThem } from '../../src/comments/upkeep-commands.ts'
import { everythingOf } from '../../src/mirror/file-queries.ts'
import { dueFacts } from '../../src/retention/due-queries.ts'
import { USUAL } from '../../src/retention/retention.ts'
import { erase } from '../erasure/erasing.ts'
import { pageAt, post } from '../support/browsing.ts'
import { memberNamed } from '../support/cast.ts'
import { freshWorld, type World } from '../support/world.ts'
import { day } from '../visits/given.ts'
import { allComments, commentSaying, writeDown } from './given.ts'

it('whoever is erased takes what they said along, with all that was made of it', async () => {
  const world = freshWorld()
  const walter = await memberNamed(world.database.read, 'Walter Kowalczyk')
  const own = await commentsOf(world, walter.id)
  expect(own.length).toBeGreaterThan(1)
  expect(await marksOf(world, own)).toBeGreaterThan(2)
  await erase(world, walter.id, 'Walter Kowalczyk')
  expect(await commentsOf(world, walter.id)).toEqual([])
  expect(await marksOf(world, own)).toBe(0)
})

it('what somebody else said of whoever is erased is reworded, and stays', async () => {
  const world = freshWorld()
  const ray = await memberNamed(world.database.read, 'Ray Alvarez')
  const mara = await world.as('manager')
  await writeDown(mara, { customerId: ray.id, words: 'Walter Kowalczyk sat in my chair.' })
  const walter = await memberNamed(world.database.read, 'Walter Kowalczyk')
  await erase(world, walter.id, 'Walter Kowalczyk')
  const { words } = await commentSaying(world, 'sat in my chair')
  expect(words).not.toContain('Kowalczyk')
})

it('what somebody said stands in their mirror and in their file', async () => {
  const world = freshWorld()
  const walter = await memberNamed(world.database.read, 'Walter Kowalczyk')
  const mirror = await pageAt(await world.as('manager'), `/customers/${walter.id}/mirror`)
  expect(mirror).toContain(
    '“Sunday lunch: forty minutes for a salad. Dolores asked twice.”, said at the desk',
  )
  const file = await everythingOf(world.database.read, walter.id)
  expect(file.heard_comments).toMatchObject([{ channel: 'at the desk' }])
  expect(file.comment_themes?.length).toBeGreaterThan(0)
  expect(file.comment_tones).toMatchObject([{ tone: 'complaint' }])
})

it('what two said who turn out to be one is said by that one, and by each again once taken apart', async () => {
  const world = freshWorld()
  const { read } = world.database
  const mara = await world.as('manager')
  const [walter, grant] = [
    await memberNamed(read, 'Walter Kowalczyk'),
    await memberNamed(read, 'Grant Hollis'),
  ]
  const before = [await commentsOf(world, walter.id), await commentsOf(world, grant.id)]
  await post(mara, '/merges', { one: walter.id, other: grant.id }).expect(303)
  const after = [await commentsOf(world, walter.id), await commentsOf(world, grant.id)]
  expect(after.flat().toSorted()).toEqual(before.flat().toSorted())
  expect(after.some((ids) => ids.length === 0)).toBe(true)
  const [undo] = (await mara.get('/merges')).text.match(/\/merges\/[^"]+\/undo/u) ?? ['']
  await post(mara, undo).expect(303)
  expect([await commentsOf(world, walter.id), await commentsOf(world, grant.id)]).toEqual(before)
})

it('what was written down is forgotten with what is finished', async () => {
  const { database } = freshWorld()
  const rules = { ...USUAL, finishedMonths: 3 }
  const moment = { now: new Date('2026-11-21T14:28:00Z'), today: day('2026-11-21') }
  const due = await dueFacts(database.read, 'finished', rules, moment, 500)
  const old = await database.read
    .select({ id: heardComments.id })
    .from(heardComments)
    .where(sql`${heardComments.writtenAt} < ${new Date('2026-08-21T00:00:00Z').getTime()}`)
  expect(old).toHaveLength(1)
  expect(due).toContain(`heard_comments:${old[0]?.id}`)
})

it('what was made of a comment goes once its customer takes it back, and nothing else does', async () => {
  const world = freshWorld()
  const { id } = await commentSaying(world, 'The music in the grill')
  const all = await world.database.read.$count(commentThemes)
  const own = await world.database.read.$count(commentThemes, eq(commentThemes.commentId, id))
  await world.database.write((tx) => tx.delete(surveyAnswers).where(sql`${surveyAnswers.id} = ${id}`))
  await world.database.write((tx) => forgetWhatWasMadeOfThem(tx))
  expect(own).toBeGreaterThan(0)
  expect(await world.database.read.$count(commentThemes)).toBe(all - own)
})

async function commentsOf({ database }: World, customerId: string) {
  const all = await allComments(database.read)
  return all.filter((comment) => comment.customerId === customerId).map(({ id }) => id)
}

async function marksOf({ database }: World, ids: Awaited<ReturnType<typeof commentsOf>>): Promise<number> {
  let marks = 0
  for (const id of ids) {
    marks += await database.read.$count(commentThemes, eq(commentThemes.commentId, id))
    marks += await database.read.$count(commentTones, eq(commentTones.commentId, id))
  }
  return marks
}
