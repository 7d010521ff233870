import { describe, expect, it } from 'vitest'
import { auditEntries } from '../../db/schema/audit.ts'
import { customers, people } from '../../db/schema/people.ts'
import { memberNamed, personNamed } from '../support/cast.ts'
import { post } from '../support/browsing.ts'
import { freshWorld } from '../support/world.ts'
import { filledForm, words } from './filled.ts'

const NADIA = {
  name: 'Nadia Haddou',
  goesBy: 'Nadi',
  memberNumber: '4001',
  tier: 'Gold',
  town: 'Doral',
  sinceYear: '2026',
  birthdayDay: '29',
  birthdayMonth: '2',
  phone1: '(305) 555-0199',
  phoneLabel1: 'mobile',
  email1: 'nadia@example.com',
  allowsMail: 'yes',
}

async function desk(role: 'attendant' | 'manager' = 'attendant') {
  const world = freshWorld()
  return { world, read: world.database.read, browser: await world.as(role) }
}

describe('adding a member', () => {
  it('remembers all that was told and leads to the card', async () => {
    const { browser, read } = await desk()
    const added = await post(browser, '/customers', NADIA).expect(303)
    const { id } = await memberNamed(read, 'Nadia Haddou')
    expect(added.headers.location).toBe(`/customers/${id}`)
    const text = words((await browser.get(`/customers/${id}`).expect(200)).text)
    expect(text).toContain('Nadia Haddou goes by Nadi member 4001 · since 2026 Gold')
    expect(text).toContain('+1 305 555 0199 mobile nadia@example.com Doral')
    expect(text).toContain('Please send no surveys')
    expect(text).not.toContain('Please send no e-mails')
  })

  it('makes them found and counted, and says in the audit who did it', async () => {
    const { browser, read } = await desk()
    await post(browser, '/customers', NADIA).expect(303)
    const nadia = await memberNamed(read, 'Nadia Haddou')
    expect(nadia.sortName).toBe('haddou nadia')
    expect(nadia.knownCount).toBe(5)
    expect((await browser.get('/find?q=5550199')).text).toContain('Nadia Haddou')
    const entries = await read.select().from(auditEntries)
    expect(entries.at(-1)).toMatchObject({ action: 'added a customer', subjectId: nadia.id })
    expect(JSON.stringify(entries)).not.toContain('Nadia')
  })

  it('needs no more than a name', async () => {
    const { browser, read } = await desk()
    await post(browser, '/customers', { name: 'Cher' }).expect(303)
    expect(await memberNamed(read, 'Cher')).toMatchObject({
      memberNumber: null,
      tier: null,
      allowsMail: false,
    })
  })

  it.each([
    ['no name', { ...NADIA, name: '  ' }, 'Please write their name.'],
    ['an e-mail that is none', { ...NADIA, email1: 'nadia at home' }, 'Please write an e-mail such as'],
    ['a phone without digits', { ...NADIA, phone1: 'ask her' }, 'Please write a phone number'],
    ['a day that is on no calendar', { ...NADIA, sinceDay: '31', sinceMonth: '6' }, 'There is no such date.'],
    ['a birthday that is to come', { ...NADIA, birthdayYear: '2032' }, 'still to come'],
    ['a number that Ray has', { ...NADIA, memberNumber: '2214' }, 'Ray Alvarez has this number already.'],
  ])('with %s keeps what was typed and says what to mend', async (_, form, sentence) => {
    const { browser, read } = await desk()
    const before = await read.$count(people)
    const { text } = await post(browser, '/customers', form).expect(422)
    expect(words(text)).toContain(sentence)
    expect(text).toContain('value="Doral"')
    expect(text).toContain('<option value="Gold" selected>')
    expect(await read.$count(people)).toBe(before)
  })

  it('shows what looks like markup as it was typed', async () => {
    const { browser } = await desk()
    const { text } = await post(browser, '/customers', {
      name: '"><script>alert(1)</script>',
      email1: 'x',
    }).expect(422)
    expect(text).not.toContain('<script>alert')
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })
})

