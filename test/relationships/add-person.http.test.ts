import { describe, expect, it } from 'vitest'
import { flashAfter, pageAt, post } from '../support/browsing.ts'
import { memberNamed, personNamed } from '../support/cast.ts'
import { freshWorld, type Browser, type World } from '../support/world.ts'

describe('adding one of somebody’s people', () => {
  it('remembers them, and shows them on the card of the one and the page of the other', async () => {
    const { dana, ray, world } = await atRays()
    const added = await post(dana, `/people/${ray}/relationships`, {
      ...{ name: 'Lucia Alvarez', kind: 'grandchild', pronoun: 'she', about: 'Paints' },
      ...{ birthdayDay: '29', birthdayMonth: '2' },
    })
    expect([added.status, added.headers.location]).toEqual([303, `/people/${ray}#relationships`])
    expect(await pageAt(dana, `/customers/${ray}`)).toContain('granddaughter')
    const lucia = await personNamed(world.database.read, 'Lucia Alvarez')
    const page = await pageAt(dana, `/people/${lucia.id}`)
    expect(page).toContain('granddaughter of')
    expect(page).toContain('grandfather')
    expect(page).toContain('Birthday 29 February')
  })

  it('is prefilled by the line that asks for it', async () => {
    const { dana, ray } = await atRays()
    const form = await pageAt(dana, `/people/${ray}/relationships/new?kind=spouse&name=Elena`)
    expect(form).toContain('value="Elena"')
    expect(form).toContain('<option value="spouse" selected>')
  })

  it('finds them by their name from then on', async () => {
    const { dana, ray } = await atRays()
    await post(dana, `/people/${ray}/relationships`, { name: 'Zephyrine', kind: 'sibling', pronoun: 'she' })
    expect(await pageAt(dana, '/find?q=zephyrine')).toContain('sister')
  })

  it('goes on to the next one where that is asked for', async () => {
    const { dana, ray } = await atRays()
    const form = { name: 'Ana', kind: 'friend', addAnother: 'yes' }
    const added = await post(dana, `/people/${ray}/relationships`, form)
    expect(added.headers.location).toBe(`/people/${ray}/relationships/new`)
  })

  it('is taken back by Undo', async () => {
    const { dana, ray, world } = await atRays()
    await post(dana, `/people/${ray}/relationships`, {
      name: 'Ana Alvarez',
      kind: 'child',
      alsoPartners: 'yes',
    })
    const { text, undo } = await flashAfter(dana, `/customers/${ray}`)
    expect(text).toBe('Remembered Ana.')
    await post(dana, undo)
    expect(await pageAt(dana, `/people/${ray}/relationships`)).not.toContain('Ana')
    const elena = await personNamed(world.database.read, 'Elena Alvarez')
    expect(await pageAt(dana, `/people/${elena.id}/relationships`)).not.toContain('Ana')
  })

  it('keeps what was typed where something has to be mended', async () => {
    const { dana, ray } = await atRays()
    const form = { name: 'Lucia', kind: '', about: 'Paints', birthdayDay: '31', birthdayMonth: '2' }
    const refused = await post(dana, `/people/${ray}/relationships`, form)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('value="Paints"')
    expect(refused.text).toContain('Please choose one of the list.')
    const birthday = await post(dana, `/people/${ray}/relationships`, { ...form, kind: 'child' })
    expect(birthday.text).toContain('There is no such date.')
  })

  it('refuses a birthday that is still to come', async () => {
    const { dana, ray } = await atRays()
    const form = { name: 'Lucia', kind: 'child', birthdayYear: '2031' }
    const refused = await post(dana, `/people/${ray}/relationships`, form)
    expect([refused.status, refused.text.includes('This birthday is still to come.')]).toEqual([422, true])
  })

  it('shows what is typed as text, whatever it is', async () => {
    const { dana, ray } = await atRays()
    await post(dana, `/people/${ray}/relationships`, { name: '<script>alert(1)</script>', kind: 'friend' })
    const card = await pageAt(dana, `/customers/${ray}`)
    expect(card).not.toContain('<script>alert')
    expect(card).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })
})

describe('a child of Ray', () => {
  it('is offered as Elena’s too, ticked for what a couple has together', async () => {
    const { dana, ray } = await atRays()
    const boxOn = async (kind: string) => {
      const form = await pageAt(dana, `/people/${ray}/relationships/new?kind=${kind}`)
      expect(form).toContain('Also Elena&#39;s')
      return /name="alsoPartners" value="yes" checked/.test(form)
    }
    expect([await boxOn('child'), await boxOn('pet'), await boxOn('friend')]).toEqual([true, true, false])
  })

  it('becomes Elena’s too, by the kind and not by the word that is Ray’s', async () => {
    const { dana, ray, world } = await atRays()
    const form = { name: 'Luis Alvarez', kind: 'child', word: 'stepson', pronoun: 'he', alsoPartners: 'yes' }
    await post(dana, `/people/${ray}/relationships`, form)
    const elena = await personNamed(world.database.read, 'Elena Alvarez')
    expect(await pageAt(dana, `/customers/${ray}`)).toMatch(/Luis<\/a>[^>]*<span><a[^>]*>stepson/)
    expect(await pageAt(dana, `/people/${elena.id}`)).toMatch(/Luis<\/a>[^>]*<span><a[^>]*>son/)
  })

  it('stays his alone where the box is not ticked', async () => {
    const { dana, ray, world } = await atRays()
    await post(dana, `/people/${ray}/relationships`, { name: 'Luis Alvarez', kind: 'child' })
    const elena = await personNamed(world.database.read, 'Elena Alvarez')
    expect(await pageAt(dana, `/people/${elena.id}`)).not.toContain('Luis')
  })
})

