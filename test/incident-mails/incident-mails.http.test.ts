import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { outbox } from '../../db/schema/outbox.ts'
import { customers, people } from '../../db/schema/people.ts'
import { remindOwners } from '../../src/incident-mails/jobs.ts'
import { lookOverAffected } from '../../src/incidents/afterwards/work.ts'
import { asDay } from '../../src/lib/day.ts'
import { fieldsOn, flashAfter, pageAt, post } from '../support/browsing.ts'
import { delivered, linkIn } from '../support/delivered.ts'
import { freshWorld, type World } from '../support/world.ts'
import { affects, coldBoiler, HOUR, rowsOf, settled, updatesIn, write } from '../incidents/given.ts'

const MINUTE = 60_000

describe('an update to those affected', () => {
  it('reaches colleagues first, and those affected five minutes later', async () => {
    const { world, mara, incident } = await raysBoiler()
    await write(mara, incident, { mailsThem: 'yes' }).expect(303)
    const colleagues = await delivered(world)
    expect(colleagues.map(({ to }) => to.name).sort()).toEqual([
      'Dana Kim',
      'Luis Ortega',
      'Otis Bell',
      'Sam Whitlock',
    ])
    expect(colleagues[0]?.letter.subject).toBe('No hot water: cause known')
    expect(colleagues[0]?.letter.text).toContain('Those affected get this in a few minutes.')
    world.clock.moveBy(5 * MINUTE)
    const [letter, ...others] = await delivered(world)
    expect(others).toEqual([])
    expect(letter?.to.name).toBe('Ray Alvarez')
    expect(letter?.letter.text).toMatch(
      /Dear Ray,\s+No hot water: cause known\.\s+A new valve is on its way\./u,
    )
    expect(letter?.letter.text).not.toContain('Alvarez')
    expect(letter?.letter.unsubscribeUrl).toContain('/stop-incident-mails/')
  })

  it('goes to nobody twice, however often its mails are queued', async () => {
    const { world, mara, incident } = await raysBoiler()
    await write(mara, incident, { mailsThem: 'yes' }).expect(303)
    await settled(world)
    await settled(world)
    world.clock.moveBy(6 * MINUTE)
    expect((await delivered(world)).filter(({ to }) => to.name === 'Ray Alvarez')).toHaveLength(1)
    await settled(world)
    expect((await delivered(world)).filter(({ to }) => to.name === 'Ray Alvarez')).toEqual([])
  })

  it('notes of whom it has reached that they were told', async () => {
    const { world, mara, incident } = await raysBoiler()
    await write(mara, incident, { mailsThem: 'yes' }).expect(303)
    world.clock.moveBy(5 * MINUTE)
    await delivered(world)
    await lookOverAffected(world)
    expect(await rowsOf(world, incident.id)).toMatchObject([
      { toldHow: 'by mail', toldAt: world.clock.now() },
    ])
  })

  it('is taken back before it has gone out, and not after', async () => {
    const { world, mara, incident } = await raysBoiler()
    await write(mara, incident, { mailsThem: 'yes' }).expect(303)
    const { undo } = await flashAfter(mara, `/incidents/${incident.id}`)
    await post(mara, undo).expect(303)
    world.clock.moveBy(10 * MINUTE)
    expect(await delivered(world)).toEqual([])
    await write(mara, incident, { text: 'The valve is in.', mailsThem: 'yes' }).expect(303)
    const again = await flashAfter(mara, `/incidents/${incident.id}`)
    world.clock.moveBy(10 * MINUTE)
    await delivered(world)
    await post(mara, again.undo).expect(303)
    expect((await flashAfter(mara, `/incidents/${incident.id}`)).text).toContain(
      'It has reached somebody already',
    )
  })

  it('waits through a sensitive time, and is shown as held', async () => {
    const { world, mara, incident, ray } = await raysBoiler()
    await world.database.write((tx) =>
      tx
        .update(people)
        .set({ sensitiveUntil: asDay('2026-11-23') ?? null })
        .where(eq(people.id, ray.id)),
    )
    await write(mara, incident, { mailsThem: 'yes' }).expect(303)
    world.clock.moveBy(5 * MINUTE)
    expect((await delivered(world)).map(({ to }) => to.name)).not.toContain('Ray Alvarez')
    expect(await pageAt(mara, `/incidents/${incident.id}/affected`)).toContain('Mail held or on its way')
    world.clock.moveTo(new Date('2026-11-24T13:59:00Z'))
    expect((await delivered(world)).map(({ to }) => to.name)).not.toContain('Ray Alvarez')
    world.clock.moveTo(new Date('2026-11-24T14:00:00Z'))
    expect((await delivered(world)).map(({ to }) => to.name)).toContain('Ray Alvarez')
  })

  it('waits for the morning where it was written in the evening, and colleagues know until when', async () => {
    const { world, incident } = await raysBoiler()
    world.clock.moveTo(new Date('2026-11-22T02:00:00Z'))
    await write(await world.as('manager'), incident, { mailsThem: 'yes' }).expect(303)
    const [colleague] = await delivered(world)
    expect(colleague?.letter.text.replaceAll(/\s+/gu, ' ')).toContain(
      'Those affected get this tomorrow at 09:00.',
    )
    for (const early of ['2026-11-22T02:05:00Z', '2026-11-22T13:59:00Z']) {
      world.clock.moveTo(new Date(early))
      expect((await delivered(world)).map(({ to }) => to.name)).not.toContain('Ray Alvarez')
    }
    world.clock.moveTo(new Date('2026-11-22T14:00:00Z'))
    expect((await delivered(world)).map(({ to }) => to.name)).toContain('Ray Alvarez')
  })

  it('is in the language of whom it touches, and the words of the update as they were written', async () => {
    const { world, mara, incident, ray } = await raysBoiler()
    const inSpanish = { language: 'es' } as const
    await world.database.write((tx) => tx.update(customers).set(inSpanish).where(eq(customers.id, ray.id)))
    await write(mara, incident, { mailsThem: 'yes', nextDay: '2026-11-21', nextTime: '13:00' }).expect(303)
    world.clock.moveBy(5 * MINUTE)
    const letter = (await delivered(world)).find(({ to }) => to.name === 'Ray Alvarez')?.letter
    expect(letter?.subject).toBe('No hot water: conocemos la causa')
    expect(letter?.html).toContain('lang="es"')
    expect(letter?.text).toMatch(
      /Hola, Ray:\s+No hot water: conocemos la causa\.\s+A new valve is on its way\./u,
    )
    expect(letter?.text).toContain('Próximo mensaje: hoy, 13:00 h.')
    expect(letter?.text).toContain('No recibir más mensajes sobre esto')
    const stop = linkIn(letter?.unsubscribeUrl ?? '')
    expect((await world.stranger().get(stop).expect(200)).text).toContain(
      '¿No recibir más mensajes sobre esto?',
    )
    expect((await world.stranger().post(stop).expect(200)).text).toContain('Hecho')
  })

  it('does not go to whoever wants no mail, has left, or has no address', async () => {
    const { world, mara, incident, ray } = await raysBoiler()
    for (const name of ['Tom Brandt', 'Margaret Osei']) await affects(world, mara, incident, name)
    await post(mara, `/customers/${ray.id}/archival`).expect(303)
    await write(mara, incident, { mailsThem: 'yes' }).expect(303)
    world.clock.moveBy(5 * MINUTE)
    expect((await delivered(world)).map(({ to }) => to.name)).not.toContain('Ray Alvarez')
  })

  it('that is for colleagues only is not sent to customers', async () => {
    const { mara, incident } = await raysBoiler()
    const refused = await write(mara, incident, { mailsThem: 'yes', isForColleagues: 'yes' }).expect(422)
    expect(refused.text).toContain('What is for colleagues only is not sent to those affected.')
  })

  it('is queued in small units for many', async () => {
    const { world, mara, incident } = await raysBoiler()
    await post(mara, `/incidents/${incident.id}/affected`, { fromDay: '2020-01-01', untilDay: '2026-12-31' })
    await write(mara, incident, { mailsThem: 'yes' }).expect(303)
    await settled(world)
    const queued = await world.database.read.select().from(outbox).where(eq(outbox.kind, 'incident update'))
    expect(new Set(queued.map(({ personId }) => personId)).size).toBe(queued.length)
    expect(queued.length).toBeGreaterThan(10)
    const [update] = await updatesIn(world, incident.id)
    expect(update?.mailsQueuedAt).toEqual(world.clock.now())
  })
})

