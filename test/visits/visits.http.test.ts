import { eq } from 'drizzle-orm'
import { visitPeople, visits } from '../../db/schema/visits.ts'
import { describe, expect, test } from 'vitest'
import { MORNING } from '../support/clock.ts'
import { freshWorld } from '../support/world.ts'
import { customerNamed, day, visitIdOf, visitRow } from './given.ts'

const TO_DO = { day: '2026-11-21', time: '16:30', purpose: 'nine holes', partySize: '2' }

describe('expecting somebody', () => {
  test('by name: the visit is in the book at that time, on the wall at the club', async () => {
    const { database, dana } = await desk()
    await dana
      .post('/visits')
      .type('form')
      .send({ ...TO_DO, who: 'Grant Hollis' })
      .expect(303)
    const visit = await visitRow(database, await visitIdOf(database, 'Grant Hollis'))
    expect(visit).toMatchObject({
      ...{ day: '2026-11-21', time: '16:30', startsAt: new Date('2026-11-21T21:30:00Z') },
      ...{ purpose: 'nine holes', partySize: 2, arrivedAt: null, version: 1 },
    })
    expect((await dana.get('/')).text).toContain('Grant Hollis is expected at 16:30.')
  })

  test('by member number, and for two of one name at once', async () => {
    const { database, dana } = await desk()
    await dana
      .post('/visits')
      .type('form')
      .send({ ...TO_DO, day: '2026-11-28', who: '2214' })
      .expect(303)
    expect(await visitIdOf(database, 'Ray Alvarez', day('2026-11-28'))).toBeTruthy()
    await dana
      .post('/visits')
      .type('form')
      .send({ ...TO_DO, day: '2026-11-28', who: 'Jonas & Petra Keller' })
      .expect(303)
    const jonas = await visitIdOf(database, 'Jonas Keller', day('2026-11-28'))
    expect(await visitIdOf(database, 'Petra Keller', day('2026-11-28'))).toBe(jonas)
  })

  test('leads to the day of the visit, with an undo that leaves no trace', async () => {
    const { database, dana } = await desk()
    const answer = await dana
      .post('/visits')
      .type('form')
      .send({ ...TO_DO, day: '2026-11-28', who: 'Hollis' })
    expect(answer.headers.location).toBe('/?day=2026-11-28')
    const id = await visitIdOf(database, 'Grant Hollis', day('2026-11-28'))
    await dana.post(`/visits/${id}/planning/undo`).expect(303)
    expect(await visitRow(database, id)).toBeUndefined()
  })

  test('where several could be meant, the form comes back with them to choose from, and takes the choice', async () => {
    const { database, dana } = await desk()
    const asked = await dana
      .post('/visits')
      .type('form')
      .send({ ...TO_DO, day: '2026-11-28', who: 'Keller' })
      .expect(422)
    expect(asked.text).toContain('2 people could be “Keller”. Please choose.')
    expect(asked.text).toContain('value="nine holes"')
    const petra = await customerNamed(database, 'Petra Keller')
    expect(asked.text).toMatch(new RegExp(`type="radio"[^>]*value="${petra}"`))
    await dana
      .post('/visits')
      .type('form')
      .send({ ...TO_DO, day: '2026-11-28', who: 'Keller', whoAsked: 'Keller', whoId: petra })
      .expect(303)
    await visitIdOf(database, 'Petra Keller', day('2026-11-28'))
    await expect(visitIdOf(database, 'Jonas Keller', day('2026-11-28'))).rejects.toThrow()
  })

  test('somebody unknown can be added, and what was typed is still there', async () => {
    const { dana } = await desk()
    const page = await dana
      .post('/visits')
      .type('form')
      .send({ ...TO_DO, who: 'Zoltan Quux' })
      .expect(422)
    expect(page.text).toContain('Nobody by the name of “Zoltan Quux” yet.')
    expect(page.text).toContain('Somebody new: add Zoltan Quux')
    expect(page.text).toContain('value="16:30"')
  })

  test.each([
    [{ who: '' }, 'Please say who comes.'],
    [{ time: '25:00' }, 'Please give a time such as 9:40 or 2pm.'],
    [{ time: '' }, 'Please give a time such as 9:40 or 2pm.'],
    [{ day: '2026-02-30' }, 'Please give a day that exists'],
    [{ day: '0226-11-21' }, 'Please look at the year.'],
    [{ partySize: 'many' }, 'Please give a number of people, such as 4.'],
  ])('is refused in words when the form says %o', async (wrong, sentence) => {
    const { dana } = await desk()
    const page = await dana
      .post('/visits')
      .type('form')
      .send({ ...TO_DO, who: 'Grant Hollis', ...wrong })
      .expect(422)
    expect(page.text).toContain(sentence)
    expect(page.text).toContain('value="nine holes"')
  })

  test('from a card, the customer is ticked and their people can be ticked too', async () => {
    const { database, dana } = await desk()
    const ray = await customerNamed(database, 'Ray Alvarez')
    const page = await dana.get(`/visits/new?customer=${ray}`).expect(200)
    expect(page.text).toMatch(new RegExp(`name="customer-${ray}"[^>]*checked`))
    expect(page.text).toContain('Elena Alvarez, wife')
    const elena = /name="companion-([\w-]+)"[^>]*>\s*<label[^>]*>Elena/u.exec(page.text)?.[1] ?? ''
    await dana
      .post('/visits')
      .type('form')
      .send({ ...TO_DO, day: '2026-11-28', [`customer-${ray}`]: 'yes', [`companion-${elena}`]: 'yes' })
      .expect(303)
    expect((await dana.get('/?day=2026-11-28')).text).toContain('nine holes, party of 2 with Elena')
  })

  test('a walk-in is here at once', async () => {
    const { database, dana, clock } = await desk()
    await dana
      .post('/visits')
      .type('form')
      .send({ ...TO_DO, who: 'Grant Hollis', time: '', here: 'yes' })
      .expect(303)
    const visit = await visitRow(database, await visitIdOf(database, 'Grant Hollis'))
    expect(visit).toMatchObject({ time: '09:28', startsAt: clock.now(), arrivedAt: clock.now() })
  })
})