describe('adding somebody who looks like somebody we know', () => {
  it.each([
    ['the name', { name: 'Ray Alvarez' }],
    ['the name in other letters', { name: 'RAY  ÁLVAREZ' }],
    ['the phone', { name: 'Raymond A.', phone1: '305 555 0142' }],
    ['the e-mail', { name: 'Raymond A.', email1: 'ray@example.com' }],
  ])('asks first where %s is the same, and loses nothing', async (_, form) => {
    const { browser, read } = await desk()
    const { id } = await memberNamed(read, 'Ray Alvarez')
    const { text } = await post(browser, '/customers', { ...form, town: 'Hialeah' }).expect(422)
    expect(words(text)).toContain('Is it this Ray Alvarez? Ray Alvarez , member 2214 No, somebody else')
    expect(text).toContain(`href="/people/${id}"`)
    expect(text).toContain('value="Hialeah"')
    await post(browser, '/customers', { ...form, town: 'Hialeah', isSomebodyElse: 'yes' }).expect(303)
  })

  it('knows those who are not members yet', async () => {
    const { browser, read } = await desk()
    const elena = await personNamed(read, 'Elena Alvarez')
    const { text } = await post(browser, '/customers', { name: 'Elena Alvarez' }).expect(422)
    expect(words(text)).toContain('Elena Alvarez , whom we know, but who is no member yet')
    expect(text).toContain(`href="/people/${elena.id}"`)
  })
})

describe('editing a member', () => {
  it('changes what was changed and nothing else', async () => {
    const { browser, read } = await desk()
    const { id, values } = await filledForm(read, 'Ray Alvarez')
    await post(browser, `/customers/${id}`, {
      ...values,
      town: 'Key Biscayne',
      phone2: '305 555 0177',
    }).expect(303)
    const after = await filledForm(read, 'Ray Alvarez')
    expect(after.values).toEqual({
      ...values,
      town: 'Key Biscayne',
      phone2: '+1 305 555 0177',
      phoneLabel2: '',
      version: String(Number(values.version) + 1),
    })
  })

  it('opens with everything filled in', async () => {
    const { browser, read } = await desk()
    const { id } = await filledForm(read, 'Ray Alvarez')
    const { text } = await browser.get(`/customers/${id}/edit`).expect(200)
    for (const value of [
      'Ray Alvarez',
      'al-VAR-ez',
      '2214',
      'Coral Gables',
      '+1 305 555 0142',
      'ray@example.com',
    ])
      expect(text).toContain(`value="${value}"`)
    expect(text).toContain('>Save Ray</button>')
  })

  it('keeps a tier that the club no longer has', async () => {
    const { browser, read, world } = await desk()
    const { id } = await filledForm(read, 'Ray Alvarez')
    await world.database.write((tx) => tx.update(customers).set({ tier: 'Founder' }))
    const { text } = await browser.get(`/customers/${id}/edit`).expect(200)
    expect(text).toContain('<option value="Founder" selected>Founder</option>')
  })

  it('refuses what a colleague has overtaken, with both texts side by side, and then takes it', async () => {
    const { browser, read, world } = await desk()
    const { id, values } = await filledForm(read, 'Ray Alvarez')
    const mara = await world.as('manager')
    await post(mara, `/customers/${id}`, { ...values, town: 'Key Biscayne' }).expect(303)
    const mine = { ...values, town: 'Hialeah', phone2: '305 555 0177' }
    const { text } = await post(browser, `/customers/${id}`, mine).expect(409)
    expect(words(text)).toContain('Town: what is there now Key Biscayne What you wrote Hialeah')
    expect(text).toContain('value="305 555 0177"')
    expect((await filledForm(read, 'Ray Alvarez')).values.town).toBe('Key Biscayne')
    const version = /name="version" value="(\d+)"/u.exec(text)?.[1] ?? ''
    await post(browser, `/customers/${id}`, { ...mine, version }).expect(303)
    expect((await filledForm(read, 'Ray Alvarez')).values.town).toBe('Hialeah')
  })

  it('lets nobody but a manager set a sensitive time, and takes none away', async () => {
    const { browser, read, world } = await desk()
    const { id, values } = await filledForm(read, 'Ray Alvarez')
    const mara = await world.as('manager')
    await post(mara, `/customers/${id}`, { ...values, sensitiveUntil: '2026-12-01' }).expect(303)
    const now = (await filledForm(read, 'Ray Alvarez')).values
    await post(browser, `/customers/${id}`, { ...now, sensitiveUntil: '' }).expect(303)
    expect((await filledForm(read, 'Ray Alvarez')).values.sensitiveUntil).toBe('2026-12-01')
  })

  it('is not there for who is no member', async () => {
    const { browser, read } = await desk()
    const elena = await personNamed(read, 'Elena Alvarez')
    await browser.get(`/customers/${elena.id}/edit`).expect(404)
    await post(browser, `/customers/${elena.id}`, NADIA).expect(404)
  })
})
