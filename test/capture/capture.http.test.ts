import { describe, expect, it } from 'vitest'
import { fieldsOn, flashAfter, pageAt, post } from '../support/browsing.ts'
import { memberNamed, personNamed } from '../support/cast.ts'
import { freshWorld, type Browser, type World } from '../support/world.ts'

const HOUR = 60 * 60 * 1000
const LEAVES = 'Mateo picked Gainesville, leaves 3 January'
const QUESTION = 'How is Mateo getting on at Gainesville?'

describe('what a note may be besides', () => {
  it('is offered under the line once the note is saved, and nothing of it is remembered yet', async () => {
    const { dana, ray, card } = await atRays()
    await post(dana, `/people/${ray}/notes`, { text: LEAVES })
    expect(offersOn(await card()).map(({ words }) => words)).toEqual([
      'About Mateo',
      `Ask ${QUESTION} from 3 Jan 2027`,
    ])
    expect(panel(await card(), 'asks')).not.toContain('picked Gainesville')
  })

  it('stays through a reload, for whoever wrote it, until their shift ends', async () => {
    const { world, dana, ray, card } = await atRays()
    await post(dana, `/people/${ray}/notes`, { text: LEAVES })
    expect(offersOn(await card())).toHaveLength(2)
    const mara = await world.as('manager')
    expect(offersOn(await pageAt(mara, `/customers/${ray}`))).toHaveLength(0)
    expect(offersOn(await pageAt(dana, `/people/${ray}/notes`))).toHaveLength(2)
    world.clock.moveBy(6 * HOUR)
    expect(offersOn(await pageAt(await world.as('attendant'), `/customers/${ray}`))).toHaveLength(2)
    world.clock.moveBy(7 * HOUR)
    expect(offersOn(await pageAt(await world.as('attendant'), `/customers/${ray}`))).toHaveLength(0)
  })

  it('is nothing where there is nothing to see in it', async () => {
    const { dana, ray, card } = await atRays()
    await post(dana, `/people/${ray}/notes`, { text: 'Rang to say he is running late.' })
    expect(await card()).not.toContain('class="offers"')
  })

  it('counts its days from the day on which it was written', async () => {
    const { world, ray } = await atRays()
    world.clock.moveTo(new Date('2026-11-22T03:30:00Z'))
    const dana = await world.as('attendant')
    await post(dana, `/people/${ray}/notes`, { text: 'Sofia has her driving test tomorrow' })
    world.clock.moveBy(3 * HOUR)
    const offers = offersOn(await pageAt(dana, `/customers/${ray}`))
    expect(offers.map(({ words }) => words)).toContain("Ask How did Sofia's driving test go? from 23 Nov")
  })
})

