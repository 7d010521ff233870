import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { people } from '../../db/schema/people.ts'
import { visits } from '../../db/schema/visits.ts'
import { day } from '../lib/given.ts'
import { personNamed } from '../support/cast.ts'
import { freshWorld, type Browser } from '../support/world.ts'

async function lookFor(browser: Browser, text: string): Promise<string> {
  const answer = await browser
    .get(`/find?q=${encodeURIComponent(text)}`)
    .set('X-Fragment', 'results')
    .expect(200)
  return answer.text
}

/** The words of each result, without its tags. */
function rows(html: string): string[] {
  return [...html.matchAll(/<li class="result">([\s\S]*?)<\/li>/g)].map(([, row = '']) =>
    row
      .replace(/<span class="face[\s\S]*?<\/span>/, '')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
}

describe('while typing', () => {
  it('Ray is found by his daughter, with why and when he comes, and the match marked', async () => {
    const dana = await freshWorld().as('attendant')
    const html = await lookFor(dana, 'sofia')
    expect(rows(html)).toEqual(['Ray Alvarez daughter Sofia Today 09:40, tee time'])
    expect(html).toContain('daughter <mark>Sofia</mark>')
    expect(html).not.toContain('<html')
  })

  it('what tells people apart stands beside a name that needs no reason', async () => {
    const dana = await freshWorld().as('attendant')
    expect(rows(await lookFor(dana, 'ray al'))).toEqual([
      'Ray Alvarez member 2214 · Platinum · Coral Gables Today 09:40, tee time',
    ])
  })

  it('two of one name are told apart by number, tier, town and partner, also where there is another reason', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    const marias = rows(await lookFor(dana, 'maria garcia'))
    expect(marias).toHaveLength(2)
    expect(marias.join('\n')).toMatch(/Social · Hialeah · with Ernesto/u)
    expect(marias.join('\n')).toMatch(/Gold · Doral/u)
    expect(marias.join('\n')).not.toMatch(/Doral · with/u)
  })

  it('nobody is said to be with a partner who has died', async () => {
    const world = freshWorld()
    const ernesto = await personNamed(world.database.read, 'Ernesto Garcia')
    await world.database.write((tx) =>
      tx
        .update(people)
        .set({ deceasedOn: day('2026-11-01') })
        .where(eq(people.id, ernesto.id)),
    )
    expect(await lookFor(await world.as('attendant'), 'maria garcia')).not.toContain('with Ernesto')
  })

  it('whoever is expected today comes first', async () => {
    const dana = await freshWorld().as('attendant')
    const [first = '', ...others] = rows(await lookFor(dana, 'ma'))
    expect(first).toMatch(/Today \d\d:\d\d|Here now/)
    const lastExpected = others.findLastIndex((row) => /Today \d\d:\d\d|Here now/.test(row))
    const firstOther = others.findIndex((row) => !/Today \d\d:\d\d|Here now/.test(row))
    expect(lastExpected).toBeLessThan(firstOther)
  })

  it('a visit that a colleague cancels a moment later no longer shows', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    expect(rows(await lookFor(dana, '2214'))[0]).toContain('Today 09:40')
    await world.database.write(async (tx) => {
      await tx.update(visits).set({ cancelledAt: world.clock.now() })
    })
    expect(rows(await lookFor(dana, '2214'))).toEqual(['Ray Alvarez member 2214 Platinum'])
  })

  it('nobody is found kindly, and somebody new is offered', async () => {
    const dana = await freshWorld().as('attendant')
    expect(await lookFor(dana, 'Zebulon <b>')).toContain('Nobody yet.')
    expect(await lookFor(dana, 'Zebulon Pike')).toContain(
      '<a href="/customers/new?name=Zebulon%20Pike">Add Zebulon Pike</a>',
    )
    expect(await lookFor(dana, '99999999')).toContain('<a href="/customers/new">Add somebody new</a>')
  })

  it('an empty box finds nobody and offers nothing', async () => {
    const dana = await freshWorld().as('attendant')
    expect((await lookFor(dana, ' ')).trim()).toBe('')
  })

  it('what is typed is text, never markup', async () => {
    const dana = await freshWorld().as('attendant')
    for (const text of ['<script>alert(1)</script>', '"><img src=x>', "' OR 1=1 --", 'x'.repeat(7000)])
      expect(await lookFor(dana, text)).not.toMatch(/<script|<img/)
  })

  it('is never kept by the browser, and never logged', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    const answer = await dana.get('/find?q=alvarez').set('X-Fragment', 'results')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(world.logged.join('\n')).not.toContain('alvarez')
  })
})

describe('without JavaScript', () => {
  it('the same list is a page, with the box as it was filled', async () => {
    const dana = await freshWorld().as('attendant')
    const { text } = await dana.get('/find?q=sofia').expect(200)
    expect(rows(text)).toEqual(['Ray Alvarez daughter Sofia Today 09:40, tee time'])
    expect(text).toContain('<h1>Looking for “sofia”</h1>')
    expect(text).toMatch(/<input[^>]*name="q"[^>]*value="sofia"/)
  })

  it('a question sent twice is the last one', async () => {
    const dana = await freshWorld().as('attendant')
    const { text } = await dana.get('/find?q=zzz&q=2214').expect(200)
    expect(rows(text)).toHaveLength(1)
  })

  it('nothing typed says what one can type', async () => {
    const dana = await freshWorld().as('attendant')
    const { text } = await dana.get('/find').expect(200)
    expect(text).toContain('a member number')
  })
})
