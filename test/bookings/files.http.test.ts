import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { visits } from '../../db/schema/visits.ts'
import { fieldsOn, flashAfter, pageAt, post } from '../support/browsing.ts'
import { freshWorld, type Browser } from '../support/world.ts'
import { calendar } from '../feeds/feed-server.ts'
import { at, TEE_TIME } from './given.ts'

const HEADER = 'Booking ID,Date,Time,Guest,Email,Service,Guests'
const RAY = 'A1,24/11/2026,9:40,Ray Alvarez,,tee time,4'
const TOM = 'A2,25/11/2026,12:30 pm,,tom.brandt@example.com,lunch,2'
const WES = 'A3,26/11/2026,18:00,Wes Unknown,,dinner,'
const SPOILT = [
  'A4,31/02/2026,9:00,Tom Brandt,,golf,',
  'A5,27/11/2026,25:00,Tom Brandt,,golf,',
  'A6,27/11/2026,9:00,,,golf,',
]

describe('a list of bookings', () => {
  it('is looked through, each line with its verdict, before anything is in the book', async () => {
    const mara = await freshWorld().as('manager')
    const page = await pageAt(mara, await sent(mara, [HEADER, RAY, TOM, WES, ...SPOILT]))
    expect(page).toContain('Not brought in yet: 2 new visits, 1 to settle and 3 refused.')
    expect(page).toContain('“31/02/2026” is no day on the calendar')
    expect(page).toContain('“25:00” is no time of day.')
    expect(page).toContain('It does not say who comes.')
    expect(await pageAt(mara, '/?day=2026-11-25')).not.toContain('Tom Brandt')
  })

  it('is brought in, and the same file changes nothing when it comes again', async () => {
    const mara = await freshWorld().as('manager')
    const address = await broughtIn(mara, [HEADER, RAY, TOM, WES])
    expect(await pageAt(mara, address)).toContain('2 new visits and 1 to settle.')
    expect(await pageAt(mara, '/?day=2026-11-25')).toContain('Tom Brandt')
    expect(await pageAt(mara, '/bookings')).toContain('Whose is this booking?')
    const again = await pageAt(mara, await sent(mara, [HEADER, RAY, TOM]))
    expect(again).toContain('Not brought in yet: 2 as before.')
    expect(again).not.toContain('Bring in 2')
  })

  it('moves a visit whose booking has another time, and calls off what is cancelled', async () => {
    const mara = await freshWorld().as('manager')
    await broughtIn(mara, [`${HEADER},Status`, `${RAY},ok`, `${TOM},ok`])
    const moved = [`${RAY.replace('9:40', '10:20')},ok`, `${TOM},Cancelled`]
    const address = await broughtIn(mara, [`${HEADER},Status`, ...moved])
    const page = await pageAt(mara, address)
    expect(page).toContain('Moved from 2026-11-24, 09:40 to 2026-11-24, 10:20.')
    expect(page).toContain('It is called off.')
    expect(await pageAt(mara, '/?day=2026-11-24')).toContain('10:20')
  })

  it('is taken back as a whole, but for who has come', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const today = 'A9,21/11/2026,10:10,Tom Brandt,,putting,'
    const address = await broughtIn(mara, [HEADER, RAY, TOM, WES, today])
    const [visit] = await world.database.read.select().from(visits).where(eq(visits.purpose, 'putting'))
    await post(mara, `/visits/${visit?.id ?? ''}/arrival`).expect(303)
    await post(mara, `${address}/undoing`).expect(303)
    expect((await flashAfter(mara, address)).text).toBe('What it did is taken back.')
    expect(await pageAt(mara, '/?day=2026-11-25')).not.toContain('Tom Brandt')
    expect(await pageAt(mara, '/bookings')).not.toContain('Wes Unknown')
    expect(await pageAt(mara, address)).toContain('It was taken back.')
    expect(await pageAt(mara, '/')).toContain('utting')
  })

  it('is taken back once, and within 30 days', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const address = await broughtIn(mara, [HEADER, RAY])
    world.clock.moveTo(new Date('2026-12-22T14:28:00Z'))
    const late = await world.as('manager')
    await post(late, `${address}/undoing`).expect(303)
    expect((await flashAfter(late, address)).text).toBe(
      'Only what came in whole, and in the last 30 days, can be taken back.',
    )
    expect(await pageAt(late, address)).not.toContain('It was taken back.')
  })

  it('can be told what its columns hold and how its dates are written', async () => {
    const mara = await freshWorld().as('manager')
    const address = await sent(mara, ['Wer,Wann,Uhr', 'Ray Alvarez,11/12/2026,9:40'])
    const page = await pageAt(mara, address)
    expect(page).toContain('None of the columns is said to be the date.')
    const said = { column0: 'name', column1: 'date', column2: 'time', dateOrder: 'day-first' }
    await post(mara, `${address}/columns`, said).expect(303)
    expect(await pageAt(mara, address)).toContain('11 Dec, 09:40')
    await post(mara, `${address}/columns`, { ...said, dateOrder: 'month-first' }).expect(303)
    expect(await pageAt(mara, address)).toContain('It is over.')
    const form = { ...fieldsOn(await pageAt(mara, address)), column1: '' }
    expect((await post(mara, `${address}/columns`, form).expect(422)).text).toContain('None of the columns')
  })

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'This is a picture'],
    ['nothing', Buffer.from(''), 'There is nothing in this file.'],
    ['an open quotation mark', Buffer.from(`${HEADER}\n"${'x'.repeat(300_000)}`), 'Line 2: '],
    ['one endless line', Buffer.from('x'.repeat(9_000_000)), 'Line 1: '],
  ])('that is %s is refused in a sentence', async (_, bytes, sentence) => {
    const mara = await freshWorld().as('manager')
    const refused = await mara.post('/bookings/files').attach('file', bytes, 'bookings.csv').expect(422)
    expect(refused.text).toContain(sentence)
  })

  it('shows formulas and scripts as the text that they are', async () => {
    const mara = await freshWorld().as('manager')
    const page = await pageAt(
      mara,
      await sent(mara, [HEADER, 'A1,24/11/2026,9:40,<script>alert(1)</script>,,=1+1,']),
    )
    expect(page).not.toContain('<script>alert')
    expect(page).toContain('&lt;script&gt;')
  })
})