describe('a suggestion that is accepted', () => {
  it('becomes the ask, the promise, the interest that its form would make, and is offered no more', async () => {
    const { dana, ray, card } = await atRays()
    const text = `${LEAVES}. We'll have the shoe rack mended by Tuesday. Ray took up sailing`
    await post(dana, `/people/${ray}/notes`, { text })
    for (const word of ['Ask', 'We promised', 'Interest']) await answer(dana, await card(), word, 'accept')
    expect(panel(await card(), 'asks')).toContain(QUESTION)
    expect(panel(await card(), 'promises')).toMatch(
      /Have the shoe rack mended[\s\S]*Dana Kim, due on Tuesday/,
    )
    expect(panel(await card(), 'interests')).toContain('Sailing')
    expect(offersOn(await card()).map(({ words }) => words)).toEqual(['About Mateo'])
    expect(timesOn(await card())[0]).toContain('pill-amber">Promise')
  })

  it('of whom it is about ties the note to them', async () => {
    const { world, dana, ray, card } = await atRays()
    await post(dana, `/people/${ray}/notes`, { text: LEAVES })
    await answer(dana, await card(), 'About', 'accept')
    const mateo = await personNamed(world.database.read, 'Mateo Alvarez')
    const { undo } = await flashAfter(dana, `/customers/${ray}`)
    expect(await pageAt(dana, `/people/${mateo.id}`)).toContain(LEAVES)
    await post(dana, undo)
    expect(await pageAt(dana, `/people/${mateo.id}`)).not.toContain(LEAVES)
  })

  it('of somebody new adds them, to both of a couple where they have them together', async () => {
    const { world, dana, ray, card } = await atRays()
    await post(dana, `/people/${ray}/notes`, { text: 'His son Leo, 4, was here' })
    await answer(dana, await card(), 'Somebody new', 'accept')
    const { undo } = await flashAfter(dana, `/customers/${ray}`)
    expect(panel(await card(), 'relationships')).toMatch(/Leo[\s\S]*son[\s\S]*4 in November 2026/)
    const elena = await personNamed(world.database.read, 'Elena Alvarez')
    expect(await pageAt(dana, `/people/${elena.id}`)).toContain('Leo')
    await post(dana, undo)
    expect(panel(await card(), 'relationships')).not.toContain('Leo')
    expect(await pageAt(dana, `/people/${elena.id}`)).not.toContain('>Leo<')
  })

  it('of a name that we know asks on the form whether it is the same', async () => {
    const { dana, ray, card } = await atRays()
    await post(dana, `/people/${ray}/notes`, { text: 'His friend Margaret Osei sends her regards' })
    const sent = await answer(dana, await card(), 'Somebody new', 'accept')
    expect(sent.headers.location).toMatch(/\/relationships\/new\?name=Margaret\+Osei&kind=friend/)
    expect(panel(await card(), 'relationships')).not.toContain('Margaret')
  })

  it('is taken back by Undo, and asked again', async () => {
    const { dana, ray, card } = await atRays()
    await post(dana, `/people/${ray}/notes`, { text: LEAVES })
    await answer(dana, await card(), 'Ask', 'accept')
    const { text, undo } = await flashAfter(dana, `/customers/${ray}`)
    expect(text).toBe(`Remembered. Ask: ${QUESTION}`)
    await post(dana, undo)
    expect(panel(await card(), 'asks')).not.toContain(QUESTION)
    expect(offersOn(await card())).toHaveLength(2)
  })

  it('is remembered once, however often it is tapped', async () => {
    const { dana, ray, card } = await atRays()
    await post(dana, `/people/${ray}/notes`, { text: LEAVES })
    const before = await card()
    await answer(dana, before, 'Ask', 'accept')
    await answer(dana, before, 'Ask', 'accept')
    expect((await flashAfter(dana, `/customers/${ray}`)).text).toBe('That was answered already.')
    expect(panel(await card(), 'asks').split(QUESTION)).toHaveLength(2)
  })

  it('may be corrected first, on its own form', async () => {
    const { dana, ray, card } = await atRays()
    await post(dana, `/people/${ray}/notes`, { text: LEAVES })
    const [, ask] = offersOn(await card())
    const form = fieldsOn(await pageAt(dana, ask?.edit ?? ''))
    expect(form).toMatchObject({ question: QUESTION, fromDay: '2027-01-03', untilDay: '2027-01-31' })
    await post(dana, `/people/${ray}/asks`, { ...form, question: 'How is Mateo liking Gainesville?' })
    expect(offersOn(await card()).map(({ words }) => words)).toEqual(['About Mateo'])
  })
})

describe('a suggestion that is left out', () => {
  it('vanishes, and comes back with Undo', async () => {
    const { dana, ray, card } = await atRays()
    await post(dana, `/people/${ray}/notes`, { text: LEAVES })
    await answer(dana, await card(), 'About', 'dismiss')
    const { undo } = await flashAfter(dana, `/customers/${ray}`)
    expect(offersOn(await card())).toHaveLength(1)
    await post(dana, undo)
    expect(offersOn(await card())).toHaveLength(2)
  })

  it('takes all others along where it is just the note', async () => {
    const { dana, ray, card } = await atRays()
    await post(dana, `/people/${ray}/notes`, { text: LEAVES })
    const action = /class="offers-head"[\s\S]*?action="([^"]+)"/.exec(await card())?.[1] ?? ''
    await post(dana, action, { key: 'all', answer: 'dismiss' })
    const { undo } = await flashAfter(dana, `/customers/${ray}`)
    expect(offersOn(await card())).toHaveLength(0)
    await post(dana, undo)
    expect(offersOn(await card())).toHaveLength(2)
  })
})

