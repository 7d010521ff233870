import { describe, expect, it } from 'vitest'
import type { CommentId } from '../../src/comments/comment.ts'
import { themeAnswersOf, type SaidOfTheme } from '../../src/comments/queries.ts'
import { fieldsOn, flashAfter, pageAt, post } from '../support/browsing.ts'
import { memberNamed } from '../support/cast.ts'
import { freshWorld, type World } from '../support/world.ts'
import { allComments, commentSaying, writeDown } from './given.ts'

describe('the list of comments', () => {
  it('has what was said in surveys, of incidents and elsewhere, the latest first', async () => {
    const world = freshWorld()
    const page = await pageAt(await world.as('manager'), '/comments')
    const at = (words: string) => page.indexOf(words)
    expect(at('Waited twenty minutes for a cart again')).toBeGreaterThan(0)
    expect(at('Walked the course instead')).toBeGreaterThan(at('Waited twenty minutes for a cart again'))
    expect(at('The music in the grill')).toBeGreaterThan(at('Walked the course instead'))
  })

  it('is for managers: attendants read neither the list nor one of it', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    const { id } = await commentSaying(world, 'The music in the grill')
    for (const address of ['/comments', `/comments/${id}`, '/themes', `/comments/${id}/edit`])
      await dana.get(address).expect(403)
    expect(await pageAt(dana, '/')).not.toContain('/comments"')
  })

  it.each([
    ['q=umbrella', ['More umbrellas at the pool']],
    ['q=FONTAINE', ['nobody does any more']],
    ['channel=letter', ['nobody does any more']],
    ['score=0-6&q=cold', ['Two mains came cold']],
    ['from=2026-11-17', ['Waited twenty minutes', 'Could the terrace heaters', 'Dolores hears little']],
    ['until=2025-12-20', ['Table 6 and a pot'].slice(1)],
  ])('shows by %s', async (asked, expected) => {
    const world = freshWorld()
    const page = await pageAt(await world.as('manager'), `/comments?${asked}`)
    const rows = [...page.matchAll(/<blockquote[^>]*>([^<]*)/gu)].map(([, words = '']) => words)
    expect(rows).toHaveLength(expected.length)
    for (const words of expected) expect(rows.some((row) => row.includes(words))).toBe(true)
  })

  it('invites to write one down where nobody has said anything', async () => {
    const world = freshWorld('empty')
    const otis = world.stranger()
    await post(otis, '/welcome', HARBOUR).expect(303)
    expect(await pageAt(otis, '/comments')).toContain('Nobody has said anything yet')
    expect(await pageAt(otis, '/themes')).toContain('No themes yet')
    await post(otis, '/themes/ready-made').expect(303)
    expect(await pageAt(otis, '/themes')).toContain('Waiting')
  })
})

describe('themes of a comment', () => {
  it('are suggested with the words that say why, and stay once somebody says yes', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const page = await pageAt(mara, '/comments?q=twenty')
    expect(page).toContain('“waited”, “twenty minutes” → <strong>Waiting</strong>')
    const back = await post(mara, stepFor(page, 'Waiting', 'addition')).expect(303)
    expect(back.headers.location).toBe('/comments?q=twenty')
    const { text, undo } = await flashAfter(mara, '/comments?q=twenty')
    expect(text).toBe('Waiting: added.')
    const comment = await commentSaying(world, 'Waited twenty minutes')
    const [theme] = await themesOn(world, comment.id)
    expect(theme).toMatchObject({ name: 'Waiting', answer: 'belongs' })
    await post(mara, undo).expect(303)
    expect(await pageAt(mara, '/comments?q=twenty')).toContain('→ <strong>Waiting</strong>')
  })

  it('are not suggested again once somebody says no', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const { id } = await commentSaying(world, 'Waited twenty minutes')
    const page = await pageAt(mara, `/comments/${id}`)
    await post(mara, stepFor(page, 'Waiting', 'removal')).expect(303)
    expect(await pageAt(mara, `/comments/${id}`)).not.toContain('<strong>Waiting</strong>?')
    expect(await themesOn(world, id)).toEqual([])
  })

  it('go with their theme, and come back with it', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const { id } = await commentSaying(world, 'The music in the grill')
    const [noise] = (await themesOn(world, id)).filter(({ name }) => name === 'Noise')
    await post(mara, `/themes/${noise?.themeId}/removal`).expect(303)
    expect(await themesOn(world, id)).toEqual([])
    const { undo } = await flashAfter(mara, '/themes')
    await post(mara, undo).expect(303)
    expect(await themesOn(world, id)).toMatchObject([{ name: 'Noise' }])
  })

  it('are reworded by one at a time, and no two go by one name', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const { id } = await commentSaying(world, 'The music in the grill')
    const [noise] = await themesOn(world, id)
    const address = `/themes/${noise?.themeId}`
    const form = fieldsOn(await pageAt(mara, `${address}/edit`))
    expect((await post(mara, address, { ...form, name: 'waiting' }).expect(422)).text).toContain(
      'There is a theme of this name already.',
    )
    await post(mara, address, { ...form, name: 'Quiet', words: 'loud, music' }).expect(303)
    const late = await post(mara, address, { ...form, name: 'Din' }).expect(409)
    expect(late.text).toContain('Quiet')
    expect(await themesOn(world, id)).toMatchObject([{ name: 'Quiet' }])
  })
})