describe('a calendar that is sent as a file', () => {
  it('is looked through with the line of each event that cannot be used, and brought in', async () => {
    const mara = await freshWorld().as('manager')
    const text = calendar(TEE_TIME, ['UID:x', 'DTSTART:soon', 'SUMMARY:Tom Brandt'])
    const half = text.replace('END:VCALENDAR', `BEGIN:VEVENT\r\nUID:half\r\n${at('20261125T100000')}\r\n`)
    const address = await sentBytes(mara, half, 'book.ics')
    const page = await pageAt(mara, address)
    expect(page).toContain('Not brought in yet: 1 new visit and 2 refused.')
    expect(page).toContain('Event of line 8')
    await post(mara, `${address}/application`).expect(303)
    expect(await pageAt(mara, '/?day=2026-11-24')).toContain('Tee time')
  })
})

async function broughtIn(mara: Browser, lines: readonly string[]): Promise<string> {
  const address = await sent(mara, lines)
  await post(mara, `${address}/application`).expect(303)
  return address
}

function sent(mara: Browser, lines: readonly string[]): Promise<string> {
  return sentBytes(mara, lines.join('\r\n'), 'bookings.csv')
}

async function sentBytes(mara: Browser, text: string, name: string): Promise<string> {
  const answer = await mara.post('/bookings/files').attach('file', Buffer.from(text), name)
  expect(answer.text.match(/error[^<]*<[^>]*>([^<]*)/)?.[1] ?? '').toBe('')
  expect(answer.status).toBe(303)
  return answer.headers.location as string
}
