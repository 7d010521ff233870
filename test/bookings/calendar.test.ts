import { describe, expect, it } from 'vitest'
import { removeCalendar } from '../../src/bookings/calendars/commands.ts'
import { changeVisit } from '../../src/visits/commands.ts'
import { visitById } from '../../src/visits/queries.ts'
import { takeStep } from '../../src/visits/step-commands.ts'
import { timeOfDay } from '../../src/lib/wall-time.ts'
import { says } from '../feeds/feed-server.ts'
import { staffNamed } from '../support/cast.ts'
import { at, clubWithBookings, FIVE_MINUTES, TEE_TIME } from './given.ts'

describe('a booking of Ray’s', () => {
  it('becomes his visit, with what for and how many', async () => {
    const club = await clubWithBookings()
    await club.add()
    await club.holds(TEE_TIME)
    expect(await club.book()).toEqual(['11-24 09:40 Ray Alvarez, Tee time for 4: expected'])
  })

  it.each([
    ['the e-mail of who is invited', ['SUMMARY:Lesson', 'ATTENDEE;CN=R:mailto:Ray@Example.com'], 'Lesson'],
    ['a member number', ['SUMMARY:Haircut', 'DESCRIPTION:Member no. 2214'], 'Haircut'],
    ['a bare number beside the name', ['SUMMARY:2214 Alvarez – massage'], 'massage'],
    ['the name of who is invited', ['SUMMARY:Lunch', 'ATTENDEE;CN="Ray Alvarez":mailto:x@y.test'], 'Lunch'],
    ['the name in the description', ['SUMMARY:Court 3', 'DESCRIPTION:Booked by: Alvarez\\, Ray'], 'Court 3'],
  ])('is known by %s', async (_, lines, purpose) => {
    const club = await clubWithBookings()
    await club.add()
    await club.holds(['UID:1', at('20261124T100000'), ...lines])
    expect(await club.book()).toEqual([`11-24 10:00 Ray Alvarez, ${purpose}: expected`])
  })

  it.each([
    ['a family name alone', 'SUMMARY:Alvarez tee time', 'Alvarez'],
    ['a room’s number that is a member’s too', 'SUMMARY:Room 2214 for Smith', 'Smith'],
    ['what is no name', 'SUMMARY:Course maintenance', 'Course maintenance'],
    ['nobody’s name', 'SUMMARY:Wes Unknown dinner', 'Wes Unknown'],
  ])('is not taken to be anybody’s by %s', async (_, summary, who) => {
    const club = await clubWithBookings()
    await club.add()
    await club.holds(['UID:1', at('20261124T100000'), summary])
    expect(await club.book()).toEqual([`open: ${who}`])
  })

  it('moves, is called off, and comes back as the calendar says', async () => {
    const club = await clubWithBookings()
    await club.add()
    await club.holds(TEE_TIME)
    const [id] = await club.visitIds()
    await club.holds([...TEE_TIME.slice(0, 2), at('20261125T110000'), 'SEQUENCE:1'])
    expect(await club.book()).toEqual(['11-25 11:00 Ray Alvarez, Tee time for 4: expected'])
    await club.holds([...TEE_TIME, 'STATUS:CANCELLED'])
    expect(await club.book()).toEqual(['11-25 11:00 Ray Alvarez, Tee time for 4: cancelled'])
    await club.holds(TEE_TIME)
    expect(await club.book()).toEqual(['11-24 09:40 Ray Alvarez, Tee time for 4: expected'])
    await club.holds()
    expect(await club.book()).toEqual(['11-24 09:40 Ray Alvarez, Tee time for 4: cancelled'])
    expect(await club.visitIds()).toEqual([id])
  })

  it('is the visit that Dana has noted already at that very time', async () => {
    const club = await clubWithBookings()
    await club.add()
    await club.holds(['UID:keller', at('20261126T193000'), 'SUMMARY:Anniversary, Jonas Keller'])
    expect(await club.book()).toEqual([
      '11-26 19:30 Jonas Keller & Petra Keller, anniversary dinner for 2: expected',
    ])
  })

  it('brings and corrects reminders as any visit does', async () => {
    const club = await clubWithBookings()
    await club.add()
    const host = ['ATTENDEE:mailto:mara@cedarridge.example']
    await club.holds([...TEE_TIME, ...host])
    const [id] = await club.visitIds()
    if (!id) throw new Error('There is no visit')
    const statuses = async () => (await club.mailsOf(id)).map(({ status }) => status)
    expect(await statuses()).toContain('waiting')
    await club.holds([...TEE_TIME, ...host, 'STATUS:CANCELLED'])
    expect(await statuses()).not.toContain('waiting')
  })
})