describe('somebody whom we know already', () => {
  it('is asked about, and tied instead of entered twice', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    const petra = await memberNamed(world.database.read, 'Petra Keller')
    const ray = await memberNamed(world.database.read, 'Ray Alvarez')
    const form = { name: 'Petra Keller', kind: 'friend' }
    const asked = await post(dana, `/people/${ray.id}/relationships`, form)
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('Is it this Petra Keller?')
    expect(asked.text).toContain('Somebody new')
    expect(asked.text).toContain('value="Petra Keller"')
    await post(dana, `/people/${ray.id}/relationships`, { ...form, who: petra.id })
    expect(await pageAt(dana, `/customers/${petra.id}`)).toContain(`/customers/${ray.id}`)
  })

  it('may still be somebody new of the same name', async () => {
    const { dana, ray, world } = await atRays()
    const form = { name: 'Petra Keller', kind: 'friend', who: 'new' }
    expect((await post(dana, `/people/${ray}/relationships`, form)).status).toBe(303)
    await expect(personNamed(world.database.read, 'Petra Keller')).rejects.toThrow('Several')
  })

  it('is found among the people of one’s people by the first name alone', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    const elena = await personNamed(world.database.read, 'Elena Alvarez')
    const sofia = await personNamed(world.database.read, 'Sofia Alvarez')
    const form = { name: 'Sofia', kind: 'child', pronoun: 'she' }
    const asked = await post(dana, `/people/${elena.id}/relationships`, form)
    expect(asked.text).toContain('Is it this Sofia Alvarez?')
    expect(asked.text).toContain('Ray&#39;s daughter')
    await post(dana, `/people/${elena.id}/relationships`, { ...form, who: sofia.id })
    expect(await pageAt(dana, `/people/${sofia.id}`)).toContain('mother')
  })

  it('fills in what we did not know, and corrects nothing', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    const elena = await personNamed(world.database.read, 'Elena Alvarez')
    const biscuit = await personNamed(world.database.read, 'Biscuit')
    const form = { name: 'Biscuit', kind: 'pet', who: biscuit.id, about: 'Poodle', birthdayYear: '2021' }
    await post(dana, `/people/${elena.id}/relationships`, form)
    const now = await personNamed(world.database.read, 'Biscuit')
    expect([now.about, now.birthYear]).toEqual(['Beagle', 2021])
  })

  it('is not entered twice among the same people, nor as one’s own', async () => {
    const { dana, ray, world } = await atRays()
    const elena = await personNamed(world.database.read, 'Elena Alvarez')
    const twice = await post(dana, `/people/${ray}/relationships`, {
      ...{ name: 'Elena Alvarez', kind: 'friend', who: elena.id },
    })
    expect([twice.status, twice.text.includes('is among Ray’s people already, as wife.')]).toEqual([
      422,
      true,
    ])
    const back = await post(dana, `/people/${elena.id}/relationships`, {
      ...{ name: 'Ray Alvarez', kind: 'spouse', who: ray },
    })
    expect([back.status, back.text.includes('as husband.')]).toEqual([422, true])
    const self = await post(dana, `/people/${ray}/relationships`, {
      ...{ name: 'Ray', kind: 'friend', who: ray },
    })
    expect([self.status, self.text.includes('That is Ray. Who else is there?')]).toEqual([422, true])
  })
})

describe('a tie for managers', () => {
  it('is there for Mara, and for Dana neither the tie nor whoever is known by it alone', async () => {
    const { dana, ray, world } = await atRays()
    const mara = await world.as('manager')
    const form = { name: 'Vivian Crane', kind: 'friend', audience: 'managers' }
    await post(mara, `/people/${ray}/relationships`, form)
    const vivian = await personNamed(world.database.read, 'Vivian Crane')
    const card = await pageAt(mara, `/customers/${ray}`)
    expect(card).toContain('Vivian Crane')
    const tie = /\/relationships\/([0-9a-f-]+)\/edit\?from=[0-9a-f-]+">friend/.exec(card)?.[1] ?? ''
    expect(await pageAt(dana, `/customers/${ray}`)).not.toContain('Vivian')
    expect(await pageAt(dana, `/people/${ray}/relationships`)).not.toContain('Vivian')
    for (const address of [`/people/${vivian.id}`, `/people/${vivian.id}/edit`, `/relationships/${tie}/edit`])
      expect([address, (await dana.get(address)).status]).toEqual([address, 404])
    for (const address of [
      `/relationships/${tie}`,
      `/relationships/${tie}/removal`,
      `/relationships/${tie}/ending`,
    ])
      expect([address, (await post(dana, address)).status]).toEqual([address, 404])
    const asked = await post(dana, `/people/${ray}/relationships`, { name: 'Vivian Crane', kind: 'friend' })
    expect(asked.status).toBe(303)
  })

  it('is none that an attendant can make', async () => {
    const { dana, ray } = await atRays()
    await post(dana, `/people/${ray}/relationships`, { name: 'Ana', kind: 'friend', audience: 'managers' })
    expect(await pageAt(dana, `/customers/${ray}`)).toContain('Ana')
  })
})

async function atRays(): Promise<{ world: World; dana: Browser; ray: string }> {
  const world = freshWorld()
  const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
  return { world, dana: await world.as('attendant'), ray: id }
}
