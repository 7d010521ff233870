import { describe, expect, it } from 'vitest'
import { personNamed, staffNamed } from '../support/cast.ts'
import { freshWorld, type World } from '../support/world.ts'

interface Sample {
  nouns: string
  form: Record<string, string>
  /** What the card shows of it. */
  shown: string
  correction: Record<string, string>
  shownThen: string
  /** Something that cannot be used, with the sentence that says so. */
  mistake: Record<string, string>
  sentence: string
}

const SAMPLES: readonly Sample[] = [
  {
    nouns: 'preferences',
    form: { text: 'A chair with arms', area: 'seat', habit: 'always' },
    shown: 'A chair with arms',
    correction: { text: 'The chair by the window' },
    shownThen: 'The chair by the window',
    mistake: { text: ' ' },
    sentence: 'Please write how they like it.',
  },
  {
    nouns: 'interests',
    form: { interest: 'Miniature railways', category: 'cars and collecting', strength: 'plays' },
    shown: 'Miniature railways',
    correction: { detail: '00 gauge' },
    shownThen: 'Miniature railways, 00 gauge',
    mistake: { interest: '…' },
    sentence: 'Please write what they care about.',
  },
  {
    nouns: 'cautions',
    form: { kind: 'accessibility', text: 'Hard of hearing on the left' },
    shown: 'Hard of hearing on the left',
    correction: { text: 'Hard of hearing on the right' },
    shownThen: 'Hard of hearing on the right',
    mistake: { kind: 'gossip' },
    sentence: 'Please choose one of the list.',
  },
  {
    nouns: 'occasions',
    form: { kind: 'other', name: 'first hole in one', recurrence: 'yearly', dateDay: '3', dateMonth: '5' },
    shown: 'First hole in one',
    correction: { name: 'second hole in one' },
    shownThen: 'Second hole in one',
    mistake: { dateDay: '31', dateMonth: '2' },
    sentence: 'There is no such date.',
  },
  {
    nouns: 'asks',
    form: { question: 'How was the regatta?', fromDay: '2026-11-21' },
    shown: 'How was the regatta?',
    correction: { question: 'Who won the regatta?' },
    shownThen: 'Who won the regatta?',
    mistake: { fromDay: '' },
    sentence: 'Please give a day.',
  },
  {
    nouns: 'promises',
    form: { text: 'a new grip for his putter', dueOn: '2026-11-30' },
    shown: 'A new grip for his putter',
    correction: { text: 'two new grips' },
    shownThen: 'Two new grips',
    mistake: { dueOn: '2026-02-30' },
    sentence: 'Please give a day that exists',
  },
]

