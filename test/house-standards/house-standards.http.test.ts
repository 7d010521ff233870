import { describe, expect, it } from 'vitest'
import { fieldsOn, flashAfter, pageAt, post } from '../support/browsing.ts'
import { freshWorld, type Browser } from '../support/world.ts'

describe('house standards', () => {
  it('are written by managers, and read by everybody', async () => {
    const world = freshWorld()
    const [mara, dana] = [await world.as('manager'), await world.as('attendant')]
    await post(mara, '/house-standards', { text: 'We walk them to the door.' }).expect(303)
    expect(await pageAt(dana, '/house-standards')).toContain('We walk them to the door.')
    await post(dana, '/house-standards', { text: 'Mine' }).expect(403)
    expect(await pageAt(dana, '/house-standards')).not.toContain('Add one')
  })

  it('keep their order, which is changed one step at a time', async () => {
    const mara = await freshWorld('demo').as('manager')
    const before = await texts(mara)
    const second = moves(await pageAt(mara, '/house-standards'))[0] ?? ''
    await post(mara, second).expect(303)
    const after = await texts(mara)
    expect(after.slice(0, 2)).toEqual([before[1], before[0]])
    expect(after.slice(2)).toEqual(before.slice(2))
  })

  it('are taken away and come back where they stood', async () => {
    const mara = await freshWorld().as('manager')
    const before = await texts(mara)
    const removal = /action="([^"]+\/removal)"/u.exec(await pageAt(mara, '/house-standards'))?.[1] ?? ''
    await post(mara, removal).expect(303)
    const { undo } = await flashAfter(mara, '/house-standards')
    expect(await texts(mara)).toEqual(before.slice(1))
    await post(mara, undo).expect(303)
    expect(await texts(mara)).toEqual(before)
  })

  it('lose nothing where two correct the same', async () => {
    const mara = await freshWorld().as('manager')
    const edit = /href="([^"]+\/edit)"/u.exec(await pageAt(mara, '/house-standards'))?.[1] ?? ''
    const form = fieldsOn(await pageAt(mara, edit))
    const address = edit.replace('/edit', '')
    await post(mara, address, { ...form, text: 'Mine' }).expect(303)
    const refused = await post(mara, address, { ...form, text: 'Yours' }).expect(409)
    expect(refused.text).toContain('A colleague saved this')
    expect(refused.text).toContain('Yours')
  })

  it('stand on Line-up one a day, the same all day by the clock of the place', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const all = await texts(mara)
    const seen = new Set<string>()
    for (let day = 0; day < all.length; day++) {
      const morning = await onLineUp(await world.as('attendant'), all)
      world.clock.moveBy(13 * 60 * 60_000)
      expect(await onLineUp(await world.as('attendant'), all)).toBe(morning)
      seen.add(morning)
      world.clock.moveBy(11 * 60 * 60_000)
    }
    expect(seen.size).toBe(all.length)
  })
})

async function texts(mara: Browser): Promise<string[]> {
  const page = await pageAt(mara, '/house-standards')
  return [...page.matchAll(/<p class="point-title">([^<]+?)\s*</gu)].map(([, text = '']) => text.trim())
}

function moves(page: string): string[] {
  return [...page.matchAll(/action="([^"]+\/move)"/gu)].map(([, address = '']) => address)
}

async function onLineUp(browser: Browser, all: readonly string[]): Promise<string> {
  const page = await pageAt(browser, '/line-up')
  const shown = all.filter((text) => page.includes(text))
  expect(shown).toHaveLength(1)
  return shown[0] ?? ''
}
