import { describe, expect, it } from 'vitest'
import { calendar, feedServer, says } from '../feeds/feed-server.ts'
import { fieldsOn, flashAfter, pageAt, post } from '../support/browsing.ts'
import { freshWorld, type Browser } from '../support/world.ts'
import { at, TEE_TIME } from './given.ts'

const UNKNOWN = ['UID:wes', 'SUMMARY:R. Alvarez – lunch', at('20261125T123000')]
const AGAIN = ['UID:wes-2', 'SUMMARY:R. Alvarez – dinner', at('20261126T193000')]

describe('a manager', () => {
  it('is invited to add a calendar, and sees at once what comes of it', async () => {
    const { mara, site } = await club()
    expect(await pageAt(mara, '/bookings')).toContain('None yet. Most booking systems')
    site.answer('/book', says(calendar(TEE_TIME, UNKNOWN)))
    const address = await added(mara, site.at('/book'))
    const page = await pageAt(mara, address)
    expect(page).toContain('<h1>Club events</h1>')
    expect(page).toContain('Read today at 09:28 · 1 visit to come')
    expect(page).toContain('1 visit noted and 1 to settle')
    expect(await pageAt(mara, '/?day=2026-11-24')).toContain('Tee time')
  })

  it('is told in plain words what is wrong, and pauses, removes and brings back', async () => {
    const { mara, site } = await club()
    site.answer('/book', says('<html>'))
    const address = await added(mara, site.at('/book'))
    expect(await pageAt(mara, address)).toContain('That is a web page, not a calendar.')
    await post(mara, `${address}/pause`).expect(303)
    expect(await pageAt(mara, '/bookings')).toContain('Paused')
    await post(mara, `${address}/removal`).expect(303)
    const { text, undo } = await flashAfter(mara, '/bookings')
    expect(text).toBe('The calendar is removed. Its visits stay in the book.')
    await mara.get(address).expect(404)
    await post(mara, undo).expect(303)
    await mara.get(address).expect(200)
  })

  it('changes what was chosen, and is told where a colleague did so meanwhile', async () => {
    const { mara, site } = await club()
    site.answer('/book', says(calendar(TEE_TIME)))
    const address = await added(mara, site.at('/book'))
    const form = { ...fieldsOn(await pageAt(mara, address)), name: 'Tee sheet' }
    await post(mara, address, form).expect(303)
    expect(await pageAt(mara, address)).toContain('<h1>Tee sheet</h1>')
    const refused = await post(mara, address, { ...form, name: 'Golf' }).expect(409)
    expect(refused.text).toContain('A colleague saved this calendar while you were here.')
    expect(refused.text).toContain('value="Golf"')
  })

  it.each([
    ['no address', { address: '' }, 'Please write the address of the calendar.'],
    ['a time that is none', { allDayTime: 'noonish' }, 'Please give a time such as 15:00'],
  ])('who gives %s is told, and keeps what they typed', async (_, mistake, sentence) => {
    const { mara } = await club()
    const form = { address: 'https://book.test/', name: 'Tee sheet', ...mistake }
    const refused = await post(mara, '/bookings/calendars', form).expect(422)
    expect(refused.text).toContain(sentence)
    expect(refused.text).toContain('value="Tee sheet"')
  })
})

describe('a booking that is nobody’s', () => {
  it('is settled once, by a tap on whoever is likely, and remembered', async () => {
    const { mara, site } = await club()
    site.answer('/book', says(calendar(UNKNOWN, AGAIN)))
    const address = await added(mara, site.at('/book'))
    expect(await pageAt(mara, '/bookings')).toContain('Whose are these 2 bookings?')
    const settling = await settlingOf(mara)
    const page = await pageAt(mara, settling)
    expect(page).toContain('Ray Alvarez')
    const personId = /name="personId" value="([^"]+)"/.exec(page)?.[1] ?? ''
    await post(mara, settling, { personId }).expect(303)
    const { text, undo } = await flashAfter(mara, '/bookings')
    expect(text).toBe('“R. Alvarez” is Ray Alvarez from now on. 2 visits noted.')
    expect(await pageAt(mara, '/bookings/names')).toContain('Ray Alvarez</a>')
    site.answer(
      '/book',
      says(calendar(UNKNOWN, AGAIN, ['UID:3', 'SUMMARY:R. Alvarez – golf', at('20261127T080000')])),
    )
    await post(mara, `${address}/check`).expect(303)
    expect(await pageAt(mara, address)).toContain('3 visits to come')
    await post(mara, undo).expect(303)
    expect(await pageAt(mara, '/bookings')).toContain('R. Alvarez')
  })

  it('is settled by a name that is typed, and asked about again where several are meant or nobody', async () => {
    const { mara, site } = await club()
    site.answer('/book', says(calendar(UNKNOWN)))
    await added(mara, site.at('/book'))
    const settling = await settlingOf(mara)
    expect((await post(mara, settling, { who: 'Xerxes Q' }).expect(422)).text).toContain('Nobody by the name')
    expect((await post(mara, settling, { who: 'Keller' }).expect(422)).text).toContain(
      'Several may be meant.',
    )
    await post(mara, settling, { who: '2214' }).expect(303)
    expect((await flashAfter(mara, '/bookings')).text).toContain('is Ray Alvarez from now on')
  })

  it.each([
    ['this once', 'nobody', true],
    ['ever', 'never', false],
  ])('may be nobody’s %s', async (_, say, isAskedAgain) => {
    const { mara, site } = await club()
    site.answer('/book', says(calendar(UNKNOWN)))
    const address = await added(mara, site.at('/book'))
    await post(mara, await settlingOf(mara), { say }).expect(303)
    expect(await pageAt(mara, '/bookings')).not.toContain('Whose')
    site.answer('/book', says(calendar(UNKNOWN, AGAIN)))
    await post(mara, `${address}/check`).expect(303)
    expect((await pageAt(mara, '/bookings')).includes('Whose is this booking?')).toBe(isAskedAgain)
  })

  it('is no business of an attendant’s', async () => {
    const { world } = await club()
    const dana = await world.as('attendant')
    await dana.get('/bookings').expect(403)
    expect((await dana.get('/')).text).not.toContain('Bring in visits')
  })
})

async function club() {
  const site = await feedServer()
  const world = freshWorld('demo', { privateFeedHosts: ['127.0.0.1'] })
  return { site, world, mara: await world.as('manager') }
}

async function added(mara: Browser, address: string): Promise<string> {
  const form = { ...fieldsOn(await pageAt(mara, '/bookings/calendars/new')), address }
  const answer = await post(mara, '/bookings/calendars', form).expect(303)
  return answer.headers.location as string
}

async function settlingOf(mara: Browser): Promise<string> {
  return /href="(\/bookings\/[\w-]+\/settling)"/.exec(await pageAt(mara, '/bookings'))?.[1] ?? ''
}
