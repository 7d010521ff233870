import { describe, expect, it } from 'vitest'
import { surveyVersions } from '../../db/schema/surveys.ts'
import { twoQuestionsOf } from '../../src/surveys/queries.ts'
import { fieldsOn, flashAfter, pageAt, post } from '../support/browsing.ts'
import { freshWorld } from '../support/world.ts'
import { somebodyAsked } from '../survey-answers/given.ts'

const PAGE = '/settings/surveys/two-questions'

describe('the owner’s page of the two questions', () => {
  it('shows them as they are, and switches them off and on', async () => {
    const world = freshWorld()
    const otis = await world.as('owner')
    const form = fieldsOn(await pageAt(otis, PAGE))
    expect(form).toMatchObject({ isOn: 'yes', hoursAfter: '3', everyDays: '90' })
    expect(form.en_question).toContain('recommend us')
    const off = Object.fromEntries(Object.entries(form).filter(([name]) => name !== 'isOn'))
    await post(otis, PAGE, off).expect(303)
    expect((await flashAfter(otis, PAGE)).text).toBe('Saved. Nobody is asked.')
    expect((await twoQuestionsOf(world.database.read))?.switchedOnAt).toBeNull()
    await post(otis, PAGE, { ...fieldsOn(await pageAt(otis, PAGE)), isOn: 'yes' }).expect(303)
    expect((await twoQuestionsOf(world.database.read))?.switchedOnAt).toEqual(world.clock.now())
  })

  it('keeps what was typed where it cannot be used, with a sentence beside each', async () => {
    const world = freshWorld()
    const otis = await world.as('owner')
    const form = fieldsOn(await pageAt(otis, PAGE))
    const wrong = { ...form, sharePercent: '140', mailFrom: 'soon', es_thanks: '', remindAfterDays: 'x' }
    const { text } = await post(otis, PAGE, wrong).expect(422)
    for (const said of ['140', 'soon', 'from 1 to 100', 'a time such as 09:00', 'Please write this.'])
      expect(text).toContain(said)
    expect((await twoQuestionsOf(world.database.read))?.version).toBe(1)
  })

  it('does not write over what a colleague saved meanwhile', async () => {
    const world = freshWorld()
    const otis = await world.as('owner')
    const form = fieldsOn(await pageAt(otis, PAGE))
    await post(otis, PAGE, { ...form, everyDays: '60' }).expect(303)
    const { text } = await post(otis, PAGE, { ...form, everyDays: '30' }).expect(409)
    expect(text).toContain('A colleague saved this meanwhile.')
    expect((await twoQuestionsOf(world.database.read))?.everyDays).toBe(60)
  })

  it('other words are another version, and whoever was asked answers the words that they were asked', async () => {
    const { world, link } = await somebodyAsked()
    const otis = await world.as('owner')
    const form = fieldsOn(await pageAt(otis, PAGE))
    const before = await world.database.read.$count(surveyVersions)
    const own = { ...form, en_question: 'Would you bring a friend to {business}?' }
    await post(otis, PAGE, own).expect(303)
    expect(await world.database.read.$count(surveyVersions)).toBe(before + 1)
    expect((await world.stranger().get(link).expect(200)).text).toContain('recommend us to a friend')
    const again = { ...fieldsOn(await pageAt(otis, PAGE)), en_question: 'Would you bring a friend?' }
    await post(otis, PAGE, again).expect(303)
    // Nobody was asked the second yet, so it is reworded.
    expect(await world.database.read.$count(surveyVersions)).toBe(before + 1)
  })

  it('a fresh Rapport asks nobody, and begins with the words that ship', async () => {
    const world = freshWorld('empty')
    const ana = world.stranger()
    const place = { organisation: 'Hotel Ana', customerWord: 'guest', timeZone: 'Europe/Madrid' }
    const owner = { name: 'Ana Ruiz', email: 'ana@example.com', password: 'two otters and a pale lamp' }
    await post(ana, '/welcome', { ...place, ...owner }).expect(303)
    expect(await twoQuestionsOf(world.database.read)).toBeUndefined()
    expect(await pageAt(ana, '/surveys')).toContain('Nobody is asked at the moment.')
    const form = fieldsOn(await pageAt(ana, PAGE))
    expect(form.isOn).toBeUndefined()
    expect(form).toMatchObject({ hoursAfter: '3', es_subject: '¿Qué tal su visita a {business}?' })
    await post(ana, PAGE, { ...form, isOn: 'yes' }).expect(303)
    expect(await twoQuestionsOf(world.database.read)).toMatchObject({ version: 1, latest: { number: 1 } })
    expect(await pageAt(ana, '/surveys')).toContain('Nobody has answered yet')
  })

  it('is the owner’s alone', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    await mara.get(PAGE).expect(403)
  })
})
