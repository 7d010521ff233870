import { describe, expect, it } from 'vitest'
import { surveyAnswers } from '../../db/schema/survey-answers.ts'
import { surveyVersions } from '../../db/schema/surveys.ts'
import { allSurveys, surveyById } from '../../src/surveys/queries.ts'
import { surveyQuestionsUrl, surveyPreviewUrl } from '../../src/web/urls.ts'
import { fieldsOn, flashAfter, pageAt, post } from '../support/browsing.ts'
import { freshWorld } from '../support/world.ts'
import { somebodyAskedAtLength } from '../survey-answers/given.ts'

async function building() {
  const asked = await somebodyAskedAtLength()
  const { world } = asked
  const [survey] = await allSurveys(world.database.read)
  if (!survey) throw new Error('The club has no survey')
  const mara = await world.as('manager')
  const url = surveyQuestionsUrl(survey.id)
  return {
    ...{ ...asked, mara, url, survey },
    latest: async () => {
      const now = await surveyById(world.database.read, survey.id)
      return now?.latest ?? survey.latest
    },
    texts: async () => {
      const now = await surveyById(world.database.read, survey.id)
      return (
        now?.latest.content.sections.flatMap(({ questions }) => questions.map(({ text }) => text.en)) ?? []
      )
    },
    sections: `/surveys/${survey.id}/sections`,
  }
}

const NEW = { kind: 'yes or no', en: 'Was the coffee hot?', es: '¿Estaba caliente el café?' }

describe('the questions of a survey', () => {
  it('stand page by page, with what they depend on in plain words', async () => {
    const { mara, url } = await building()
    const page = await pageAt(mara, url)
    expect(page).toContain('Version 1, as it is asked now.')
    expect(page).toContain('Only if “Did you arrange a time beforehand?” is Yes.')
    expect(page).toContain('If “Did we do the work for you?” is No, it goes on with the end.')
    expect(page).toContain('only if “Was it right the first time?” is No')
  })

  it('a question that is added is asked once it is published, in another version', async () => {
    const { world, mara, url, sections, texts, link } = await building()
    await post(mara, `${sections}/facilities/questions/new`, { ...NEW, isRequired: 'yes' }).expect(303)
    expect(await texts()).not.toContain(NEW.en)
    expect(await pageAt(mara, url)).toContain('Changed since version 1')
    const versions = await world.database.read.$count(surveyVersions)
    await post(mara, `${url}/publication`).expect(303)
    expect(await texts()).toContain(NEW.en)
    expect(await world.database.read.$count(surveyVersions)).toBe(versions + 1)
    // Whoever was asked before answers what they were asked.
    expect(await pageAt(world.stranger(), link)).toContain('Page 1 of')
    expect(await pageAt(mara, url)).toContain('Version 2, as it is asked now.')
  })

  it('keeps what was typed where it cannot be used', async () => {
    const { mara, sections } = await building()
    const form = { ...NEW, kind: 'one choice', choices: 'Only one | Solo una', es: '' }
    const { text } = await post(mara, `${sections}/facilities/questions/new`, form).expect(422)
    for (const said of [
      'Please write the question in Spanish.',
      'Please write at least two',
      'Only one | Solo una',
    ])
      expect(text).toContain(said)
  })

  it('is edited with its choices, condition and what makes somebody unhappy, and keeps its key', async () => {
    const { mara, url, latest } = await building()
    const form = fieldsOn(await pageAt(mara, `${url}/not-right`))
    expect(form).toMatchObject({ kind: 'short text', when: 'right-first-time is no' })
    await post(mara, `${url}/not-right`, { ...form, en: 'What went wrong?', when: 'quality is poor' }).expect(
      303,
    )
    await post(mara, `${url}/publication`).expect(303)
    const all = (await latest()).content.sections.flatMap(({ questions }) => questions)
    expect(all.find(({ key }) => key === 'not-right')).toMatchObject({
      text: { en: 'What went wrong?' },
      when: { question: 'quality', choices: ['poor'] },
    })
  })

  it('is moved, taken out, and had back', async () => {
    const { mara, url } = await building()
    await post(mara, `${url}/overall/move/down`).expect(303)
    const page = await pageAt(mara, url)
    expect(page.indexOf('The visit as a whole')).toBeGreaterThan(
      page.indexOf('Would you bring it to us again?'),
    )
    await post(mara, `${url}/overall/removal`).expect(303)
    const { undo } = await flashAfter(mara, url)
    expect(await pageAt(mara, url)).not.toContain('The visit as a whole')
    await post(mara, undo).expect(303)
    expect(await pageAt(mara, url)).toContain('The visit as a whole')
    await post(mara, `${url}/discarding`).expect(303)
    expect(await pageAt(mara, url)).toContain('Version 1, as it is asked now.')
  })

  it('is not published while something depends on what does not come before it', async () => {
    const { mara, url, latest } = await building()
    const { number } = await latest()
    await post(mara, `${url}/right-first-time/removal`).expect(303)
    expect(await pageAt(mara, url)).toContain('“What was not?” depends on one that does not come before it.')
    await post(mara, `${url}/publication`).expect(422)
    expect((await latest()).number).toBe(number)
  })

  it('a page is added with its title, and can skip to a later one', async () => {
    const { mara, sections, url } = await building()
    await post(mara, `${sections}/new`, { en: 'The coffee', es: 'El café' }).expect(303)
    expect(await pageAt(mara, url)).toContain('The coffee')
    const form = fieldsOn(await pageAt(mara, `${sections}/why-us`))
    const skip = { skipWhen: 'made-appointment is no', skipTo: 'work' }
    await post(mara, `${sections}/why-us`, { ...form, ...skip }).expect(303)
    expect(await pageAt(mara, url)).toContain('is No, it goes on with “The work”.')
  })

  it('the mail around it is worded in both languages', async () => {
    const { mara, url, latest } = await building()
    const form = fieldsOn(await pageAt(mara, `${url}/letter`))
    await post(mara, `${url}/letter`, { ...form, en_subject: 'And your racket?' }).expect(303)
    await post(mara, `${url}/publication`).expect(303)
    expect((await latest()).content.letter.en.subject).toBe('And your racket?')
  })

  it('are for managers', async () => {
    const { world, url } = await building()
    await (await world.as('attendant')).get(url).expect(403)
  })
})