describe.each(SAMPLES)('of $nouns, one', (sample) => {
  const { nouns, shown, shownThen } = sample

  it('is remembered, and undone by one tap', async () => {
    const { dana, card, form } = await atRaysCard(sample)
    const added = await dana.remember(form)
    expect(added.status).toBe(303)
    expect(added.headers.location).toMatch(new RegExp(`^/people/.+#${nouns}$`))
    const page = await card(dana)
    expect(page).toContain(`>${shown}<`)
    await dana.browser.post(undoOn(page)).expect(303)
    expect(await card(dana)).not.toContain(`>${shown}<`)
  })

  it('is corrected', async () => {
    const { dana, card, form } = await atRaysCard(sample)
    await dana.remember(form)
    const edit = addressOf(await card(dana), shown)
    await dana.browser
      .post(edit.replace(/\/edit$/, ''))
      .type('form')
      .send({ ...form, ...sample.correction, version: '1' })
      .expect(303)
    expect(await card(dana)).toContain(`>${shownThen}<`)
  })

  it('is taken away, and brought back', async () => {
    const { dana, card, form } = await atRaysCard(sample)
    await dana.remember(form)
    const edit = addressOf(await card(dana), shown)
    await dana.browser.post(edit.replace(/edit$/, 'removal')).expect(303)
    const without = await card(dana)
    expect(without).not.toContain(`>${shown}<`)
    await dana.browser.get(edit).expect(404)
    await dana.browser.post(undoOn(without)).expect(303)
    expect(await card(dana)).toContain(`>${shown}<`)
  })

  it('is not overwritten where a colleague saved in between: both texts are shown', async () => {
    const { dana, asMara, card, form } = await atRaysCard(sample)
    const mara = await asMara()
    await dana.remember(form)
    const fact = addressOf(await card(dana), shown).replace(/\/edit$/, '')
    await mara.browser
      .post(fact)
      .type('form')
      .send({ ...form, ...sample.correction, version: '1' })
      .expect(303)
    const [field = ''] = Object.keys(sample.correction)
    const mine = { ...form, [field]: 'what I wrote', version: '1' }
    const refused = await dana.browser.post(fact).type('form').send(mine).expect(409)
    expect(refused.text).toContain('what I wrote')
    expect(refused.text).toContain(sample.correction[field])
    expect(await card(dana)).toContain(`>${shownThen}<`)
    expect(versionIn(refused.text)).toBe('2')
    await dana.browser
      .post(fact)
      .type('form')
      .send({ ...mine, version: '2' })
      .expect(303)
  })

  it('keeps what was typed where something cannot be used', async () => {
    const { dana, form } = await atRaysCard(sample)
    const refused = await dana.remember({ ...form, howWeKnow: 'observed', ...sample.mistake })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(sample.sentence)
    expect(refused.text).toContain('<option value="observed" selected>')
  })

  it('for managers alone does not exist for an attendant', async () => {
    const { dana, asMara, card, form } = await atRaysCard(sample)
    const mara = await asMara()
    await mara.remember({ ...form, audience: 'managers' })
    const page = await card(mara)
    expect(await card(dana)).not.toContain(`>${shown}<`)
    const edit = addressOf(page, shown)
    const fact = edit.replace(/\/edit$/, '')
    await dana.browser.get(edit).expect(404)
    await dana.browser
      .post(fact)
      .type('form')
      .send({ ...form, version: '1' })
      .expect(404)
    await dana.browser.post(`${fact}/removal`).expect(404)
    await mara.browser.post(`${fact}/removal`).expect(303)
    await dana.browser.post(`${fact}/removal/undo`).expect(404)
    expect(await card(mara)).not.toContain(`>${shown}<`)
  })

  it('written by an attendant is for everyone, whatever the request says', async () => {
    const { dana, card, form } = await atRaysCard(sample)
    await dana.remember({ ...form, audience: 'managers' })
    expect(await card(dana)).toContain(`>${shown}<`)
  })

  it('begins with what the address says', async () => {
    const { dana, ray, form } = await atRaysCard(sample)
    const [[field, value] = ['', '']] = Object.entries(form).filter(([name]) => name !== 'kind')
    const query = new URLSearchParams({ [field]: value }).toString()
    const page = await dana.browser.get(`/people/${ray.id}/${nouns}/new?${query}`).expect(200)
    expect(page.text).toContain(`name="${field}" value="${value}"`)
  })
})

it('nobody can be remembered who does not exist', async () => {
  const dana = await freshWorld().as('attendant')
  const nobody = '01900000-0000-7000-8000-000000000000'
  await dana.get(`/people/${nobody}/preferences/new`).expect(404)
  await dana
    .post(`/people/${nobody}/preferences`)
    .type('form')
    .send({ text: 'x', area: 'seat', habit: 'always' })
    .expect(404)
})

async function atRaysCard(sample: Sample) {
  const world = freshWorld()
  const ray = await personNamed(world.database.read, 'Ray Alvarez')
  const dana = await staffNamed(world.database.read, 'Dana Kim')
  const path = `/people/${ray.id}/${sample.nouns}`
  return {
    ray,
    // Only a promise has an owner; the other forms drop it.
    form: { ...sample.form, ownerId: dana.id },
    dana: await colleague(world, 'attendant', path),
    asMara: () => colleague(world, 'manager', path),
    card: async ({ browser }: Colleague) => {
      const page = await browser.get(`/customers/${ray.id}`).expect(200)
      return page.text
    },
  }
}

type Colleague = Awaited<ReturnType<typeof colleague>>

async function colleague(world: World, role: 'attendant' | 'manager', path: string) {
  const browser = await world.as(role)
  return { browser, remember: (form: Record<string, string>) => browser.post(path).type('form').send(form) }
}

function addressOf(page: string, text: string): string {
  const address = new RegExp(`href="([^"]+/edit)"[^>]*>${text.replace('?', '\\?')}<`).exec(page)?.[1]
  if (!address) throw new Error(`The card shows no “${text}”`)
  return address
}

function undoOn(page: string): string {
  const address = /action="([^"]+)"><button class="link-button">Undo/.exec(page)?.[1]
  if (!address) throw new Error('The page offers no undo')
  return address
}

function versionIn(page: string): string | undefined {
  return /name="version" value="(\d+)"/.exec(page)?.[1]
}
