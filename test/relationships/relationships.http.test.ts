import { describe, expect, it } from 'vitest'
import { fieldsOn, flashAfter, pageAt, post } from '../support/browsing.ts'
import { memberNamed, personNamed } from '../support/cast.ts'
import { freshWorld, type Browser, type World } from '../support/world.ts'

describe('what Elena is to Ray', () => {
  it('is corrected, and goes back to the card from which it was opened', async () => {
    const { dana, ray, tie } = await atElenas()
    const form = await pageAt(dana, `/relationships/${tie}/edit?from=${ray}`)
    const saved = await post(dana, `/relationships/${tie}`, { ...fieldsOn(form), sinceYear: '2004' })
    expect(saved.headers.location).toBe(`/people/${ray}#relationships`)
    expect(await pageAt(dana, `/customers/${ray}`)).toContain('married 14 June 2004')
  })

  it('is refused where a colleague saved in between, with both texts and nothing lost', async () => {
    const { world, dana, tie } = await atElenas()
    const luis = await world.as('manager')
    const form = await pageAt(dana, `/relationships/${tie}/edit`)
    await post(luis, `/relationships/${tie}`, { ...fieldsOn(form), word: 'better half' })
    const refused = await post(dana, `/relationships/${tie}`, { ...fieldsOn(form), word: 'bride' })
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('better half')
    expect(refused.text).toContain('value="bride"')
    await post(dana, `/relationships/${tie}`, { ...fieldsOn(refused.text), word: 'bride' })
    expect(await pageAt(dana, `/relationships/${tie}/edit`)).toContain('value="bride"')
  })

  it('ends: she is a former wife, off the card, and there only for who asks', async () => {
    const { dana, ray, elena, tie } = await atElenas()
    await post(dana, `/relationships/${tie}/ending`)
    const { text, undo } = await flashAfter(dana, `/customers/${ray}`)
    expect(text).toBe('Elena is Ray&#39;s former partner now.')
    const card = await pageAt(dana, `/customers/${ray}`)
    expect(panelOf(card)).not.toContain('Elena')
    expect(panelOf(card)).toContain('All his people')
    const everybody = await pageAt(dana, `/people/${ray}/relationships`)
    expect(everybody).toMatch(/Before[\s\S]*Elena[\s\S]*former wife · until 2026/)
    expect(panelOf(await pageAt(dana, `/people/${elena}`))).not.toContain('Ray</a>')
    await post(dana, undo)
    expect(panelOf(await pageAt(dana, `/customers/${ray}`))).toContain('wife · married 14 June 2003')
  })

  it('ends on a day that has been, and no other', async () => {
    const { dana, tie } = await atElenas()
    const form = fieldsOn(await pageAt(dana, `/relationships/${tie}/edit`))
    const refused = await post(dana, `/relationships/${tie}`, { ...form, endedOn: '2026-11-22' })
    expect([refused.status, refused.text.includes('Please give a day that has been.')]).toEqual([422, true])
    const saved = await post(dana, `/relationships/${tie}`, { ...form, endedOn: '2026-11-20' })
    expect(saved.status).toBe(303)
    expect(await pageAt(dana, `/relationships/${tie}/edit`)).toContain(
      '<option value="former partner" selected>',
    )
  })

  it('is taken away from both, and brought back', async () => {
    const { dana, ray, elena, tie } = await atElenas()
    await post(dana, `/relationships/${tie}/removal`)
    const { undo } = await flashAfter(dana, `/customers/${ray}`)
    expect(panelOf(await pageAt(dana, `/customers/${ray}`))).not.toContain('Elena')
    expect((await dana.get(`/relationships/${tie}/edit`)).status).toBe(404)
    await post(dana, undo)
    expect(panelOf(await pageAt(dana, `/customers/${ray}`))).toContain('Elena')
    expect(panelOf(await pageAt(dana, `/people/${elena}`))).toContain('husband')
  })
})

describe('a friendship', () => {
  it('that has ended is off both cards, and a friendship still', async () => {
    const { dana, ray } = await atElenas()
    await post(dana, `/people/${ray}/relationships`, { name: 'Ana Sol', kind: 'friend' })
    const tie = /\/relationships\/([0-9a-f-]+)\/edit\?from=[0-9a-f-]+">friend/.exec(
      await pageAt(dana, `/customers/${ray}`),
    )
    await post(dana, `/relationships/${tie?.[1] ?? ''}/ending`)
    expect(panelOf(await pageAt(dana, `/customers/${ray}`))).not.toContain('Ana Sol')
    expect(await pageAt(dana, `/people/${ray}/relationships`)).toContain('former friend · until 2026')
  })
})

describe('everybody around somebody', () => {
  it('invites where nobody is known', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    const uta = await personNamed(world.database.read, 'Uta Brenner')
    const page = await pageAt(dana, `/people/${uta.id}`)
    expect(page).toContain('sister of')
    const tie = /\/relationships\/([0-9a-f-]+)\/edit/.exec(page)?.[1] ?? ''
    const mara = await world.as('manager')
    await post(mara, `/relationships/${tie}/removal`)
    expect(await pageAt(mara, `/people/${uta.id}`)).toContain('Who is at home? Add her people')
  })

  it('reads the same from the card of a spouse who is a member too', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    const jonas = await memberNamed(world.database.read, 'Jonas Keller')
    const petra = await memberNamed(world.database.read, 'Petra Keller')
    expect(panelOf(await pageAt(dana, `/customers/${jonas.id}`))).toContain(`/customers/${petra.id}">Petra`)
    expect(panelOf(await pageAt(dana, `/customers/${petra.id}`))).toMatch(/Jonas<\/a> <span><a[^>]*>husband/)
  })
})

async function atElenas(): Promise<{ world: World; dana: Browser; ray: string; elena: string; tie: string }> {
  const world = freshWorld()
  const dana = await world.as('attendant')
  const ray = await memberNamed(world.database.read, 'Ray Alvarez')
  const elena = await personNamed(world.database.read, 'Elena Alvarez')
  const card = await pageAt(dana, `/customers/${ray.id}`)
  const tie = /Elena<\/a> <span><a href="\/relationships\/([0-9a-f-]+)/.exec(card)?.[1] ?? ''
  return { world, dana, ray: ray.id, elena: elena.id, tie }
}

function panelOf(page: string): string {
  return /<section class="panel" id="relationships"[\s\S]*?<\/section>/.exec(page)?.[0] ?? ''
}