describe('the preview', () => {
  it('goes the way that the answers lead, as it was drafted, and keeps nothing', async () => {
    const { world, mara, survey, sections } = await building()
    await post(mara, `${sections}/yours/questions/new`, NEW).expect(303)
    const preview = surveyPreviewUrl(survey.id)
    const before = await world.database.read.$count(surveyAnswers)
    const first = await pageAt(mara, preview)
    expect(first).toContain('nothing that you answer here is kept')
    const go = async (page: string, answers: Record<string, string>) => {
      const { text } = await post(mara, preview, { ...fieldsOn(page), ...answers }).expect(200)
      return text.slice(text.indexOf('<main'))
    }
    const yours = await go(first, { records: 'right' })
    expect(yours).toContain(NEW.en)
    const why = await go(yours, { 'done-here': 'yes' })
    const appointment = await go(why, { 'made-appointment': 'yes' })
    expect(appointment).toContain('Arranging a time')
    expect(await go(await go(first, { records: 'right' }), { 'done-here': 'no' })).toContain(
      'All of it is saved',
    )
    expect(await world.database.read.$count(surveyAnswers)).toBe(before)
  })

  it('says what is missing, and is there in Spanish', async () => {
    const { mara, survey } = await building()
    await post(mara, surveyPreviewUrl(survey.id), { part: 'records', shown: 'records' }).expect(422)
    expect(await pageAt(mara, surveyPreviewUrl(survey.id, 'es'))).toContain('Una vista previa')
  })
})

describe('the owner’s list of surveys', () => {
  it('switches each on and off', async () => {
    const world = freshWorld()
    const otis = await world.as('owner')
    const [survey] = await allSurveys(world.database.read)
    expect(await pageAt(otis, '/settings/surveys')).toContain('After work in the shop')
    const change = `/settings/surveys/${survey?.id ?? ''}/switch`
    const isOn = async () => (await allSurveys(world.database.read))[0]?.switchedOnAt !== null
    await post(otis, change, { isOn: '' }).expect(303)
    expect(await isOn()).toBe(false)
    await post(otis, change, { isOn: 'yes' }).expect(303)
    expect((await allSurveys(world.database.read))[0]?.switchedOnAt).toEqual(world.clock.now())
    await (await world.as('manager')).get('/settings/surveys').expect(403)
  })

  it('adds one that is ready to use and asks nobody, for the visits that are chosen', async () => {
    const world = freshWorld()
    const otis = await world.as('owner')
    const { headers } = await post(otis, '/settings/surveys').expect(303)
    const rules = String(headers.location)
    const form = fieldsOn(await pageAt(otis, rules))
    expect(form).toMatchObject({ name: 'After a service visit', everyDays: '90' })
    expect(form.isOn).toBeUndefined()
    const wrong = { ...form, name: '', hoursAfter: 'soon' }
    const { text } = await post(otis, rules, wrong).expect(422)
    for (const said of ['Please write what it is called.', 'soon']) expect(text).toContain(said)
    const right = { ...form, name: 'After a lesson', purposes: 'lesson, clinic', isOn: 'yes' }
    await post(otis, rules, right).expect(303)
    expect(await pageAt(otis, '/settings/surveys')).toContain('After visits for lesson, clinic')
    expect((await post(otis, rules, right).expect(409)).text).toContain('A colleague saved this meanwhile.')
  })
})
