import { describe, expect, it } from 'vitest'
import { fieldsOn, flashAfter, pageAt, post } from '../support/browsing.ts'
import { freshWorld } from '../support/world.ts'
import { coldBoiler, HOUR, incidentNamed, updatesIn, write } from './given.ts'

describe('an incident', () => {
  it('stands on every page for everybody on shift until it is over', async () => {
    const world = freshWorld()
    const [mara, dana] = [await world.as('manager'), await world.as('attendant')]
    const incident = await coldBoiler(world, mara)
    for (const page of ['/', '/customers', '/follow-ups'])
      expect((await dana.get(page)).text).toContain('No hot water: Looking into it. Next word today at 11:00')
    await write(mara, incident, { status: 'over' }).expect(303)
    expect((await dana.get('/')).text).not.toContain('No hot water')
  })

  it('says of a word that is late that it is', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    await coldBoiler(world, mara)
    world.clock.moveBy(2 * HOUR)
    expect((await mara.get('/')).text).toContain('The word promised for today at 11:00 is late')
  })

  it('has a timeline by named people with their part in it', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const incident = await coldBoiler(world, mara)
    await write(mara, incident, { part: 'engineer on call' }).expect(303)
    const page = await pageAt(await world.as('attendant'), `/incidents/${incident.id}`)
    expect(page).toContain('Mara Lindqvist, engineer on call')
    expect(page).toContain('A new valve is on its way.')
    expect(page).toContain('Cause known')
  })

  it('keeps what an update said before it was corrected, and sends nothing', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const incident = await coldBoiler(world, mara)
    await write(mara, incident, { text: 'A new vlave is on its way.' }).expect(303)
    const [update] = await updatesIn(world, incident.id)
    const form = fieldsOn(await pageAt(mara, `/incident-updates/${update?.id}/edit`))
    await post(mara, `/incident-updates/${update?.id}`, {
      ...form,
      text: 'A new valve is on its way.',
    }).expect(303)
    expect((await flashAfter(mara, `/incidents/${incident.id}`)).text).toContain('Nothing was sent')
    const page = await pageAt(mara, `/incidents/${incident.id}`)
    expect(page).toContain('A new valve is on its way.')
    expect(page).toContain('A new vlave is on its way. (until Mara Lindqvist corrected it today at 09:28)')
  })

  it('loses nothing where two correct the same update', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const incident = await coldBoiler(world, mara)
    await write(mara, incident).expect(303)
    const [update] = await updatesIn(world, incident.id)
    const form = fieldsOn(await pageAt(mara, `/incident-updates/${update?.id}/edit`))
    await post(mara, `/incident-updates/${update?.id}`, { ...form, text: 'Mine' }).expect(303)
    const refused = await post(mara, `/incident-updates/${update?.id}`, { ...form, text: 'Yours' }).expect(
      409,
    )
    expect(refused.text).toContain('A colleague saved this')
    expect(refused.text).toContain('Yours')
    expect(refused.text).toContain('Mine')
  })

  it('stands as before where the last word is taken back', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const incident = await coldBoiler(world, mara)
    await write(mara, incident, { status: 'over' }).expect(303)
    const { undo } = await flashAfter(mara, `/incidents/${incident.id}`)
    await post(mara, undo).expect(303)
    expect(await incidentNamed(world, 'No hot water')).toMatchObject({
      ...{
        status: 'looking into it',
        overAt: null,
        story: null,
        nextUpdateAt: new Date('2026-11-21T16:00:00Z'),
      },
    })
  })

  it('is taken back by an earlier word no more', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const incident = await coldBoiler(world, mara)
    await write(mara, incident).expect(303)
    const { undo } = await flashAfter(mara, `/incidents/${incident.id}`)
    world.clock.moveBy(HOUR)
    await write(mara, incident, { text: 'The valve is in.' }).expect(303)
    await post(mara, undo).expect(303)
    expect((await updatesIn(world, incident.id)).filter(({ removedAt }) => removedAt)).toEqual([])
  })

  it('that was opened by a slip is taken away, and comes back', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const incident = await coldBoiler(world, mara)
    const { undo } = await flashAfter(mara, `/incidents/${incident.id}`)
    await post(mara, undo).expect(303)
    await mara.get(`/incidents/${incident.id}`).expect(404)
    expect((await mara.get('/customers')).text).not.toContain('No hot water')
    await post(mara, `/incidents/${incident.id}/removal/undo`).expect(303)
    await mara.get(`/incidents/${incident.id}`).expect(200)
  })

  it('is corrected, and loses nothing where a colleague corrected it too', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const incident = await coldBoiler(world, mara)
    const form = fieldsOn(await pageAt(mara, `/incidents/${incident.id}/edit`))
    expect(form).toMatchObject({ title: 'No hot water', startedDay: '2026-11-21', startedTime: '07:30' })
    await post(mara, `/incidents/${incident.id}`, { ...form, title: 'Cold showers' }).expect(303)
    const refused = await post(mara, `/incidents/${incident.id}`, { ...form, title: 'Icy showers' }).expect(
      409,
    )
    expect(refused.text).toContain('Cold showers')
    expect(refused.text).toContain('Icy showers')
  })

  it.each([
    ['has no title', { title: '' }, 'Please write what happened, in a few words.'],
    ['is still to come', { startedTime: '23:00' }, 'That is still to come.'],
    ['promises a word for the past', { nextTime: '08:00' }, 'Promise a time that is still to come.'],
    ['promises a day without a time', { nextTime: '' }, 'Please give a time such as'],
    ['is nobody’s', { ownerId: '01999999-0000-7000-8000-000000000000' }, 'somebody who works here'],
  ])('that %s is refused, and nothing typed is lost', async (_, mistake, sentence) => {
    const mara = await freshWorld().as('manager')
    const form = fieldsOn(await pageAt(mara, '/incidents/new'))
    const typed = {
      ...form,
      title: 'No hot water',
      what: 'The boiler went out.',
      nextDay: '2026-11-21',
      nextTime: '11:00',
    }
    const refused = await post(mara, '/incidents', { ...typed, ...mistake }).expect(422)
    expect(refused.text).toContain(sentence)
    expect(refused.text).toContain('The boiler went out.')
  })

  it('is read by attendants, and run by managers', async () => {
    const world = freshWorld()
    const incident = await coldBoiler(world, await world.as('manager'))
    const dana = await world.as('attendant')
    const page = await pageAt(dana, `/incidents/${incident.id}`)
    expect(page).toContain('The boiler went out.')
    expect(page).not.toContain('Write an update')
    await write(dana, incident).expect(403)
    await dana.get('/incidents/new').expect(403)
  })
})

it('the list says what goes on and what is over, and where nothing ever went wrong how to begin', async () => {
  const world = freshWorld()
  const mara = await world.as('manager')
  await coldBoiler(world, mara)
  const page = await pageAt(mara, '/incidents')
  expect(page.indexOf('No hot water')).toBeLessThan(page.indexOf('Pool closed on Saturday'))
  expect(page).toContain('4 affected')
})