describe('no more mails about this', () => {
  it('is asked on a page, and done by its button or the mail program’s own, for this incident alone', async () => {
    const { world, mara, incident } = await raysBoiler()
    await write(mara, incident, { mailsThem: 'yes' }).expect(303)
    world.clock.moveBy(5 * MINUTE)
    const letter = (await delivered(world)).find(({ to }) => to.name === 'Ray Alvarez')?.letter
    const stop = linkIn(letter?.unsubscribeUrl ?? '')
    const stranger = world.stranger()
    const page = (await stranger.get(stop).expect(200)).text
    expect(page).toContain('No hot water')
    expect(page).not.toContain('Alvarez')
    expect(await rowsOf(world, incident.id)).toMatchObject([{ stoppedAt: null }])
    await stranger
      .post(stop)
      .set('Origin', 'https://mail.example')
      .send('List-Unsubscribe=One-Click')
      .expect(200)
    expect(await rowsOf(world, incident.id)).toMatchObject([{ stoppedAt: world.clock.now() }])
    await write(mara, incident, { text: 'The valve is in.', mailsThem: 'yes' }).expect(303)
    world.clock.moveBy(5 * MINUTE)
    expect((await delivered(world)).map(({ to }) => to.name)).not.toContain('Ray Alvarez')
  })

  it('is not undone by a form that a colleague had open', async () => {
    const { world, mara, incident, ray } = await raysBoiler()
    const address = `/customers/${ray.id}/incidents/${incident.id}`
    const form = fieldsOn(await pageAt(mara, address))
    await write(mara, incident, { mailsThem: 'yes' }).expect(303)
    world.clock.moveBy(5 * MINUTE)
    const letter = (await delivered(world)).find(({ to }) => to.name === 'Ray Alvarez')?.letter
    await world
      .stranger()
      .post(linkIn(letter?.unsubscribeUrl ?? ''))
      .expect(200)
    await post(mara, address, { ...form, told: 'by phone' }).expect(409)
    expect(await rowsOf(world, incident.id)).toMatchObject([{ stoppedAt: world.clock.now() }])
  })

  it('is known from no other address', async () => {
    const { stranger } = freshWorld()
    await stranger().get('/stop-incident-mails/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA').expect(404)
  })
})

