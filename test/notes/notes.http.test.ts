import { describe, expect, it } from 'vitest'
import { fieldsOn, flashAfter, pageAt, post } from '../support/browsing.ts'
import { memberNamed, personNamed } from '../support/cast.ts'
import { freshWorld, type Browser, type World } from '../support/world.ts'

const LEARNED = 'Mateo starts at Gainesville on 4 January'

describe('one line, captured', () => {
  it('is saved at once and heads the last times', async () => {
    const { dana, ray } = await atRays()
    const saved = await post(dana, `/people/${ray}/notes`, { text: `  ${LEARNED} ` })
    expect([saved.status, saved.headers.location]).toEqual([303, `/people/${ray}#capture`])
    expect((await flashAfter(dana, `/customers/${ray}`)).text).toBe('Remembered.')
    expect(timesOn(await pageAt(dana, `/customers/${ray}`))[0]).toMatch(
      /21 Nov[\s\S]*Dana Kim[\s\S]*Mateo starts/,
    )
  })

  it('is taken back by Undo, and its undoing too', async () => {
    const { dana, ray } = await atRays()
    await post(dana, `/people/${ray}/notes`, { text: LEARNED })
    await post(dana, (await flashAfter(dana, `/customers/${ray}`)).undo)
    const { text, undo } = await flashAfter(dana, `/customers/${ray}`)
    expect(text).toBe('The note is taken away.')
    expect(await pageAt(dana, `/customers/${ray}`)).not.toContain(LEARNED)
    await post(dana, undo)
    expect(await pageAt(dana, `/customers/${ray}`)).toContain(LEARNED)
  })

  it.each([
    ['', 'Please write what you learned.'],
    ['   ', 'Please write what you learned.'],
    ['x'.repeat(5001), 'Please keep it under 5000 characters.'],
  ])('is refused where it says nothing or too much', async (text, sentence) => {
    const { dana, ray } = await atRays()
    const refused = await post(dana, `/people/${ray}/notes`, { text })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(sentence)
    expect(refused.text).toContain(`value="${text}"`)
  })

  it('is shown as text, whatever it is', async () => {
    const { dana, ray } = await atRays()
    await post(dana, `/people/${ray}/notes`, { text: '<script>alert("n")</script> & <b>' })
    const card = await pageAt(dana, `/customers/${ray}`)
    expect(card).toContain('&lt;script&gt;alert(&quot;n&quot;)&lt;/script&gt; &amp; &lt;b&gt;')
  })

  it('with a word that belongs in nobody’s file is saved, with a word to whoever wrote it', async () => {
    const { world, dana, ray } = await atRays()
    await post(dana, `/people/${ray}/notes`, { text: 'He looks overweight' })
    expect((await flashAfter(dana, `/customers/${ray}`)).text).toBe(
      'Remembered. Write it as if they will read it.',
    )
    expect(timesOn(await pageAt(dana, `/customers/${ray}`))[0]).toContain('Write it as if they will read it.')
    const mara = await world.as('manager')
    expect(timesOn(await pageAt(mara, `/customers/${ray}`))[0]).not.toContain('Write it as if')
  })

  it('is about nobody whom there is not', async () => {
    const { dana } = await atRays()
    const nobody = '/people/01a1fe4a-d96e-7009-8d36-000000000000/notes'
    expect((await post(dana, nobody, { text: LEARNED })).status).toBe(404)
  })
})

describe('the last times', () => {
  it('name whoever else it is about, and what was promised', async () => {
    const { dana, ray } = await atRays()
    const [final = '', hinge = '', survey = ''] = timesOn(await pageAt(dana, `/customers/${ray}`))
    expect(final).toMatch(/12 Nov[\s\S]*Dana Kim[\s\S]*pill-sand">Sofia/)
    expect(hinge).toMatch(/2 Nov[\s\S]*Luis Ortega[\s\S]*pill-amber">Promise/)
    expect(survey).toMatch(/19 Oct[\s\S]*Survey/)
  })

  it('go back page by page, and none is left out or told twice', async () => {
    const { world, dana, ray } = await atRays()
    // Many of the same moment: a page must not break between them.
    for (let i = 1; i <= 40; i += 1) {
      if (i % 9 === 0) world.clock.moveBy(60_000)
      await post(dana, `/people/${ray}/notes`, { text: `Learned ${i}.` })
    }
    const first = await pageAt(dana, `/people/${ray}/notes`)
    const next = /href="([^"]+)">Earlier/.exec(first)?.[1] ?? ''
    const second = await pageAt(dana, next)
    const told = [...first.matchAll(/Learned (\d+)\./g), ...second.matchAll(/Learned (\d+)\./g)]
    expect(told.map(([, i]) => Number(i)).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 40 }, (_, i) => i + 1),
    )
    expect(second).toContain('Sofia made the state final')
    expect(second).not.toContain('?before=')
    expect(timesOn(await pageAt(dana, `/customers/${ray}`))).toHaveLength(6)
  })
})

