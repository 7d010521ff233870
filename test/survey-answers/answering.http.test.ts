import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { customers } from '../../db/schema/people.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { runJob, daysLater, later } from '../survey-invitations/given.ts'
import { somebodyAsked } from './given.ts'

describe('a link of the mail', () => {
  it('shows the number that was tapped, and records nothing, however often it is opened', async () => {
    const { world, link, answers, standing } = await somebodyAsked()
    const before = await standing()
    for (let times = 0; times < 3; times++) {
      const { text } = await world.stranger().get(`${link}?score=9`).expect(200)
      expect(text).toContain('You chose 9.')
      expect(text).toContain('Send 9')
    }
    await world.stranger().head(`${link}?score=9`).expect(200)
    expect(await answers()).toEqual({})
    expect(await standing()).toEqual(before)
  })

  it('is for no search engine, kept nowhere, loads nothing of others, and names nobody', async () => {
    const { world, link } = await somebodyAsked()
    const { text, headers } = await world.stranger().get(`${link}?score=9`).expect(200)
    expect(headers['x-robots-tag']).toBe('noindex, nofollow')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(text).toContain('<meta name="robots" content="noindex, nofollow">')
    expect(text).not.toContain('<script')
    expect(text).not.toContain('Kit')
    expect(link).not.toMatch(/kit|rosen/iu)
  })

  it('is answered to alike where it is wrong, withdrawn, and over', async () => {
    const { world, link } = await somebodyAsked()
    const wrong = await world.stranger().get('/s/nothing').expect(404)
    const forged = await world
      .stranger()
      .get(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`)
      .expect(404)
    const withdrawn = await somebodyAsked()
    await withdrawn.world.database.write((tx) =>
      tx
        .update(surveyInvitations)
        .set({ status: 'withdrawn', withdrawnAt: later(6) })
        .where(eq(surveyInvitations.id, withdrawn.id)),
    )
    const back = await withdrawn.world.stranger().get(withdrawn.link).expect(404)
    world.clock.moveTo(daysLater(30))
    const over = await world.stranger().get(link).expect(404)
    for (const { text } of [forged, back, over]) expect(text).toBe(wrong.text)
    for (const path of ['', '/comment']) {
      const posted = await world
        .stranger()
        .post(`${link}${path}`)
        .type('form')
        .send({ score: '9', comment: 'x' })
      expect([posted.status, posted.text]).toEqual([404, wrong.text])
    }
  })
})

describe('answering', () => {
  it('saves the number at once, then asks what goes with it, and thanks', async () => {
    const { world, link, answers, standing } = await somebodyAsked()
    const kit = world.stranger()
    await kit.post(link).type('form').send({ score: '9' }).expect(303).expect('Location', link)
    expect(await answers()).toEqual({ score: 9 })
    expect(await standing()).toMatchObject({ status: 'answered', answeredAt: later(6) })
    const second = await kit.get(link).expect(200)
    expect(second.text).toContain('Thank you, Kit. Your number is saved.')
    expect(second.text).toContain('What did we do well, and what could be better still?')
    await kit.post(`${link}/comment`).type('form').send({ comment: ' The same glass. ' }).expect(303)
    expect(await answers()).toEqual({ score: 9, comment: 'The same glass.' })
    const last = await kit.get(`${link}?step=thanks`).expect(200)
    expect(last.text).toContain('Somebody here reads every answer.')
    expect(last.text).toContain('The same glass.')
    expect(last.text).toContain('You can change it until Saturday 12 December.')
  })

  it.each([
    ['3', 'What should we put right first?'],
    ['8', 'What could we do that would make you more likely to recommend us?'],
    ['10', 'What did we do well'],
  ])('after %s asks: %s', async (score, question) => {
    const { world, link } = await somebodyAsked()
    await world.stranger().post(link).type('form').send({ score }).expect(303)
    expect((await world.stranger().get(link)).text).toContain(question)
  })

  it('can be changed until it closes, and stays one answer', async () => {
    const { world, link, answers, standing } = await somebodyAsked()
    const kit = world.stranger()
    await kit.post(link).type('form').send({ score: '9' }).expect(303)
    await kit.post(`${link}/comment`).type('form').send({ comment: 'Good.' }).expect(303)
    world.clock.moveTo(daysLater(3))
    expect((await kit.get(`${link}?step=score`)).text).toContain('You chose 9.')
    expect((await kit.get(`${link}?score=4`)).text).toContain('Send 4')
    await kit.post(link).type('form').send({ score: '4' }).expect(303)
    expect((await kit.get(`${link}?step=comment`)).text).toContain('Good.</textarea>')
    await kit.post(`${link}/comment`).type('form').send({ comment: '' }).expect(303)
    expect(await answers()).toEqual({ score: 4 })
    expect(await standing()).toMatchObject({ answeredAt: later(6) })
  })

  it('takes no number that there is not, no comment before one, and keeps a comment that is too long', async () => {
    const { world, link, answers } = await somebodyAsked()
    const kit = world.stranger()
    for (const score of ['11', '-1', '9.5', '', 'nine']) {
      const { text } = await kit.post(link).type('form').send({ score }).expect(422)
      expect(text).toContain('Please choose a number from 0 to 10.')
    }
    await kit.post(`${link}/comment`).type('form').send({ comment: 'First!' })
    expect(await answers()).toEqual({})
    await kit.post(link).type('form').send({ score: '9' }).expect(303)
    const long = 'x'.repeat(2001)
    const { text } = await kit.post(`${link}/comment`).type('form').send({ comment: long }).expect(422)
    expect(text).toContain(long)
    expect(text).toContain('under 2,000 characters')
  })

  it('leaves nothing personal in the log', async () => {
    const { world, link } = await somebodyAsked()
    await world.stranger().post(link).type('form').send({ score: '2' }).expect(303)
    await world.stranger().post(`${link}/comment`).type('form').send({ comment: 'Zqxname was rude' })
    const logged = world.logged.join('\n')
    for (const word of ['Zqxname', 'Kit', link.slice(3, 20)]) expect(logged).not.toContain(word)
  })

  it('is held to the pace of hands, and wrong links to fewer', async () => {
    const { world, link } = await somebodyAsked()
    const statuses = new Set<number>()
    for (let n = 0; n < 25; n++)
      statuses.add((await world.stranger().post(link).type('form').send({ score: '5' })).status)
    expect(statuses).toEqual(new Set([303, 429]))
    const wrong = new Set<number>()
    for (let n = 0; n < 65; n++) wrong.add((await world.stranger().get(`/s/wrong${String(n)}`)).status)
    expect(wrong).toEqual(new Set([404, 429]))
  })

  it('is refused from another site', async () => {
    const { world, link } = await somebodyAsked()
    await world
      .stranger()
      .post(link)
      .set('Origin', 'https://other.example')
      .type('form')
      .send({ score: '1' })
      .expect(403)
  })
})

describe('in Spanish', () => {
  it('Carmen is asked, thanked and answered', async () => {
    const { world, link } = await somebodyAsked('Carmen Villanueva')
    const { text } = await world.stranger().get(`${link}?score=9`).expect(200)
    expect(text).toContain('<html lang="es">')
    expect(text).toContain('¿Qué probabilidad hay de que nos recomiende')
    expect(text).toContain('Enviar 9')
    await world.stranger().post(link).type('form').send({ score: '9' }).expect(303)
    expect((await world.stranger().get(link)).text).toContain('Gracias, Carmen. Hemos guardado su número.')
    expect((await world.stranger().get(`${link}?step=thanks`)).text).toContain(
      'hasta el sábado, 12 de diciembre',
    )
  })
})

describe('no more surveys', () => {
  it('asks first, then it is so, and the others stay as they are', async () => {
    const { world, stop, id } = await somebodyAsked()
    const allows = async () => {
      const [row] = await world.database.read
        .select({ surveys: customers.allowsSurveys, mail: customers.allowsMail })
        .from(customers)
        .innerJoin(surveyInvitations, eq(surveyInvitations.customerId, customers.id))
        .where(eq(surveyInvitations.id, id))
      return row
    }
    expect((await world.stranger().get(stop).expect(200)).text).toContain('No more surveys?')
    expect(await allows()).toEqual({ surveys: true, mail: true })
    const elsewhere = { Origin: 'https://mail.example', 'Sec-Fetch-Site': 'cross-site' }
    await world
      .stranger()
      .post(stop)
      .set(elsewhere)
      .type('form')
      .send({ 'List-Unsubscribe': 'One-Click' })
      .expect(200)
    expect(await allows()).toEqual({ surveys: false, mail: true })
    await world.stranger().post(stop).expect(200)
    world.clock.moveTo(daysLater(400))
    await world.stranger().get(stop).expect(200)
    await runJob(world.database, later(7))
  })

  it('a link that answers a survey stops none, and the other way round', async () => {
    const { world, link, stop } = await somebodyAsked()
    await world.stranger().get(link.replace('/s/', '/stop-surveys/')).expect(404)
    await world.stranger().get(stop.replace('/stop-surveys/', '/s/')).expect(404)
  })
})