describe('somebody who is here already and was expected', () => {
  test('comes for the visit that was planned, with whom they brought, and nobody is noted twice', async () => {
    const { database, dana, clock } = await desk()
    const ray = await customerNamed(database, 'Ray Alvarez')
    const page = await dana.get(`/visits/new?customer=${ray}`).expect(200)
    const mateo = /name="companion-([\w-]+)"[^>]*>\s*<label[^>]*>Mateo/u.exec(page.text)?.[1] ?? ''
    const before = await database.read.$count(visits)
    const id = await visitIdOf(database, 'Ray Alvarez')
    const said = { ...TO_DO, time: '', purpose: 'lunch after', here: 'yes', [`companion-${mateo}`]: 'yes' }
    await dana
      .post('/visits')
      .type('form')
      .send({ ...said, [`customer-${ray}`]: 'yes' })
      .expect(303)
    expect((await dana.get('/')).text).toContain('Ray Alvarez was expected at 09:40')
    expect(await database.read.$count(visits)).toBe(before)
    expect(await visitRow(database, id)).toMatchObject({ arrivedAt: clock.now(), partySize: 2 })
    expect((await visitRow(database, id))?.purpose).toMatch(/lunch after$/u)
    const come = await database.read.select().from(visitPeople).where(eq(visitPeople.visitId, id))
    expect(come.map(({ personId }) => String(personId))).toContain(mateo)
  })
})

describe('changing what was planned', () => {
  test('the form holds what was planned', async () => {
    const { database, dana } = await desk()
    const page = await dana.get(`/visits/${await visitIdOf(database, 'Ray Alvarez')}/edit`).expect(200)
    expect(page.text).toContain('value="09:40"')
    expect(page.text).toContain('value="tee time"')
    expect(page.text).toMatch(/name="companion-[\w-]+"[^>]*checked/)
  })

  test('moves a visit over the night in which the clocks go back, and it keeps its time on the wall', async () => {
    const { database, dana, clock } = await desk()
    clock.moveTo(new Date('2026-10-30T14:00:00Z'))
    await dana
      .post('/sign-in')
      .type('form')
      .send({ email: 'dana@cedarridge.example', password: 'cedar-ridge-demo' })
    const ray = `customer-${await customerNamed(database, 'Ray Alvarez')}`
    const planned = { day: '2026-10-31', time: '09:40', [ray]: 'yes' }
    await dana.post('/visits').type('form').send(planned).expect(303)
    const id = await visitIdOf(database, 'Ray Alvarez', day('2026-10-31'))
    expect((await visitRow(database, id))?.startsAt).toEqual(new Date('2026-10-31T13:40:00Z'))
    await dana
      .post(`/visits/${id}/edit`)
      .type('form')
      .send({ ...planned, day: '2026-11-01', version: '1' })
      .expect(303)
    expect(await visitRow(database, id)).toMatchObject({
      ...{ day: '2026-11-01', time: '09:40', startsAt: new Date('2026-11-01T14:40:00Z'), version: 2 },
    })
  })

  test('a visit that was called off is expected again once it is moved', async () => {
    const { database, dana } = await desk()
    const id = await visitIdOf(database, 'Tom Brandt')
    await dana.post(`/visits/${id}/cancellation`)
    const tom = `customer-${await customerNamed(database, 'Tom Brandt')}`
    const moved = { day: '2026-11-21', time: '5pm', [tom]: 'yes', version: '1' }
    await dana.post(`/visits/${id}/edit`).type('form').send(moved).expect(303)
    expect(await visitRow(database, id)).toMatchObject({ time: '17:00', cancelledAt: null })
  })

  test('is refused where a colleague saved in between, with both side by side', async () => {
    const { database, dana, world } = await desk()
    const mara = await world.as('manager')
    const id = await visitIdOf(database, 'Tom Brandt')
    const tom = `customer-${await customerNamed(database, 'Tom Brandt')}`
    const change = { day: '2026-11-21', [tom]: 'yes', version: '1' }
    await mara
      .post(`/visits/${id}/edit`)
      .type('form')
      .send({ ...change, time: '15:00', purpose: 'court 4' })
      .expect(303)
    const refused = await dana
      .post(`/visits/${id}/edit`)
      .type('form')
      .send({ ...change, time: '16:00', purpose: 'sauna' })
      .expect(409)
    expect(refused.text).toContain('class="conflict-text">court 4<')
    expect(refused.text).toContain('class="conflict-text">sauna<')
    expect(refused.text).toContain('value="sauna"')
    expect(refused.text).toContain('name="version" value="2"')
    expect(await visitRow(database, id)).toMatchObject({ time: '15:00', purpose: 'court 4' })
  })

  test('a tap on Today does not spoil a form that is open', async () => {
    const { database, dana } = await desk()
    const id = await visitIdOf(database, 'Tom Brandt')
    await dana.post(`/visits/${id}/arrival`)
    const tom = `customer-${await customerNamed(database, 'Tom Brandt')}`
    await dana
      .post(`/visits/${id}/edit`)
      .type('form')
      .send({ day: '2026-11-21', time: '14:00', [tom]: 'yes', purpose: 'court 5', version: '1' })
      .expect(303)
    expect(await visitRow(database, id)).toMatchObject({ purpose: 'court 5', arrivedAt: MORNING })
  })
})

