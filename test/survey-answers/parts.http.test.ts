import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { surveyCorrections } from '../../db/schema/survey-corrections.ts'
import { fieldsOn, pageAt, post } from '../support/browsing.ts'
import { daysLater, later } from '../survey-invitations/given.ts'
import { somebodyAsked, somebodyAskedAtLength } from './given.ts'

type Asked = Awaited<ReturnType<typeof somebodyAskedAtLength>>

/** Sends the page that stands at an address with these answers; where it leads. */
async function send({ world, link }: Asked, answers: Record<string, string>, at = link): Promise<string> {
  const kit = world.stranger()
  const form = { ...fieldsOn(await pageAt(kit, at)), ...answers }
  const { headers } = await post(kit, `${link}/part`, form).expect(303)
  return String(headers.location)
}

describe('a survey of several pages', () => {
  it('opens with what we hold that is theirs, and not so that others could use it', async () => {
    const { world, link } = await somebodyAskedAtLength()
    const page = await pageAt(world.stranger(), link)
    expect(page).toContain('Page 1 of')
    expect(page).toContain('Saturday 21 November, Clubhouse')
    expect(page).toContain('We have: k…@')
    expect(page).not.toMatch(/Rosen|kit@|kit\./u)
  })

  it('is for no search engine, kept nowhere, and runs no script', async () => {
    const { world, link } = await somebodyAskedAtLength()
    const { text, headers } = await world.stranger().get(link).expect(200)
    expect(headers['x-robots-tag']).toBe('noindex, nofollow')
    expect(headers['cache-control']).toBe('no-store')
    expect(text).not.toContain('<script')
  })

  it('is saved page by page, and the link leads back to where somebody stopped', async () => {
    const kit = await somebodyAskedAtLength()
    expect(await send(kit, { records: 'right' })).toBe(`${kit.link}?part=yours`)
    expect(await kit.answers()).toEqual({ records: 'right' })
    expect(await pageAt(kit.world.stranger(), kit.link)).toContain('Page 2 of')
    expect(await kit.standing()).toMatchObject({ status: 'queued', answeredAt: null, reached: 'records' })
  })

  it('goes back, shows what was chosen, and goes on', async () => {
    const kit = await somebodyAskedAtLength()
    await send(kit, { records: 'right' })
    await send(kit, { 'done-here': 'yes', 'who-uses-it': 'other', 'who-uses-it:in their words': 'My aunt' })
    const back = await pageAt(kit.world.stranger(), `${kit.link}?part=yours`)
    expect(fieldsOn(back)).toMatchObject({ 'done-here': 'yes', 'who-uses-it:in their words': 'My aunt' })
    expect(await pageAt(kit.world.stranger(), kit.link)).toContain('What made you choose us?')
  })

  it('nobody is led further than they have come', async () => {
    const { world, link, answers, standing } = await somebodyAskedAtLength()
    expect(await pageAt(world.stranger(), `${link}?part=overall`)).toContain('Page 1 of')
    const ahead = { part: 'overall', shown: 'overall', overall: 'poor' }
    await post(world.stranger(), `${link}/part`, ahead).expect(303).expect('Location', link)
    expect([await answers(), (await standing())?.reached]).toEqual([{}, null])
  })

  it('says beside the field what is missing, and loses nothing', async () => {
    const kit = await somebodyAskedAtLength()
    await send(kit, { records: 'right' })
    const form = { part: 'yours', shown: 'done-here still-yours who-uses-it' }
    const more = { 'who-uses-it': 'other', 'who-uses-it:in their words': 'My aunt Ruth' }
    const { text } = await post(kit.world.stranger(), `${kit.link}/part`, { ...form, ...more }).expect(422)
    expect(text).toContain('Please answer this one.')
    expect(text).toContain('href="#done-here"')
    expect(fieldsOn(text)).toMatchObject(more)
    expect(await kit.answers()).toEqual({ records: 'right' })
  })

  it('takes nothing that cannot be chosen, nor what is too long', async () => {
    const kit = await somebodyAskedAtLength()
    const page = { part: 'records', shown: 'records' }
    for (const records of ['poor', 'RIGHT', 'other'])
      await post(kit.world.stranger(), `${kit.link}/part`, { ...page, records }).expect(422)
    const long = { 'records:visit': 'x'.repeat(201) }
    const { text } = await post(kit.world.stranger(), `${kit.link}/part`, { ...page, ...long }).expect(422)
    expect(text).toContain('x'.repeat(201))
    expect(await kit.answers()).toEqual({})
  })

  it('leaves out what an answer rules out, and forgets what was said to it', async () => {
    const kit = await somebodyAskedAtLength()
    await send(kit, { records: 'right' })
    await send(kit, { 'done-here': 'yes' })
    expect(await send(kit, { 'why-us:price': 'yes', 'made-appointment': 'yes' })).toContain(
      'part=appointment',
    )
    await send(kit, { 'time-suited': 'good' })
    expect(await kit.answers()).toMatchObject({ 'why-us': 'price', 'time-suited': 'good' })
    const why = `${kit.link}?part=why-us`
    expect(await send(kit, { 'made-appointment': 'no' }, why)).toContain('part=arrival')
    expect(await kit.answers()).not.toHaveProperty('time-suited')
  })

  it('shows a page once more where an answer on it asks for another', async () => {
    const kit = await somebodyAskedAtLength()
    await send(kit, { records: 'right' })
    await send(kit, { 'done-here': 'yes' })
    await send(kit, { 'made-appointment': 'no' })
    await send(kit, { greeted: 'excellent' })
    expect(await send(kit, { 'right-first-time': 'no' })).toContain('part=work')
    expect(await send(kit, { 'not-right': 'The grip turned.' }, `${kit.link}?part=work`)).toContain(
      'part=handing-back',
    )
    expect(await kit.answers()).toMatchObject({ 'right-first-time': 'no', 'not-right': 'The grip turned.' })
  })

  it('ends early for whom the work was not done here, and thanks', async () => {
    const kit = await somebodyAskedAtLength()
    await send(kit, { records: 'right' })
    expect(await send(kit, { 'done-here': 'no' })).toBe(kit.link)
    expect(await kit.standing()).toMatchObject({ status: 'answered', answeredAt: later(6) })
    expect(await pageAt(kit.world.stranger(), kit.link)).toContain('Thank you.')
  })

  it('is answered from the first page to the last in as many pages as it says', async () => {
    const kit = await somebodyAskedAtLength()
    const given: Record<string, string> = { records: 'right', 'done-here': 'yes', overall: 'very good' }
    let at = kit.link
    for (let page = 1; page < 20; page++) {
      const text = await pageAt(kit.world.stranger(), at)
      if (!text.includes('<progress')) break
      const { shown = '' } = fieldsOn(text)
      const own = Object.fromEntries(
        shown.split(' ').flatMap((key) => (given[key] ? [[key, given[key]]] : [])),
      )
      at = await send(kit, own, at)
    }
    expect(await kit.standing()).toMatchObject({ status: 'answered', reached: 'in-your-words' })
    expect(await kit.answers()).toEqual(given)
  })

  it('stays open to changes until it closes, and then its link looks like any other that has ended', async () => {
    const kit = await somebodyAskedAtLength()
    await send(kit, { records: 'right' })
    kit.world.clock.moveTo(daysLater(30))
    const wrong = await kit.world.stranger().get('/s/nothing').expect(404)
    const over = await kit.world.stranger().get(kit.link).expect(404)
    const posted = await post(kit.world.stranger(), `${kit.link}/part`, { part: 'yours' }).expect(404)
    expect([over.text, posted.text]).toEqual([wrong.text, wrong.text])
  })

  it('a page of the one kind is not taken for the other', async () => {
    const long = await somebodyAskedAtLength()
    await post(long.world.stranger(), long.link, { score: '9' }).expect(404)
    const short = await somebodyAsked()
    await post(short.world.stranger(), `${short.link}/part`, { part: 'records' }).expect(404)
  })

  it('leaves nothing personal in the log', async () => {
    const kit = await somebodyAskedAtLength()
    await send(kit, { 'records:visit': 'Zqxday', 'records:e-mail': 'zqx@example.com' })
    const logged = kit.world.logged.join('\n')
    for (const word of ['Zqx', 'zqx', kit.link.slice(3, 20)]) expect(logged).not.toContain(word)
  })

  it('is asked in Spanish where they read that', async () => {
    const { world, link } = await somebodyAskedAtLength('Carmen Villanueva')
    const page = (await world.stranger().get(link).expect(200)).text
    expect(page).toContain('<html lang="es">')
    expect(page).toContain('¿Son correctos estos datos?')
    expect(page).toContain('No era yo')
  })
})