describe('colleagues', () => {
  it('are told when it is opened, where that was ticked, and whoever opened it is not', async () => {
    const world = freshWorld()
    await coldBoiler(world, await world.as('manager'), { mailsColleagues: 'yes' })
    const mails = await delivered(world)
    expect(mails.map(({ to }) => to.name)).not.toContain('Mara Lindqvist')
    expect(mails.map(({ letter }) => letter.subject)).toContain('No hot water: looking into it')
    expect(mails[0]?.letter.text).toContain('The boiler went out.')
  })
})

describe('whoever looks after an incident', () => {
  it('is reminded once of each promise that is late', async () => {
    const { world, mara, incident } = await raysBoiler()
    expect(await reminded(world)).toEqual([])
    world.clock.moveBy(2 * HOUR)
    expect(await reminded(world)).toEqual(['A word is late: No hot water'])
    expect(await reminded(world)).toEqual([])
    await write(mara, incident, { nextDay: '2026-11-21', nextTime: '13:00' }).expect(303)
    expect(await reminded(world)).toEqual([])
    world.clock.moveBy(2 * HOUR)
    expect(await reminded(world)).toEqual(['A word is late: No hot water'])
  })

  it('is reminded once of a day without a word, and not once it is over', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const incident = await coldBoiler(world, mara, { nextDay: '', nextTime: '' })
    world.clock.moveBy(23 * HOUR)
    expect(await reminded(world)).toEqual([])
    world.clock.moveBy(HOUR)
    expect(await reminded(world)).toEqual(['No word for a day: No hot water'])
    world.clock.moveBy(30 * HOUR)
    expect(await reminded(world)).toEqual([])
    await write(await world.as('manager'), incident, { status: 'over' }).expect(303)
    world.clock.moveBy(30 * HOUR)
    expect(await reminded(world)).toEqual([])
  })

  it('is not reminded where somebody has written before the mail went', async () => {
    const { world, mara, incident } = await raysBoiler()
    world.clock.moveBy(2 * HOUR)
    await remindOwners(world)
    await write(mara, incident).expect(303)
    expect(await delivered(world)).toEqual([])
  })
})

it('the form of somebody affected turns their mails off and on', async () => {
  const { world, mara, incident, ray } = await raysBoiler()
  const address = `/customers/${ray.id}/incidents/${incident.id}`
  await post(mara, address, { ...fieldsOn(await pageAt(mara, address)), noMail: 'yes' }).expect(303)
  expect(await rowsOf(world, incident.id)).toMatchObject([{ stoppedAt: world.clock.now() }])
  await post(mara, address, { ...fieldsOn(await pageAt(mara, address)), noMail: '' }).expect(303)
  expect(await rowsOf(world, incident.id)).toMatchObject([{ stoppedAt: null }])
})

/** No hot water, and Ray Alvarez, who allows mail, without any. */
async function raysBoiler() {
  const world = freshWorld()
  const mara = await world.as('manager')
  const incident = await coldBoiler(world, mara)
  const ray = await affects(world, mara, incident, 'Ray Alvarez')
  return { world, mara, incident, ray }
}

async function reminded(world: World): Promise<string[]> {
  await remindOwners(world)
  return (await delivered(world)).map(({ letter }) => letter.subject)
}