describe('what a colleague changed by hand', () => {
  it('stays, and the rest goes on with the booking', async () => {
    const club = await clubWithBookings()
    await club.add()
    await club.holds(TEE_TIME)
    await byHand(club, { purpose: 'tee time with the pro' })
    await club.holds([TEE_TIME[0] ?? '', 'SUMMARY:Ray Alvarez: back nine, party of 3', at('20261124T101000')])
    expect(await club.book()).toEqual(['11-24 10:10 Ray Alvarez, tee time with the pro for 3: expected'])
  })

  it('of the time stays too', async () => {
    const club = await clubWithBookings()
    await club.add()
    await club.holds(TEE_TIME)
    await byHand(club, { time: timeOfDay('11:00') })
    await club.holds([...TEE_TIME.slice(0, 2), at('20261124T120000')])
    expect(await club.book()).toEqual(['11-24 11:00 Ray Alvarez, Tee time for 4: expected'])
  })

  it('stays cancelled where they cancelled it', async () => {
    const club = await clubWithBookings()
    await club.add()
    await club.holds(TEE_TIME)
    const [id] = await club.visitIds()
    await club.database.write(async (tx) => id && takeStep(tx, 'cancellation', id, club.hand()))
    await club.holds([...TEE_TIME.slice(0, 2), at('20261125T120000')])
    await club.holds(TEE_TIME)
    expect(await club.book()).toEqual(['11-24 09:40 Ray Alvarez, Tee time for 4: cancelled'])
  })

  it('and who has arrived is never touched', async () => {
    const club = await clubWithBookings()
    await club.add()
    await club.holds(TEE_TIME)
    const [id] = await club.visitIds()
    await club.database.write(async (tx) => id && takeStep(tx, 'arrival', id, club.hand()))
    await club.holds([...TEE_TIME.slice(0, 2), at('20261125T120000')])
    await club.holds()
    expect(await club.book()).toEqual(['11-24 09:40 Ray Alvarez, Tee time for 4: arrived'])
  })
})

describe('a booking that recurs', () => {
  const LESSON = ['UID:lesson', 'SUMMARY:Lesson, Ray Alvarez']
  const WEEKLY = [...LESSON, at('20261110T170000'), 'RRULE:FREQ=WEEKLY;BYDAY=TU']

  it('is a visit each time, but for those left out, moved and called off', async () => {
    const club = await clubWithBookings()
    await club.add({ weeksAhead: '4' })
    await club.holds(
      [
        ...WEEKLY,
        'EXDATE;TZID=America/New_York:20261201T170000',
        'RDATE;TZID=America/New_York:20261203T080000',
      ],
      [...LESSON, 'RECURRENCE-ID;TZID=America/New_York:20261208T170000', at('20261209T173000')],
      [
        ...LESSON,
        'RECURRENCE-ID;TZID=America/New_York:20261215T170000',
        at('20261215T170000'),
        'STATUS:CANCELLED',
      ],
    )
    expect(await club.book()).toEqual([
      '11-24 17:00 Ray Alvarez, Lesson: expected',
      '12-03 08:00 Ray Alvarez, Lesson: expected',
      '12-09 17:30 Ray Alvarez, Lesson: expected',
    ])
  })

  it('moves as a whole, without a second visit', async () => {
    const club = await clubWithBookings()
    await club.add({ weeksAhead: '2' })
    await club.holds(WEEKLY)
    const before = await club.visitIds()
    await club.holds([...LESSON, at('20261111T180000'), 'RRULE:FREQ=WEEKLY;BYDAY=WE', 'SEQUENCE:2'])
    expect(await club.visitIds()).toEqual(before)
    expect(await club.book()).toEqual([
      '11-25 18:00 Ray Alvarez, Lesson: expected',
      '12-02 18:00 Ray Alvarez, Lesson: expected',
    ])
  })

  it('keeps one visit where the system makes new keys whenever it is asked', async () => {
    const club = await clubWithBookings()
    await club.add()
    await club.holds(TEE_TIME)
    const before = await club.everything()
    await club.holds(['UID:tee-2', ...TEE_TIME.slice(1)])
    expect((await club.everything())[1]).toEqual(before[1])
    expect(await club.book()).toHaveLength(1)
  })
})

