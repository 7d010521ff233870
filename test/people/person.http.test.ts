import { describe, expect, it } from 'vitest'
import { fieldsOn, pageAt, post } from '../support/browsing.ts'
import { memberNamed, personNamed } from '../support/cast.ts'
import { freshWorld, type Browser, type World } from '../support/world.ts'

describe('everybody’s address', () => {
  it('leads a customer’s to the card, and their form to the customer’s form', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    const { id } = await memberNamed(world.database.read, 'Ray Alvarez')
    const answers = [await dana.get(`/people/${id}`), await dana.get(`/people/${id}/edit`)]
    expect(answers.map(({ status, headers }) => [status, headers.location])).toEqual([
      [302, `/customers/${id}`],
      [302, `/customers/${id}/edit`],
    ])
  })

  it('is a page of their own for anybody else: whose they are, what they care about, what was noted', async () => {
    const { dana, sofia } = await atSofias()
    const page = await pageAt(dana, `/people/${sofia}`)
    expect(page).toMatch(/daughter of <a href="\/customers\/[0-9a-f-]+">Ray Alvarez/)
    expect(page).toContain('Striker for Coral Gables')
    expect(page).toContain('Soccer')
    expect(page).toContain('Sofia made the state final')
    expect(page).toContain('16 years')
  })

  it('is nobody’s where there is nobody', async () => {
    const { dana } = await atSofias()
    for (const address of ['/people/01a1fe4a-d96e-7009-8d36-000000000000', '/people/ray'])
      expect((await dana.get(address)).status).toBe(404)
  })
})

describe('correcting what we know of Sofia', () => {
  it('saves every part, the 29 February and a birthday of which the year is unknown among them', async () => {
    const { world, dana, sofia } = await atSofias()
    const form = fieldsOn(await pageAt(dana, `/people/${sofia}/edit`))
    const told = {
      goesBy: 'Sofi',
      pronunciation: 'so-FEE-a',
      birthdayDay: '29',
      birthdayMonth: '2',
      birthdayYear: '',
    }
    expect((await post(dana, `/people/${sofia}/edit`, { ...form, ...told })).status).toBe(303)
    const saved = await personNamed(world.database.read, 'Sofia Alvarez')
    expect(saved).toMatchObject({
      goesBy: 'Sofi',
      pronunciation: 'so-FEE-a',
      birthYear: null,
      birthDay: 29,
      version: 2,
    })
    expect(await pageAt(dana, `/people/${sofia}`)).toContain('Birthday 29 February')
    expect((await dana.get('/find?q=sofi')).text).toContain('Ray')
  })

  it.each([
    [{ name: ' ' }, 'Please write their name.'],
    [{ birthdayDay: '30', birthdayMonth: '2' }, 'There is no such date.'],
    [{ birthdayDay: '29', birthdayMonth: '2', birthdayYear: '2023' }, 'There is no such date.'],
    [{ birthdayDay: '3', birthdayMonth: '', birthdayYear: '2009' }, 'There is no such date.'],
    [{ birthdayYear: '2040' }, 'This birthday is still to come.'],
    [{ hasDied: 'yes', diedOn: '2027-01-01' }, 'Please give a day that has been.'],
  ])('refuses %o and keeps what was typed', async (wrong, sentence) => {
    const { dana, sofia } = await atSofias()
    const form = fieldsOn(await pageAt(dana, `/people/${sofia}/edit`))
    const refused = await post(dana, `/people/${sofia}/edit`, {
      ...form,
      about: 'Plays in goal now',
      ...wrong,
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(sentence)
    expect(refused.text).toContain('Plays in goal now')
  })

  it('is refused where a colleague saved in between, with both texts side by side', async () => {
    const { world, dana, sofia } = await atSofias()
    const mara = await world.as('manager')
    const form = fieldsOn(await pageAt(dana, `/people/${sofia}/edit`))
    await post(mara, `/people/${sofia}/edit`, { ...form, about: 'Midfield since August' })
    const refused = await post(dana, `/people/${sofia}/edit`, { ...form, about: 'Plays in goal now' })
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('Midfield since August')
    expect(refused.text).toContain('Plays in goal now')
    const again = fieldsOn(refused.text)
    expect((await post(dana, `/people/${sofia}/edit`, again)).status).toBe(303)
    expect(await pageAt(dana, `/people/${sofia}`)).toContain('Plays in goal now')
  })

  it('notes that somebody has died, on the day we heard of it where nobody knows the day', async () => {
    const { world, dana, sofia } = await atSofias()
    const form = fieldsOn(await pageAt(dana, `/people/${sofia}/edit`))
    await post(dana, `/people/${sofia}/edit`, { ...form, hasDied: 'yes' })
    expect((await personNamed(world.database.read, 'Sofia Alvarez')).deceasedOn).toBe('2026-11-21')
    const page = await pageAt(dana, `/people/${sofia}`)
    expect(page).toContain('Died in 2026')
    expect(page).not.toContain('Birthday')
  })

  it('shows what is typed as text, whatever it is', async () => {
    const { dana, sofia } = await atSofias()
    const form = fieldsOn(await pageAt(dana, `/people/${sofia}/edit`))
    await post(dana, `/people/${sofia}/edit`, { ...form, name: '"><script>alert(1)</script>' })
    for (const address of [`/people/${sofia}`, `/people/${sofia}/edit`])
      expect(await pageAt(dana, address)).not.toContain('<script>')
  })
})

describe('a sensitive time', () => {
  it('is set by a manager, and neither shown to an attendant nor touched by what one sends', async () => {
    const { world, dana, sofia } = await atSofias()
    const mara = await world.as('manager')
    const form = fieldsOn(await pageAt(mara, `/people/${sofia}/edit`))
    await post(mara, `/people/${sofia}/edit`, { ...form, sensitiveUntil: '2026-12-24' })
    const page = await pageAt(dana, `/people/${sofia}/edit`)
    expect(page).not.toContain('sensitiveUntil')
    await post(dana, `/people/${sofia}/edit`, { ...fieldsOn(page), sensitiveUntil: '' })
    const { sensitiveUntil } = await personNamed(world.database.read, 'Sofia Alvarez')
    expect(sensitiveUntil).toBe('2026-12-24')
  })
})

async function atSofias(): Promise<{ world: World; dana: Browser; sofia: string }> {
  const world = freshWorld()
  const { id } = await personNamed(world.database.read, 'Sofia Alvarez')
  return { world, dana: await world.as('attendant'), sofia: id }
}
