import { expect, it } from 'vitest'
import { commentThemes, heardComments, themes } from '../../db/schema/comments.ts'
import { dayIn } from '../../src/lib/day.ts'
import { newId } from '../../src/lib/id.ts'
import { changesBetween } from '../../src/voice/themes.ts'
import { pageAt, post } from '../support/browsing.ts'
import { staffNamed } from '../support/cast.ts'
import { freshWorld, type World } from '../support/world.ts'

it('themes go up or down beside the month before, by the clock of the place', async () => {
  const world = freshWorld()
  // The last of September at the place is the first of October by UTC.
  await speakOf(world, 'Squash court', [
    '2026-10-01T03:30:00Z',
    '2026-10-02T15:00:00Z',
    '2026-11-01T03:30:00Z',
  ])
  await speakOf(world, 'Ice machine', ['2026-09-12T15:00:00Z'])
  const page = await pageAt(await world.as('manager'), '/voice')
  expect(page).toContain('What they speak of: October 2026, beside September 2026')
  expect(rowOf(page, 'Squash court')).toEqual(['2', '1', 'Up by 1', '0', '0'])
  expect(rowOf(page, 'Ice machine')).toEqual(['0', '1', 'Down by 1', '0', '0'])
  expect(await pageAt(await world.as('manager'), '/voice?by=tier')).not.toContain('What they speak of')
})

it('themes are in the file too, month by month', async () => {
  const world = freshWorld()
  await speakOf(world, '=Squash', ['2026-10-02T15:00:00Z'])
  const { text } = await post(await world.as('manager'), '/voice/file').expect(200)
  expect(text).toContain("Theme,'=Squash,2026-10-01,2026-10-31,,,,,,,,,1,0,0")
  expect(
    new Set(
      text
        .trim()
        .split('\r\n')
        .map((line) => line.split(',').length),
    ),
  ).toEqual(new Set([15]))
})

it('what changed most stands first, whichever way', () => {
  const theme = (name: string, comments: number) => ({
    id: name as never,
    name,
    comments,
    praise: 0,
    complaints: 0,
  })
  const changes = changesBetween(
    [theme('Bar', 3), theme('Carts', 9)],
    [theme('Bar', 2), theme('Towels', 5), theme('Carts', 9)],
  )
  expect(changes.map(({ name, comments, before }) => [name, comments, before])).toEqual([
    ['Towels', 0, 5],
    ['Bar', 3, 2],
    ['Carts', 9, 9],
  ])
})

function rowOf(page: string, name: string): string[] {
  const row = new RegExp(`<th scope="row">${name}</th>([\\s\\S]*?)</tr>`, 'u').exec(page)?.[1] ?? ''
  return [...row.matchAll(/<td[^>]*>([^<]*)/gu)].map(([, cell = '']) => cell)
}

/** Adds a theme, and a comment about it that came at each of these moments. */
async function speakOf({ database }: World, name: string, moments: readonly string[]): Promise<void> {
  const { id: byId, place } = await staffNamed(database.read, 'Mara Lindqvist')
  const first = new Date(moments[0] ?? '')
  const themeId = newId<'Theme'>(first)
  await database.write(async (tx) => {
    await tx
      .insert(themes)
      .values({ id: themeId, name, words: '', addedById: byId, addedAt: first, changedAt: first, version: 1 })
    for (const at of moments.map((moment) => new Date(moment))) {
      const id = newId<'HeardComment' | 'Comment'>(at)
      await tx.insert(heardComments).values({
        ...{
          id,
          placeId: place.id,
          channel: 'at the desk',
          day: dayIn(at, place.timeZone),
          words: 'It is fine.',
        },
        ...{ audience: 'managers', writtenById: byId, writtenAt: at, changedAt: at, version: 1 },
      })
      await tx
        .insert(commentThemes)
        .values({ id: newId(at), commentId: id, themeId, answer: 'belongs', byId, at })
    }
  })
}
