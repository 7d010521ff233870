import { describe, expect, it } from 'vitest'
import { activeTalkingPoints } from '../../src/talking-points/queries.ts'
import { flashAfter } from '../support/browsing.ts'
import { memberNamed, staffNamed } from '../support/cast.ts'
import { freshWorld, type Browser, type World } from '../support/world.ts'

const SCORE = 'Heat 101, Celtics 99'

describe('a talking point', () => {
  it('serves the interests that its words name, until the end of tomorrow', async () => {
    const world = freshWorld()
    await post(await world.as('attendant'), { text: SCORE })
    const point = await posted(world)
    expect(point).toMatchObject({ postedBy: 'Dana Kim', until: new Date('2026-11-23T05:00:00Z') })
    expect(point.interests.map(({ name, tone }) => `${name}: ${tone}`)).toEqual([
      'Boston Celtics: bad',
      'Miami Heat: good',
    ])
  })

  it('sounds as it was said to sound, whatever the score', async () => {
    const world = freshWorld()
    await post(await world.as('attendant'), { text: SCORE, tone: 'neutral' })
    expect((await posted(world)).interests.map(({ tone }) => tone)).toEqual(['neutral', 'neutral'])
  })

  it('says for whom it was posted, and how it sounds to them', async () => {
    const dana = await freshWorld().as('attendant')
    await post(dana, { text: SCORE })
    expect((await flashAfter(dana, '/')).text).toBe(
      'Posted for everybody who cares about Miami Heat (good news) and Boston Celtics (bad news).',
    )
  })

  it('serves the interests that are named, and then only those', async () => {
    const world = freshWorld()
    await post(await world.as('attendant'), { text: SCORE, interests: 'heat, , golf,HEAT' })
    expect((await posted(world)).interests.map(({ name }) => name)).toEqual(['Golf', 'Miami Heat'])
  })

  it('for an interest that nobody has is refused, and nothing typed is lost', async () => {
    const dana = await freshWorld().as('attendant')
    const refused = await post(dana, { text: SCORE, interests: 'Heat, Quidditch' }, 422)
    expect(refused.text).toContain('Nobody here cares about “Quidditch” yet.')
    expect(refused.text).toContain(`value="${SCORE}"`)
    expect(refused.text).toContain('value="Heat, Quidditch"')
  })

  it.each([
    [
      'ends before it begins',
      { fromDay: '2026-11-25', untilDay: '2026-11-24' },
      'after the one it begins on',
    ],
    ['is over already', { fromDay: '2026-11-18', untilDay: '2026-11-19' }, 'That day is over already.'],
    ['has no words', { text: '' }, 'Please write what there is to say.'],
  ])('that %s is refused', async (_, mistake, sentence) => {
    const dana = await freshWorld().as('attendant')
    expect((await post(dana, { text: SCORE, ...mistake }, 422)).text).toContain(sentence)
  })

  it('can be posted from every page, and leads back to that one', async () => {
    const world = freshWorld()
    const ray = await memberNamed(world.database.read, 'Ray Alvarez')
    const dana = await world.as('attendant')
    for (const page of ['/', `/customers/${ray.id}`, '/follow-ups', '/find?q=ray']) {
      expect((await dana.get(page).expect(200)).text).toContain('id="tell-text"')
      const answer = await dana
        .post('/talking-points')
        .set('Host', 'club.test')
        .set('Referer', `http://club.test${page}`)
        .type('form')
        .send({ text: SCORE })
      expect(answer.headers.location).toBe(page)
    }
  })

  it('stands among what is now, what is coming and what is past', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    await post(dana, { text: 'The derby is on Friday', fromDay: '2026-11-26', untilDay: '2026-11-27' })
    const page = await text(dana)
    expect(page.indexOf('The derby')).toBeGreaterThan(page.indexOf('>Coming<'))
    expect(page).toContain('from 26 Nov until 27 Nov')
    world.clock.moveTo(new Date('2026-11-27T15:00:00Z'))
    const friday = await text(await world.as('attendant'))
    expect(friday.indexOf('The derby')).toBeLessThan(friday.indexOf('>Past<'))
    expect(friday.indexOf('Club championship')).toBeGreaterThan(friday.indexOf('>Past<'))
  })

  it('says how many of today’s arrivals follow it', async () => {
    const page = await text(await freshWorld().as('attendant'))
    expect(page).toMatch(/Buffalo Bills and Miami Dolphins · \d+ of today’s arrivals follow/)
  })

  it('is corrected, with how it sounds to each side', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    await post(dana, { text: SCORE })
    const { id, interests } = await posted(world)
    const [celtics, heat] = interests.map(({ interestId }) => interestId)
    const edit = await dana.get(`/talking-points/${id}/edit`).expect(200)
    expect(edit.text).toContain('To those who are for Miami Heat, it is')
    await correct(dana, id, { [`tone-${String(heat)}`]: 'good', [`tone-${String(celtics)}`]: 'bad' }, 303)
    expect((await posted(world)).interests.map(({ tone }) => tone)).toEqual(['bad', 'good'])
  })

  it('is not overwritten where a colleague saved in between: both texts are shown', async () => {
    const world = freshWorld()
    const [dana, mara] = [await world.as('attendant'), await world.as('manager')]
    await post(dana, { text: SCORE })
    const { id } = await posted(world)
    await correct(mara, id, { text: 'Heat by two' }, 303)
    const refused = await correct(dana, id, { text: 'Heat in overtime' }, 409)
    expect(refused.text).toContain('Heat by two')
    expect(refused.text).toContain('Heat in overtime')
    await correct(dana, id, { text: 'Heat in overtime', version: '2' }, 303)
    expect((await posted(world)).text).toBe('Heat in overtime')
  })

  it('keeps what was typed where a correction cannot be used', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    await post(dana, { text: SCORE })
    const refused = await correct(
      dana,
      (await posted(world)).id,
      { detail: 'in overtime', untilDay: '' },
      422,
    )
    expect(refused.text).toContain('value="in overtime"')
    expect(refused.text).toContain('Please give a day.')
  })

  it('that is old news stands among what is past, until that is taken back', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    await post(dana, { text: SCORE })
    const { id, until } = await posted(world)
    await dana.post(`/talking-points/${id}/end`).expect(303)
    const { undo } = await flashAfter(dana, '/')
    const over = await text(dana)
    expect(over.indexOf(SCORE)).toBeGreaterThan(over.indexOf('>Past<'))
    await dana.post(undo).expect(303)
    expect(await posted(world)).toMatchObject({ id, until })
  })

  it('that is over already is not ended again', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    await post(dana, { text: SCORE })
    const { id } = await posted(world)
    await dana.post(`/talking-points/${id}/end`).expect(303)
    await dana.post(`/talking-points/${id}/end`).expect(303)
    expect(await flashAfter(dana, '/')).toEqual({ text: 'That talking point is over already.', undo: '' })
  })

  it('is taken off, and put back', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    await post(dana, { text: SCORE })
    const { id } = await posted(world)
    await dana.post(`/talking-points/${id}/removal`).expect(303)
    expect(await text(dana)).not.toContain(SCORE)
    await dana.get(`/talking-points/${id}/edit`).expect(404)
    await dana.post(`/talking-points/${id}/removal/undo`).expect(303)
    expect(await text(dana)).toContain(SCORE)
  })
})

async function post(browser: Browser, form: Record<string, string>, status = 303) {
  return browser.post('/talking-points').type('form').send(form).expect(status)
}

async function correct(browser: Browser, id: string, form: Record<string, string>, status: number) {
  const whole = {
    text: SCORE,
    interests: 'Miami Heat, Boston Celtics',
    fromDay: '2026-11-21',
    untilDay: '2026-11-22',
  }
  return browser
    .post(`/talking-points/${id}`)
    .type('form')
    .send({ ...whole, version: '1', ...form })
    .expect(status)
}

/** The one that was posted last. */
async function posted({ database, clock }: World) {
  const dana = await staffNamed(database.read, 'Dana Kim')
  const [point] = await activeTalkingPoints(database.read, dana.place.id, clock.now())
  if (!point) throw new Error('Nothing is posted')
  return point
}

async function text(browser: Browser): Promise<string> {
  const page = await browser.get('/talking-points').expect(200)
  return page.text
}
