import { describe, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { customers } from '../../db/schema/people.ts'
import { pageAt, post } from '../support/browsing.ts'
import { memberNamed } from '../support/cast.ts'
import { freshWorld, type Browser } from '../support/world.ts'
import { visitIdOf } from '../visits/given.ts'

describe('the warm-up', () => {
  test('shows the next to arrive first, by initials and hints, with the name folded away', async () => {
    const { page } = await warmUp()
    const [shown = '', folded = ''] = page.split('<details')
    expect(shown).toContain('14 to go')
    expect(shown).not.toContain('Desmond')
    expect(shown).toContain('Dental surgeon, born in Jacmel')
    expect(folded).toContain('Desmond Pierre</a>')
    expect(folded).toContain('Comes today at 07:20, tee time, party of 2')
  })

  test('shows a face alone where there is a photo', async () => {
    const { world, dana } = await warmUp()
    const { id } = await memberNamed(world.database.read, 'Desmond Pierre')
    await world.database.write((tx) =>
      tx.update(customers).set({ photoId: 'a-photo' }).where(eq(customers.id, id)),
    )
    const page = await pageAt(dana, '/line-up/warm-up')
    expect(page).toContain('Who is this?')
    expect(page).toContain('src="/photos/a-photo"')
    expect(page).not.toContain('Dental surgeon')
  })

  test('goes on without a script to the last name, however many were missed', async () => {
    const { dana, page } = await warmUp()
    const asked: string[] = []
    let shown = page
    for (let turn = 0; !shown.includes('You know them all'); turn += 1) {
      expect(turn).toBeLessThan(40)
      asked.push(nameOn(shown))
      shown = await answer(dana, shown, turn % 4 === 1 ? 'Didn' : 'Knew it')
    }
    expect(new Set(asked).size).toBe(14)
    expect(asked.length).toBeGreaterThan(14)
    expect(shown).toContain('14 names, 14 faces, and nobody kept count. Have a good shift.')
  })

  test('keeps asking for the same people while a visit is added and another called off', async () => {
    const { world, dana, page } = await warmUp()
    const next = addressOf(page, 'Knew it')
    const before = nameOn(await pageAt(dana, next))
    await post(dana, '/visits/line', { day: '2026-11-21', line: '06:10 Beatrix Fontaine' }).expect(303)
    await post(dana, `/visits/${await visitIdOf(world.database, 'Tom Brandt')}/cancellation`).expect(303)
    expect(nameOn(await pageAt(dana, next))).toBe(before)
  })

  test('says nothing of anybody in its addresses', async () => {
    const { page } = await warmUp()
    expect(addressOf(page, 'Knew it')).toMatch(/^\/line-up\/warm-up\?left=[\d.]+$/)
    expect(addressOf(page, 'Didn')).toMatch(/^\/line-up\/warm-up\?left=[\d.]+$/)
  })

  test('of another day stays on that day', async () => {
    const { dana } = await warmUp()
    const page = await pageAt(dana, '/line-up/warm-up?day=2026-11-22')
    expect(page).toContain('Comes tomorrow at')
    expect(addressOf(page, 'Knew it')).toContain('day=2026-11-22')
  })

  test('with nobody expected says so', async () => {
    const { dana } = await warmUp()
    for (const day of ['2027-03-20', '2026-11-20'])
      expect(await pageAt(dana, `/line-up/warm-up?day=${day}`)).toContain('Nobody to warm up with')
  })
})

async function warmUp() {
  const world = freshWorld()
  const dana = await world.as('attendant')
  return { world, dana, page: await pageAt(dana, '/line-up/warm-up') }
}

function answer(dana: Browser, page: string, label: string): Promise<string> {
  return pageAt(dana, addressOf(page, label))
}

/** Where pressing the button leads. */
function addressOf(page: string, label: string): string {
  const button = page.split('<button').find((one) => one.includes(`>${label}`)) ?? ''
  const day = /name="day" value="([^"]+)"/.exec(page)?.[1]
  const left = /value="([^"]+)"/.exec(button)?.[1] ?? ''
  return `/line-up/warm-up?${day ? `day=${day}&` : ''}left=${left}`
}

function nameOn(page: string): string {
  return /class="warm-up-name"><a [^>]*>([^<]+)</.exec(page)?.[1] ?? ''
}