describe('one line', () => {
  test('adds a visit to the day that is shown', async () => {
    const { database, dana } = await desk()
    const answer = await sendLine(dana, '09:40 Hollis tee time, party of 4', '2026-11-24')
    expect(answer.headers.location).toBe('/?day=2026-11-24')
    expect(
      await visitRow(database, await visitIdOf(database, 'Grant Hollis', day('2026-11-24'))),
    ).toMatchObject({
      ...{ time: '09:40', purpose: 'tee time', partySize: 4 },
    })
  })

  test('notes a walk-in, whatever day is shown', async () => {
    const { database, dana, clock } = await desk()
    const answer = await sendLine(dana, 'walk-in Grant Hollis', '2026-11-24')
    expect(answer.headers.location).toBe('/')
    expect((await visitRow(database, await visitIdOf(database, 'Grant Hollis')))?.arrivedAt).toEqual(
      clock.now(),
    )
  })

  test('marks the visit of somebody who walks in and is expected, rather than noting a second one', async () => {
    const { database, dana, clock } = await desk()
    const id = await visitIdOf(database, 'Margaret Osei')
    const before = await database.read.$count(visits)
    await sendLine(dana, 'walk-in Margaret').expect(303)
    const page = (await dana.get('/')).text
    expect(page).toContain('Margaret Osei was expected at 10:00, so that visit is marked as arrived.')
    expect(await database.read.$count(visits)).toBe(before)
    expect(await visitRow(database, id)).toMatchObject({ arrivedAt: clock.now(), purpose: 'brunch' })
    await dana.post(`/visits/${id}/arrival/undo`).expect(303)
    expect(await visitRow(database, id)).toMatchObject({ arrivedAt: null })
  })

  test('keeps what else is said of the visit that she is expected for', async () => {
    const { database, dana } = await desk()
    await sendLine(dana, 'walk-in Margaret photos, party of 3').expect(303)
    const visit = await visitRow(database, await visitIdOf(database, 'Margaret Osei'))
    expect(visit).toMatchObject({ purpose: 'brunch, photos', partySize: 3 })
  })

  test('notes a second visit of somebody who has been here today already', async () => {
    const { database, dana } = await desk()
    const before = await database.read.$count(visits)
    await sendLine(dana, 'walk-in Ruth Feinberg').expect(303)
    expect(await database.read.$count(visits)).toBe(before + 1)
  })

  test('takes Margaret, not those who have a Margaret at home', async () => {
    const { database, dana } = await desk()
    await sendLine(dana, '17:15 Margaret tea')
    expect((await dana.get('/')).text).toContain('Margaret Osei is expected at 17:15.')
    expect(await visitIdOf(database, 'Margaret Osei')).toBeTruthy()
  })

  test.each([
    ['09:40 Keller lunch, party of 5', 'people could be “Keller”', 'value="lunch"'],
    ['walk-in Zoltan Quux', 'Nobody by the name of “Zoltan Quux” yet.', 'Somebody new: add Zoltan Quux'],
    ['Alvarez tee time', 'Please give a time such as 9:40 or 2pm.', 'value="tee time"'],
  ])(
    'that leaves something open, “%s”, comes to the form with all that it said',
    async (line, sentence, kept) => {
      const { dana } = await desk()
      const answer = await sendLine(dana, line)
      expect(answer.status).toBe(303)
      const form = await dana.get(answer.headers.location ?? '').expect(200)
      expect(form.text).toContain(sentence)
      expect(form.text).toContain(kept)
    },
  )
})

async function desk() {
  const world = freshWorld()
  const { database, clock } = world
  return { world, database, clock, dana: await world.as('attendant') }
}

function sendLine(dana: Awaited<ReturnType<typeof desk>>['dana'], line: string, on = '2026-11-21') {
  return dana.post('/visits/line').type('form').send({ line, day: on })
}