describe('how a comment is meant', () => {
  it('is as its number says, until somebody says otherwise', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const comment = await commentSaying(world, 'The music in the grill')
    expect(comment).toMatchObject({ score: 6, tone: 'complaint' })
    await post(mara, `/comments/${comment.id}/tone`, { tone: 'neither' }).expect(303)
    expect(await commentSaying(world, 'The music in the grill')).toMatchObject({ tone: 'neither' })
    await post(mara, `/comments/${comment.id}/tone`, { tone: '' }).expect(303)
    expect(await commentSaying(world, 'The music in the grill')).toMatchObject({ tone: 'complaint' })
  })
})

describe('who may read a comment', () => {
  it('is managers, until one opens it: then it stands on the card for everybody', async () => {
    const world = freshWorld()
    const [mara, dana] = [await world.as('manager'), await world.as('attendant')]
    const { id, customerId } = await commentSaying(world, 'The music in the grill')
    const card = `/customers/${customerId}`
    expect(await pageAt(dana, card)).not.toContain('The music in the grill')
    await post(mara, `/comments/${id}/opening`).expect(303)
    expect(await pageAt(dana, card)).toContain('The music in the grill')
    const { undo } = await flashAfter(mara, `/comments/${id}`)
    await post(mara, undo).expect(303)
    expect(await pageAt(dana, card)).not.toContain('The music in the grill')
  })
})

describe('what was said elsewhere', () => {
  it('is written down by an attendant from the card, and taken back there', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    const ray = await memberNamed(world.database.read, 'Ray Alvarez')
    expect(await pageAt(dana, `/customers/${ray.id}`)).toContain(`/comments/new?customer=${ray.id}`)
    const said = await writeDown(dana, { customerId: ray.id, words: 'The range balls are bald.' })
    expect(said.headers.location).toBe(`/customers/${ray.id}`)
    expect(await commentSaying(world, 'range balls')).toMatchObject({
      name: 'Ray Alvarez',
      audience: 'managers',
    })
    const { undo } = await flashAfter(dana, `/customers/${ray.id}`)
    await post(dana, undo).expect(303)
    expect((await allComments(world.database.read)).some(({ words }) => words.includes('range balls'))).toBe(
      false,
    )
  })

  it('is not taken back by a colleague who may only write down', async () => {
    const world = freshWorld()
    const { id } = await commentSaying(world, 'Could the terrace heaters')
    await post(await world.as('attendant'), `/comments/${id}/removal`).expect(404)
    await post(await world.as('manager'), `/comments/${id}/removal`).expect(303)
  })

  it('counts once, however it is typed again', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const walter = await memberNamed(world.database.read, 'Walter Kowalczyk')
    const again = { customerId: walter.id, words: 'the music in the GRILL. dolores could not hear me' }
    const refused = await writeDown(mara, again)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('on the list with these words already')
    expect(refused.text).toContain(again.words)
    const ray = await memberNamed(world.database.read, 'Ray Alvarez')
    expect((await writeDown(mara, { ...again, customerId: ray.id })).status).toBe(303)
  })

  it('finds who said it without losing what is typed, and stays with nobody where nobody knows', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const found = await writeDown(mara, { words: 'Lovely lawns.', who: 'osei', find: 'yes' })
    expect(found.status).toBe(200)
    expect(found.text).toContain('Margaret Osei')
    expect(found.text).toContain('Lovely lawns.')
    expect((await writeDown(mara, { words: 'Lovely lawns.' })).status).toBe(303)
    expect(await commentSaying(world, 'Lovely lawns')).toMatchObject({ name: null })
  })

  it('keeps what was typed where it cannot be taken, and is corrected by one at a time', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const refused = await writeDown(mara, { words: 'Lovely.', day: '2027-01-01' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('That is still to come.')
    const { id } = await commentSaying(world, 'Could the terrace heaters')
    const form = fieldsOn(await pageAt(mara, `/comments/${id}/edit`))
    await post(mara, `/comments/${id}`, { ...form, words: 'Heaters, please.' }).expect(303)
    expect((await post(mara, `/comments/${id}`, { ...form, words: 'Heat.' }).expect(409)).text).toContain(
      'Heaters, please.',
    )
  })
})

const HARBOUR = {
  ...{ organisation: 'Harbour Club', customerWord: 'guest', timeZone: 'Europe/Lisbon' },
  ...{ name: 'Inês Sá', email: 'ines@harbour.example', password: 'a short sentence is good' },
}

async function themesOn({ database }: World, id: CommentId): Promise<SaidOfTheme[]> {
  return (await themeAnswersOf(database.read, [id])).filter(({ answer }) => answer === 'belongs')
}

/** Where the buttons beside a suggested theme lead. */
function stepFor(page: string, theme: string, step: 'addition' | 'removal'): string {
  const beside = page.slice(page.indexOf(`→ <strong>${theme}</strong>`))
  return (new RegExp(`action="([^"]+/${step}[^"]*)"`, 'u').exec(beside)?.[1] ?? '').replaceAll('&amp;', '&')
}
