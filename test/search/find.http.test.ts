import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { people } from '../../db/schema/people.ts'
import { visits } from '../../db/schema/visits.ts'
import { day } from '../lib/given.ts'
import { fieldsOn } from '../support/browsing.ts'
import { personNamed } from '../support/cast.ts'
import { freshWorld, type Browser } from '../support/world.ts'
import { rows } from './rows.ts'

async function lookFor(browser: Browser, text: string): Promise<string> {
  const answer = await browser
    .get(`/find?q=${encodeURIComponent(text)}`)
    .set('X-Fragment', 'results')
    .expect(200)
  return answer.text
}

describe('while typing', () => {
  it('Ray is found by his daughter, with why and when he comes, and the match marked', async () => {
    const dana = await freshWorld().as('attendant')
    const html = await lookFor(dana, 'sofia')
    expect(rows(html)).toEqual(['Ray Alvarez daughter Sofia Today 09:40 tee time'])
    expect(html).toContain('daughter <mark>Sofia</mark>')
    expect(html).not.toContain('<html')
  })

  it('what tells people apart stands beside a name that needs no reason', async () => {
    const dana = await freshWorld().as('attendant')
    expect(rows(await lookFor(dana, 'ray al'))).toEqual([
      'Ray Alvarez member 2214 · Platinum · Coral Gables Today 09:40 tee time',
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

  it('nobody is found kindly, in the words that were understood', async () => {
    const dana = await freshWorld().as('attendant')
    const said = async (text: string) => /results-none">([^<]*)/u.exec(await lookFor(dana, text))?.[1]?.trim()
    expect(await said('zebulon')).toBe('Nobody is found by “zebulon”.')
    expect(await said('zebulon pike')).toBe('Nobody is found by “zebulon pike”.')
    expect(await said('99912')).toBe('Nobody whose number holds “99912”.')
    expect(await said('zeb@example.com')).toBe('Nobody with an e-mail like “zeb@example.com”.')
    expect(await said('wife zebulon 99912')).toBe('Nobody is found by all of “wife zebulon 99912”.')
    expect(await said('💥')).toBe('There is no name or number in “💥”.')
  })

  it('somebody new is offered, with what was typed filled in', async () => {
    const dana = await freshWorld().as('attendant')
    const offer = async (text: string) => {
      const [, href = '', label] =
        /result-offer"><a href="([^"]*\/customers\/new[^"]*)">[\s\S]*?<\/svg>\s*([^<]*)/u.exec(
          await lookFor(dana, text),
        ) ?? []
      return { label, fields: fieldsOn((await dana.get(href).expect(200)).text) }
    }
    expect(await offer('zebulon pike')).toMatchObject({
      label: 'Add Zebulon Pike',
      fields: { name: 'Zebulon Pike' },
    })
    expect(await offer('305 999 0199')).toMatchObject({
      label: 'Add somebody new with this number',
      fields: { name: '', phone1: '305 999 0199' },
    })
    expect(await offer('zebulon <b>')).toMatchObject({ label: 'Add somebody new', fields: { name: '' } })
  })

  it('somebody new is offered also where those found are only spelt alike, and not where one is meant', async () => {
    const dana = await freshWorld().as('attendant')
    const alike = await lookFor(dana, 'hanna weis')
    expect(rows(alike)[0]).toContain('Hannah Weiss')
    expect(await lookFor(dana, 'rutherfort')).toContain('Add a visit for Rutherfort')
    expect(await lookFor(dana, 'rutherford')).not.toContain('result-offer')
  })

  it('whoever hears the list is told how many, and who is first', async () => {
    const dana = await freshWorld().as('attendant')
    const said = async (text: string) => /results-said" hidden>([^<]*)/u.exec(await lookFor(dana, text))?.[1]
    expect(await said('sofia')).toBe('1 person found, Ray Alvarez first')
    expect(await said('maria garcia')).toMatch(/^2 people found, Maria Garcia first$/u)
    expect(await said('a')).toMatch(/^8 or more people found, /u)
    expect(await said('zebulon')).toBe('Nobody is found by “zebulon”.')
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
    expect(rows(text)).toEqual(['Ray Alvarez daughter Sofia Today 09:40 tee time'])
    expect(text).toContain('<h1>Looking for “sofia”</h1>')
    expect(text).toMatch(/<input[^>]*name="q"[^>]*value="sofia"/)
  })

  it('two questions at once are refused', async () => {
    const dana = await freshWorld().as('attendant')
    const { text } = await dana.get('/find?q=zzz&q=2214').expect(400)
    expect(text).not.toContain('Ray Alvarez')
  })

  it('nothing typed says what one can type', async () => {
    const dana = await freshWorld().as('attendant')
    const { text } = await dana.get('/find').expect(200)
    expect(text).toContain('a member number')
  })
})
