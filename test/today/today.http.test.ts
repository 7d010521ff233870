import { describe, expect, test } from 'vitest'
import { freshWorld } from '../support/world.ts'
import { customerNamed, visitIdOf } from '../visits/given.ts'

describe('Today', () => {
  test('says who comes, in how long, how to greet them and what for', async () => {
    const { page } = await desk()
    expect(page).toContain('Saturday 21 November')
    expect(page).toContain('Cedar Ridge Club')
    expect(page).toMatch(/<h1>\d+ regulars arriving today<\/h1>/)
    const ray = rowOf(page, 'Ray Alvarez')
    expect(ray).toContain('<time datetime="2026-11-21T09:40">09:40</time>')
    expect(ray).toContain('in 12 min')
    expect(ray).toContain('“al-VAR-ez” · Mr. Alvarez in front of guests · tee time, party of 4 with Elena')
    expect(ray).toContain('Platinum')
    expect(ray).toContain('Walnut allergy')
    expect(ray).toContain('How Sofia&#39;s state final went on Tuesday')
  })

  test('names a couple in one breath, with a birthday near and a bad last time beside the name', async () => {
    const { page } = await desk()
    expect(rowOf(page, 'Jonas &amp; Petra Keller')).toContain('lunch, party of 5')
    expect(rowOf(page, 'Margaret Osei')).toContain('Birthday Monday')
    expect(rowOf(page, 'Margaret Osei')).toContain('Member since 1998')
    expect(rowOf(page, 'Tom Brandt')).toContain('Unhappy last visit')
  })

  test('groups the day into the next hour, later, here and gone', async () => {
    const { page } = await desk()
    const titles = [...page.matchAll(/<h2 class="eyebrow[^"]*">([^<]*)</gu)].map((match) => match[1])
    expect(titles).toEqual(['Next hour', 'Later', 'Here', 'Gone'])
  })

  test('keeps who is late in front, and says for how long', async () => {
    const { world, dana } = await desk()
    world.clock.moveBy(24 * 60_000)
    const page = (await dana.get('/')).text
    expect(page).toContain('>Now and next hour<')
    expect(rowOf(page, 'Ray Alvarez')).toContain('12 min ago')
  })

  test('shows this week, the promises due, and what is worth mentioning', async () => {
    const { page } = await desk()
    expect(page).toContain('Mon 23 · <strong>Margaret Osei</strong> turns 70')
    expect(page).toContain('Tue 24 · Alvarez — <strong>Biscuit</strong>’s adoption day')
    expect(page).toContain('Thu 26 · <strong>Kellers</strong>, 25 years')
    expect(page).toContain('Promised by Luis, due yesterday')
    expect(page).toContain('Dolphins beat Buffalo')
  })

  test('once Ray has arrived, he is among those who are here, and the one tap is Left', async () => {
    const { world, dana } = await desk()
    await dana.post(`/visits/${await visitIdOf(world.database, 'Ray Alvarez')}/arrival`)
    const page = (await dana.get('/')).text
    expect(rowOf(page, 'Ray Alvarez')).toMatch(/since 09:28[\s\S]*>Left</u)
    expect(page.indexOf('>Here<')).toBeLessThan(page.indexOf('>Ray Alvarez<'))
  })

  test('has no more to say to those who have left', async () => {
    const { page } = await desk()
    expect(rowOf(page, 'Ruth Feinberg')).toContain('left ')
    expect(rowOf(page, 'Ruth Feinberg')).not.toContain('class="line ')
  })

  test('says that a visit was cancelled, and how to expect them still', async () => {
    const { world, dana } = await desk()
    const id = await visitIdOf(world.database, 'Tom Brandt')
    await dana.post(`/visits/${id}/cancellation`)
    const row = rowOf((await dana.get('/')).text, 'Tom Brandt')
    expect(row).toContain('Cancelled')
    expect(row).toContain(`action="/visits/${id}/cancellation/undo"`)
    expect(row).not.toContain('Waited 25 minutes')
  })

  test('has a dated sheet to print, to be destroyed after the shift', async () => {
    const { page } = await desk()
    expect(page).toContain('Printed Saturday 21 November, 09:28 by Dana Kim. Destroy after shift.')
  })
})

describe('another day', () => {
  test('past days say who was here', async () => {
    const { dana } = await desk()
    const page = (await dana.get('/?day=2026-11-20').expect(200)).text
    expect(page).toContain('<h1>1 was here yesterday</h1>')
    expect(rowOf(page, 'Robert Hale')).toContain('left 17:25')
    expect(page).not.toContain('data-key="a"')
  })

  test('days to come say who is expected, with what to say then, and no button to arrive', async () => {
    const { dana } = await desk()
    const page = (await dana.get('/?day=2026-11-22').expect(200)).text
    expect(page).toMatch(/<h1>\d+ regulars expected tomorrow<\/h1>/)
    expect(page).toContain('class="line line-')
    expect(page).not.toContain('data-key="a"')
    expect(page).toContain('of tomorrow’s arrivals follow')
  })

  test('leads to the days before and after, and back to today', async () => {
    const { dana } = await desk()
    const page = (await dana.get('/?day=2026-11-22')).text
    expect(page).toMatch(/rel="prev" href="\/" aria-label="Saturday 21 November"/)
    expect(page).toMatch(/rel="next" href="\/\?day=2026-11-23" aria-label="Monday 23 November"/)
    expect(page).toContain('Back to today')
  })

  test('that nobody comes on invites to add a visit', async () => {
    const { dana } = await desk()
    const page = (await dana.get('/?day=2027-03-20').expect(200)).text
    expect(page).toContain('<h1>Nobody is expected on 20 March 2027</h1>')
    expect(page).toContain('Add a visit, or somebody just walks in.')
    expect(page).toContain('href="/visits/new?day=2027-03-20"')
  })

  test.each(['2026-02-30', 'tomorrow', '0001-01-01', '9999-12-31'])(
    'that is none, “%s”, leads to today',
    async (day) => {
      const { dana } = await desk()
      const answer = await dana.get(`/?day=${day}`).expect(303)
      expect(answer.headers.location).toBe('/')
      expect((await dana.get('/')).text).toContain('There is no such day. This is today.')
    },
  )
})

describe('what the reader may see', () => {
  test('the same day opens to every role, and to no stranger', async () => {
    const { world } = await desk()
    for (const role of ['attendant', 'manager', 'owner'] as const)
      await (await world.as(role)).get('/').expect(200)
    expect((await world.stranger().get('/').expect(303)).headers.location).toBe('/sign-in')
  })
})

describe('refreshing by itself', () => {
  const part = (dana: Desk['dana'], name: string, tag = '') => {
    // A browser that keeps no copy of its own asks so.
    const asked = dana.get('/').set('X-Fragment', name).set('Cache-Control', 'no-cache')
    return tag ? asked.set('If-None-Match', tag) : asked
  }

  test.each(['day-head', 'arrivals', 'day-side'])(
    '%s answers alone, as it stands in the page',
    async (name) => {
      const { dana, page } = await desk()
      const answer = await part(dana, name).expect(200)
      expect(answer.text).not.toContain('<html')
      expect(answer.headers.etag).toMatch(/^W\/"/)
      expect(page).toContain(answer.text.trim())
    },
  )

  test('costs nothing while nothing has changed', async () => {
    const { dana } = await desk()
    const { etag = '' } = (await part(dana, 'arrivals')).headers
    const again = await part(dana, 'arrivals', etag).expect(304)
    expect(again.text).toBe('')
  })

  test('shows what a colleague has just done', async () => {
    const { world, dana } = await desk()
    const { etag = '' } = (await part(dana, 'arrivals')).headers
    const mara = await world.as('manager')
    await mara.post(`/visits/${await visitIdOf(world.database, 'Ray Alvarez')}/arrival`)
    const answer = await part(dana, 'arrivals', etag).expect(200)
    expect(rowOf(answer.text, 'Ray Alvarez')).toContain('since 09:28')
  })

  test('moves on with the minute, so that “in 12 min” stays true', async () => {
    const { world, dana } = await desk()
    const { etag = '' } = (await part(dana, 'arrivals')).headers
    world.clock.moveBy(60_000)
    expect(rowOf((await part(dana, 'arrivals', etag).expect(200)).text, 'Ray Alvarez')).toContain('in 11 min')
  })

  test('never gives one reader the tag of another', async () => {
    const { world, dana } = await desk()
    const mara = await world.as('manager')
    const { etag = '' } = (await part(dana, 'arrivals')).headers
    await part(mara, 'arrivals', etag).expect(200)
  })

  test('the line that somebody is writing stands outside of what is refreshed', async () => {
    const { dana } = await desk()
    for (const name of ['day-head', 'arrivals', 'day-side'])
      expect((await part(dana, name)).text).not.toContain('id="visit-line"')
  })
})

test('a name leads to the card', async () => {
  const { world, page } = await desk()
  expect(rowOf(page, 'Ray Alvarez')).toContain(
    `href="/customers/${await customerNamed(world.database, 'Ray Alvarez')}"`,
  )
})

type Desk = Awaited<ReturnType<typeof desk>>

async function desk() {
  const world = freshWorld()
  const dana = await world.as('attendant')
  return { world, dana, page: (await dana.get('/').expect(200)).text }
}

function rowOf(page: string, name: string): string {
  const row = page.split('<li class="arrival').find((one) => one.includes(`>${name}</a></h3>`))
  if (!row) throw new Error(`${name} is not on the page`)
  return row
}
