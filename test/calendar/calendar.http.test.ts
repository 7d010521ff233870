import { eq } from 'drizzle-orm'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { calendarAddresses } from '../../db/schema/calendars.ts'
import { places } from '../../db/schema/places.ts'
import { staff } from '../../db/schema/staff.ts'
import { visits } from '../../db/schema/visits.ts'
import { changeVisit, noteVisit } from '../../src/visits/commands.ts'
import { takeStep } from '../../src/visits/step-commands.ts'
import { timeOfDay } from '../../src/lib/wall-time.ts'
import { memberNamed, staffNamed } from '../support/cast.ts'
import { freshWorld, type World } from '../support/world.ts'
import { day } from '../visits/given.ts'

describe('one’s own calendar', () => {
  it('gets an address that is shown once and of which only the hash is kept', async () => {
    const { world, dana, address } = await danasCalendar()
    const token = /calendar\/([\w-]{43})\.ics$/.exec(address)?.[1] ?? ''
    expect(token).not.toBe('')
    expect((await dana.get('/my-calendar').expect(200)).text).not.toContain(token)
    expect(JSON.stringify(await world.database.read.select().from(calendarAddresses))).not.toContain(token)
    expect(world.logged.join('')).not.toContain(token)
  })

  it('holds the visits that she hosts, and nothing of anybody', async () => {
    const { visitId, read } = await danasCalendar()
    const { text, headers } = await read().expect(200)
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
    const [event] = eventsIn(text)
    expect(event?.getFirstPropertyValue('uid')).toBe(`${visitId}@rapport`)
    expect(event?.getFirstPropertyValue('summary')).toBe('Visit, party of 4')
    expect(String(event?.getFirstPropertyValue('dtstart'))).toBe('2026-11-23T19:00:00Z')
    expect(String(event?.getFirstPropertyValue('status'))).toBe('CONFIRMED')
    expect(text).not.toMatch(/Ray|Alvarez|tee time/)
  })

  it('is written as the standard wants: CRLF, and no line over 75 octets', async () => {
    const { read } = await danasCalendar()
    const { text } = await read().expect(200)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1M')
  })

  it('escapes a house whose name has commas, quotes and umlauts', async () => {
    const { world, read } = await danasCalendar()
    const name = 'Müller, Söhne; "Zum Löwen" \\ 王王王王王王王王王王王王王王王王王王王王王王'
    await world.database.write((tx) => tx.update(places).set({ name }))
    const { text } = await read().expect(200)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(eventsIn(text)[0]?.getFirstPropertyValue('location')).toBe(name)
  })

  it('counts up with each change, and says what is cancelled', async () => {
    const { world, visitId, read } = await danasCalendar()
    const sequence = async () => Number(eventsIn((await read()).text)[0]?.getFirstPropertyValue('sequence'))
    const first = await sequence()
    const { id: staffId } = await staffNamed(world.database.read, 'Dana Kim')
    const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
    const plan = { customerIds: [id], companionIds: [], purpose: null, partySize: 4, hostId: staffId }
    const moved = { ...plan, day: day('2026-11-24'), time: timeOfDay('15:00'), version: 1 }
    const hand = { staffId, now: world.clock.now() }
    await world.database.write((tx) => changeVisit(tx, visitId, moved, hand.now))
    const second = await sequence()
    await world.database.write((tx) => takeStep(tx, 'cancellation', visitId, hand))
    const [event] = eventsIn((await read()).text)
    expect(event?.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect([first < second, second < (await sequence())]).toEqual([true, true])
  })

  it('leaves out what is long over, what is far ahead, and what others host', async () => {
    const { world, read } = await danasCalendar()
    const luis = await staffNamed(world.database.read, 'Luis Ortega')
    world.clock.moveBy(10 * 86_400_000)
    expect(eventsIn((await read()).text)).toEqual([])
    world.clock.moveBy(-100 * 86_400_000)
    expect(eventsIn((await read()).text)).toEqual([])
    world.clock.moveBy(90 * 86_400_000)
    expect(eventsIn((await read()).text)).toHaveLength(1)
    await world.database.write((tx) => tx.update(visits).set({ hostId: luis.id }))
    expect(eventsIn((await read()).text)).toEqual([])
  })

  it('is asked again within a minute, and answers briefly where nothing has changed', async () => {
    const { world, read } = await danasCalendar()
    const { headers } = await read().expect(200)
    expect(headers['cache-control']).toBe('private, max-age=60')
    const tag = headers.etag ?? ''
    expect((await read().set('If-None-Match', tag).expect(304)).text).toBe('')
    await world.database.write((tx) => tx.update(visits).set({ partySize: 3 }))
    await read().set('If-None-Match', tag).expect(200)
  })

  it('answers HEAD, without a body', async () => {
    const { world, path } = await danasCalendar()
    const { text, headers } = await world.stranger().head(path).expect(200)
    expect([text, headers['content-type']]).toEqual([undefined, 'text/calendar; charset=utf-8'])
  })

  it('answers alike at an address that has ended, that was replaced, or that never was', async () => {
    const { world, dana, read, path } = await danasCalendar()
    await dana.post('/my-calendar/address').expect(200)
    const replaced = await read().expect(404)
    const never = await world
      .stranger()
      .get(`/calendar/${'A'.repeat(43)}.ics`)
      .expect(404)
    const second = addressOn((await dana.post('/my-calendar/address').expect(200)).text)
    await dana.post('/my-calendar/end').expect(303)
    const ended = await world.stranger().get(new URL(second).pathname).expect(404)
    expect([never.text, ended.text]).toEqual([replaced.text, replaced.text])
    expect(path).not.toBe(new URL(second).pathname)
  })

  it('ends with whoever leaves', async () => {
    const { world, read } = await danasCalendar()
    const { id } = await staffNamed(world.database.read, 'Dana Kim')
    const gone = { deactivatedAt: world.clock.now() }
    await world.database.write((tx) => tx.update(staff).set(gone).where(eq(staff.id, id)))
    await read().expect(404)
  })
})

/** Dana, who hosts Ray on Monday at 14:00. */
async function danasCalendar() {
  const world = freshWorld()
  const visitId = await hostRay(world)
  const dana = await world.as('attendant')
  const address = addressOn((await dana.post('/my-calendar/address').expect(200)).text)
  const path = new URL(address).pathname
  return { world, dana, address, path, visitId, read: () => world.stranger().get(path).buffer(true) }
}

async function hostRay({ database, clock }: World) {
  const { id: staffId, place } = await staffNamed(database.read, 'Dana Kim')
  const { id } = await memberNamed(database.read, 'Ray Alvarez')
  const plan = { customerIds: [id], companionIds: [], purpose: 'tee time', partySize: 4, hostId: staffId }
  const when = { day: day('2026-11-23'), time: timeOfDay('14:00') }
  await database.write((tx) => tx.update(visits).set({ hostId: null }))
  const noted = await database.write((tx) => noteVisit(tx, place, plan, when, { staffId, now: clock.now() }))
  return noted.id
}

function addressOn(page: string): string {
  return /<code>([^<]+)<\/code>/.exec(page)?.[1] ?? ''
}

function eventsIn(text: string): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent')
}