describe('correcting a note', () => {
  it('keeps what it said before, with who changed it', async () => {
    const { dana, ray, note } = await withNote()
    const form = fieldsOn(await pageAt(dana, `/notes/${note}/edit?from=${ray}`))
    const saved = await post(dana, `/notes/${note}`, { ...form, text: 'Mateo starts on 5 January' })
    expect(saved.headers.location).toBe(`/people/${ray}#notes`)
    const [line = ''] = timesOn(await pageAt(dana, `/customers/${ray}`))
    expect(line).toContain('Mateo starts on 5 January')
    expect(line).toContain('>edited</a>')
    const page = await pageAt(dana, `/notes/${note}`)
    expect(page).toContain('What it said before')
    expect(page).toContain(LEARNED)
    expect(page).toContain('Until Dana Kim changed it, today at 09:28')
  })

  it('ties it to those of his people who are ticked', async () => {
    const { world, dana, ray, note } = await withNote()
    const mateo = await personNamed(world.database.read, 'Mateo Alvarez')
    const form = fieldsOn(await pageAt(dana, `/notes/${note}/edit`))
    expect(form).toHaveProperty(`about-${ray}`)
    await post(dana, `/notes/${note}`, { ...form, [`about-${mateo.id}`]: 'yes' })
    expect(await pageAt(dana, `/people/${mateo.id}`)).toContain(LEARNED)
    const alone = without(`about-${ray}`, fieldsOn(await pageAt(dana, `/notes/${note}/edit`)))
    await post(dana, `/notes/${note}`, alone)
    expect(await pageAt(dana, `/customers/${ray}`)).not.toContain(LEARNED)
    const nobody = without(`about-${mateo.id}`, alone)
    const refused = await post(dana, `/notes/${note}`, nobody)
    expect([refused.status, refused.text.includes('Please tick at least one person.')]).toEqual([422, true])
  })

  it('is refused where a colleague saved in between, with both texts and nothing lost', async () => {
    const { world, dana, note } = await withNote()
    const mara = await world.as('manager')
    const form = fieldsOn(await pageAt(dana, `/notes/${note}/edit`))
    await post(mara, `/notes/${note}`, { ...form, text: 'Mara’s words' })
    const refused = await post(dana, `/notes/${note}`, { ...form, text: 'Dana’s words' })
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('Mara’s words')
    expect(refused.text).toContain('Dana’s words')
    expect((await post(dana, `/notes/${note}`, fieldsOn(refused.text))).status).toBe(303)
    expect(await pageAt(dana, `/notes/${note}`)).toMatch(/Dana’s words[\s\S]*Mara’s words[\s\S]*Mateo starts/)
  })

  it('keeps what was typed where it cannot be saved', async () => {
    const { dana, note } = await withNote()
    const form = fieldsOn(await pageAt(dana, `/notes/${note}/edit`))
    const refused = await post(dana, `/notes/${note}`, { ...form, text: '' })
    expect([refused.status, refused.text.includes('Please write what you learned.')]).toEqual([422, true])
  })
})

describe('a note for managers', () => {
  it('is nowhere to be found for an attendant', async () => {
    const { world, dana, ray, note } = await withNote()
    const mara = await world.as('manager')
    const form = fieldsOn(await pageAt(mara, `/notes/${note}/edit`))
    await post(mara, `/notes/${note}`, { ...form, audience: 'managers' })
    expect(await pageAt(mara, `/customers/${ray}`)).toContain('For managers')
    for (const address of [`/customers/${ray}`, `/people/${ray}/notes`])
      expect(await pageAt(dana, address)).not.toContain(LEARNED)
    for (const address of [`/notes/${note}`, `/notes/${note}/edit`])
      expect([address, (await dana.get(address)).status]).toEqual([address, 404])
    for (const address of [`/notes/${note}`, `/notes/${note}/removal`, `/notes/${note}/removal/undo`])
      expect([address, (await post(dana, address, form)).status]).toEqual([address, 404])
  })

  it('is not brought back by an attendant either', async () => {
    const { world, dana, ray, note } = await withNote()
    const mara = await world.as('manager')
    const form = fieldsOn(await pageAt(mara, `/notes/${note}/edit`))
    await post(mara, `/notes/${note}`, { ...form, audience: 'managers' })
    await post(mara, `/notes/${note}/removal`)
    expect((await post(dana, `/notes/${note}/removal/undo`)).status).toBe(404)
    expect(await pageAt(mara, `/customers/${ray}`)).not.toContain(LEARNED)
  })

  it('is none that an attendant can make', async () => {
    const { dana, ray, note } = await withNote()
    const form = fieldsOn(await pageAt(dana, `/notes/${note}/edit`))
    expect(form).not.toHaveProperty('audience')
    await post(dana, `/notes/${note}`, { ...form, audience: 'managers' })
    expect(await pageAt(dana, `/customers/${ray}`)).toContain(LEARNED)
  })
})

async function atRays(): Promise<{ world: World; dana: Browser; ray: string }> {
  const world = freshWorld()
  const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
  return { world, dana: await world.as('attendant'), ray: id }
}

async function withNote(): Promise<{ world: World; dana: Browser; ray: string; note: string }> {
  const { world, dana, ray } = await atRays()
  await post(dana, `/people/${ray}/notes`, { text: LEARNED })
  const [line = ''] = timesOn(await pageAt(dana, `/customers/${ray}`))
  return { world, dana, ray, note: /id="note-([0-9a-f-]+)"/.exec(line)?.[1] ?? '' }
}

function timesOn(page: string): string[] {
  return page.match(/<li class="time"[\s\S]*?class="time-actions"[\s\S]*?<\/li>/g) ?? []
}

function without(name: string, form: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(form).filter(([field]) => field !== name))
}