describe('a booking of whole days', () => {
  it('is an arrival on the first of them, at the time that is chosen', async () => {
    const club = await clubWithBookings()
    await club.add({ allDayTime: '14:00' })
    await club.holds(
      ['UID:stay', 'SUMMARY:Ray Alvarez', 'DTSTART;VALUE=DATE:20261127', 'DTEND;VALUE=DATE:20261130'],
      ['UID:gone', 'SUMMARY:Tom Brandt', 'DTSTART;VALUE=DATE:20261119', 'DTEND;VALUE=DATE:20261123'],
    )
    expect(await club.book()).toEqual(['11-27 14:00 Ray Alvarez, nothing: expected'])
  })
})

describe('a calendar', () => {
  it('that is read again without a change writes nothing', async () => {
    const club = await clubWithBookings()
    const id = await club.add()
    await club.holds(TEE_TIME, ['UID:x', at('20261125T100000'), 'SUMMARY:Wes Unknown dinner'])
    const before = await club.everything()
    await club.holds(TEE_TIME, ['UID:x', at('20261125T100000'), 'SUMMARY:Wes Unknown dinner'])
    expect(await club.everything()).toEqual(before)
    expect(await club.calendar(id)).toMatchObject({ problem: null, answeredAt: club.clock.now() })
  })

  it('that is removed and added again goes on with the visits that it had brought', async () => {
    const club = await clubWithBookings()
    const id = await club.add()
    await club.holds(TEE_TIME)
    const before = await club.visitIds()
    await club.database.write((tx) => removeCalendar(tx, id, { ...club.hand(), place: club.place }))
    await club.add()
    await club.holds(TEE_TIME)
    expect(await club.visitIds()).toEqual(before)
    await club.holds()
    expect(await club.book()).toEqual(['11-24 09:40 Ray Alvarez, Tee time for 4: cancelled'])
  })

  it('leaves out what was over an hour ago', async () => {
    const club = await clubWithBookings()
    await club.add()
    await club.holds(['UID:1', at('20261121T080000'), 'SUMMARY:Ray Alvarez'])
    expect(await club.book()).toEqual([])
  })

  it.each([
    [
      'breaks off in the middle',
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:half',
      'It breaks off before its end',
    ],
    ['is a web page', '<!doctype html><html></html>', 'That is a web page, not a calendar.'],
    ['is something else', 'Hello', 'It is no calendar'],
  ])('that %s calls nothing off, and says what is wrong', async (_, body, sentence) => {
    const club = await clubWithBookings()
    const id = await club.add()
    await club.holds(TEE_TIME)
    club.site.answer('/book', says(body))
    club.clock.moveBy(FIVE_MINUTES)
    await club.read()
    expect(await club.book()).toEqual(['11-24 09:40 Ray Alvarez, Tee time for 4: expected'])
    expect((await club.calendar(id))?.problem).toContain(sentence)
  })

  it('that comes back empty though much was to come is not believed', async () => {
    const club = await clubWithBookings()
    const id = await club.add()
    const five = [1, 2, 3, 4, 5].map((n) => [`UID:${n}`, at(`20261124T1${n}0000`), 'SUMMARY:Ray Alvarez'])
    await club.holds(...five)
    await club.holds()
    expect((await club.book()).every((line) => line.endsWith('expected'))).toBe(true)
    expect((await club.calendar(id))?.problem).toContain('It came back empty')
    await club.holds(...five.slice(0, 1))
    expect((await club.book()).filter((line) => line.endsWith('cancelled'))).toHaveLength(4)
  })

  it('with an event that recurs every second loses that alone', async () => {
    const club = await clubWithBookings()
    await club.add()
    await club.holds(
      ['UID:bomb', at('20200101T000000'), 'RRULE:FREQ=SECONDLY', 'SUMMARY:Tom Brandt'],
      TEE_TIME,
    )
    expect(await club.book()).toEqual(['11-24 09:40 Ray Alvarez, Tee time for 4: expected'])
  })

  it('that invites one of us means whoever hosts it', async () => {
    const club = await clubWithBookings()
    await club.add()
    await club.holds([...TEE_TIME, 'ATTENDEE:mailto:dana@cedarridge.example'])
    const [id] = await club.visitIds()
    const dana = await staffNamed(club.database.read, 'Dana Kim')
    expect(id && (await visitById(club.database.read, id))?.hostId).toBe(dana.id)
  })
})

async function byHand(
  club: Awaited<ReturnType<typeof clubWithBookings>>,
  change: Partial<Parameters<typeof changeVisit>[2]>,
) {
  const { database, clock } = club
  const [id] = await club.visitIds()
  const visit = id && (await visitById(database.read, id))
  if (!visit) throw new Error('There is no visit')
  const customerIds = visit.people.map((person) => person.id)
  const plan = { ...visit, customerIds, companionIds: [], ...change }
  await database.write((tx) => changeVisit(tx, visit.id, plan, clock.now()))
}