describe('what somebody says is wrong', () => {
  const corrections = ({ world, id }: Asked) =>
    world.database.read.select().from(surveyCorrections).where(eq(surveyCorrections.invitationId, id))

  it('waits for a colleague, old beside new, and changes nothing by itself', async () => {
    const kit = await somebodyAskedAtLength()
    await send(kit, { 'records:town': 'Coral Gables', 'records:e-mail': 'kit@new.example' })
    expect(await kit.answers()).toEqual({ records: 'partly wrong' })
    const rows = await corrections(kit)
    expect(rows.map(({ field, says, decision }) => [field, says, decision])).toEqual([
      ['e-mail', 'kit@new.example', null],
      ['town', 'Coral Gables', null],
    ])
    expect(rows[0]?.held).toContain('@')
  })

  it('has to be written, and read like what it is', async () => {
    const kit = await somebodyAskedAtLength()
    const page = { part: 'records', shown: 'records' }
    const sent = (more: Record<string, string>) =>
      post(kit.world.stranger(), `${kit.link}/part`, { ...page, ...more }).expect(422)
    expect((await sent({ records: 'partly wrong' })).text).toContain('and write what is right.')
    expect((await sent({ 'records:e-mail': 'kit at home' })).text).toContain('such as ana@example.com')
    expect((await sent({ 'records:phone': 'ask me' })).text).toContain('with its digits')
    expect(await corrections(kit)).toEqual([])
  })

  it('can be taken back on the same page', async () => {
    const kit = await somebodyAskedAtLength()
    await send(kit, { 'records:town': 'Coral Gables' })
    const first = `${kit.link}?part=records`
    expect(fieldsOn(await pageAt(kit.world.stranger(), first))).toMatchObject({
      'records:town': 'Coral Gables',
    })
    await send(kit, { records: 'right', 'records:town': '' }, first)
    expect(await corrections(kit)).toEqual([])
  })

  it('that it was not them ends the survey, and is left for a colleague to find out', async () => {
    const kit = await somebodyAskedAtLength()
    expect(await send(kit, { records: 'not me' })).toBe(kit.link)
    expect(await pageAt(kit.world.stranger(), kit.link)).toContain('Thank you for telling us.')
    expect(await kit.standing()).toMatchObject({ status: 'answered' })
    expect((await corrections(kit)).map(({ field, says }) => [field, says])).toEqual([['not them', '']])
  })
})