describe('a note for managers', () => {
  it('becomes facts for managers, of which an attendant sees and answers nothing', async () => {
    const { world, dana, ray } = await atRays()
    const mara = await world.as('manager')
    await post(mara, `/people/${ray}/notes`, { text: LEAVES })
    const note = noteOn(await pageAt(mara, `/customers/${ray}`))
    const form = fieldsOn(await pageAt(mara, `/notes/${note}/edit`))
    await post(mara, `/notes/${note}`, { ...form, audience: 'managers' })
    const before = await pageAt(mara, `/customers/${ray}`)
    const [, ask] = offersOn(before)
    expect(ask?.edit).toContain('audience=managers')
    const refused = await post(dana, `/notes/${note}/suggestions`, { key: ask?.key ?? '', answer: 'accept' })
    expect(refused.status).toBe(404)
    await answer(mara, before, 'Ask', 'accept')
    const { undo } = await flashAfter(mara, `/customers/${ray}`)
    expect(panel(await pageAt(mara, `/customers/${ray}`), 'asks')).toContain(QUESTION)
    for (const words of ['picked Gainesville', QUESTION])
      expect(await pageAt(dana, `/customers/${ray}`)).not.toContain(words)
    expect((await post(dana, undo)).status).toBe(404)
    expect(panel(await pageAt(mara, `/customers/${ray}`), 'asks')).toContain(QUESTION)
  })
})

describe('words that belong in nobody’s file', () => {
  it('are looked at while they are written', async () => {
    const { dana } = await atRays()
    expect((await post(dana, '/notes/wording', { text: 'He looks overweight' })).text).toContain(
      'Write it as if they will read it.',
    )
    expect((await post(dana, '/notes/wording', { text: LEAVES })).text.trim()).toBe('')
  })
})

async function atRays(): Promise<{ world: World; dana: Browser; ray: string; card: () => Promise<string> }> {
  const world = freshWorld()
  const { id: ray } = await memberNamed(world.database.read, 'Ray Alvarez')
  const dana = await world.as('attendant')
  return { world, dana, ray, card: () => pageAt(dana, `/customers/${ray}`) }
}

interface Offer {
  words: string
  key: string
  action: string
  edit: string
}

function offersOn(page: string): Offer[] {
  return [...page.matchAll(/<li class="offer"[\s\S]*?<\/li>/g)].map(([offer]) => ({
    words: asText(/<p class="offer-what">([\s\S]*?)<\/p>/.exec(offer)?.[1] ?? ''),
    key: /name="key" value="(\w+)"/.exec(offer)?.[1] ?? '',
    action: /action="([^"]+)"/.exec(offer)?.[1] ?? '',
    edit: (/href="([^"]+)"/.exec(offer)?.[1] ?? '').replaceAll('&amp;', '&'),
  }))
}

function answer(browser: Browser, page: string, word: string, said: 'accept' | 'dismiss') {
  const offer = offersOn(page).find(({ words }) => words.startsWith(word))
  return post(browser, offer?.action ?? '', { key: offer?.key ?? '', answer: said })
}

function asText(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
    .trim()
}

function panel(page: string, id: string): string {
  return asText(new RegExp(`id="${id}"[\\s\\S]*?</section>`).exec(page)?.[0] ?? '')
}

function timesOn(page: string): string[] {
  return page.match(/<li class="time"[\s\S]*?class="time-actions"[\s\S]*?<\/li>/g) ?? []
}

function noteOn(page: string): string {
  return /id="note-([0-9a-f-]{36})"/.exec(page)?.[1] ?? ''
}
