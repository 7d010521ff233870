import { eq } from 'drizzle-orm'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { people } from '../../../db/schema/people.ts'
import { buildApp } from '../../../src/app.ts'
import { DEMO_PASSWORD } from '../../../src/sign-in/demo-logins.ts'
import { freshWorld, LOGINS, SECRET, type Browser } from '../../support/world.ts'
import { arrived, chosenIn, sent, settled } from '../sending.ts'

const LIST = [
  'Who,Code,Born,Joined,Likes it,Mind,Keen on',
  'Joan Whitfield,3107,03/04/1961,2014,"The window; no ice",Peanuts,golf; Burgundy',
  'Peter Whitfield,3108,31/01/1960,2014,,,model trains',
].join('\n')

/** What the columns of that list are, said by somebody who knows. */
const SAID = {
  ...{ c0: 'name', c1: 'memberNumber', c2: 'birthday', c3: 'since', c4: 'preference', c5: 'caution' },
  c6: 'interests',
}

async function confirmed(browser: Browser, address: string, more: Record<string, string> = {}) {
  const { text } = await browser.get(address).expect(200)
  return browser
    .post(address)
    .type('form')
    .send({ ...chosenIn(text), ...more })
}

describe('what the columns of a list are', () => {
  it('is asked with what stands in each, and with the date that reads either way', async () => {
    const mara = await freshWorld().as('manager')
    const { text } = await mara.get(await arrived(mara, LIST)).expect(200)
    expect(text).toContain('A list with 2 rows and 7 columns.')
    for (const said of ['Keen on', 'golf; Burgundy', 'Day first: 03/04/1961 is 3 April 1961'])
      expect(text).toContain(said)
    expect(chosenIn(text)).toMatchObject({ c0: '', c2: 'birthday', o2: 'day-first', c4: 'preference' })
  })

  it('is changed, and the list read by it', async () => {
    const mara = await freshWorld().as('manager')
    const answer = await confirmed(mara, await arrived(mara, LIST), { ...SAID, o2: 'month-first' })
    const preview = await settled(mara, String(answer.headers.location))
    expect(preview).toContain('2 members are new.')
    expect(preview).toContain('with the month first in “Born”, and with the day first in “Joined”.')
  })

  it('is changed later, and the list looked through anew, until it is brought in', async () => {
    const world = freshWorld()
    const { database } = world
    const mara = await world.as('manager')
    const mapping = await arrived(mara, LIST)
    const first = await confirmed(mara, mapping, { ...SAID, o2: 'month-first' })
    const address = String(first.headers.location)
    await settled(mara, address)
    await confirmed(mara, mapping, { o2: 'day-first' })
    expect(await settled(mara, address)).toContain('Dates in numbers are read with the day first.')
    await mara.post(`${address}/application`).expect(303)
    await settled(mara, address)
    const [joan] = await database.read.select().from(people).where(eq(people.name, 'Joan Whitfield'))
    expect(joan).toMatchObject({ birthYear: 1961, birthMonth: 4, birthDay: 3 })
    const late = await mara.get(mapping).expect(303)
    expect(late.headers.location).toBe(address)
  })

  it('has to name somebody, and no two columns can be the one tier; what was chosen stays', async () => {
    const mara = await freshWorld().as('manager')
    const mapping = await arrived(mara, LIST)
    const nobody = await confirmed(mara, mapping, { c1: 'tier', c3: 'tier' })
    expect(nobody.status).toBe(422)
    expect(nobody.text).toContain('Please choose which column is the name')
    expect(nobody.text).toContain('Only one column can be this: Tier.')
    expect(chosenIn(nobody.text)).toMatchObject({ c0: '', c1: 'tier', c3: 'tier' })
  })

  it('is asked of a file that has two hundred columns, the empty ones apart', async () => {
    const mara = await freshWorld().as('manager')
    const headings = ['Name', ...Array.from({ length: 199 }, (_, i) => `Field ${i + 1}x`)]
    const row = ['Ray Stone', 'something', ...Array.from({ length: 198 }, () => '')]
    const mapping = await arrived(mara, `${headings.join(';')}\n${row.join(';')}\n`)
    const { text } = await mara.get(mapping).expect(200)
    expect(text).toContain('198 columns without anything in them')
    expect(
      await settled(mara, String((await confirmed(mara, mapping, { c1: 'notes' })).headers.location)),
    ).toContain('1 member is new.')
  })

  it('outlives a restart between sending the file and saying what its columns are', async () => {
    const world = freshWorld()
    const mapping = await arrived(await world.as('manager'), LIST)
    const { database, clock, log, folder } = world
    const app = buildApp({
      database,
      clock,
      log,
      baseUrl: 'http://127.0.0.1',
      secret: SECRET,
      dataFolder: folder,
    })
    const mara = request.agent(app)
    await mara
      .post('/sign-in')
      .type('form')
      .send({ email: LOGINS.manager, password: DEMO_PASSWORD })
      .expect(303)
    const answer = await confirmed(mara, mapping, SAID)
    expect(await settled(mara, String(answer.headers.location))).toContain('2 members are new.')
  })
})

describe('what was said of columns once', () => {
  it('is used for the next list with the same headings, and said so', async () => {
    const mara = await freshWorld().as('manager')
    await confirmed(mara, await arrived(mara, LIST), SAID)
    const again = await arrived(mara, LIST.replaceAll('Whitfield', 'Stone'))
    expect(again).not.toContain('/mapping')
    const preview = await settled(mara, again)
    expect(preview).toContain('2 members are new.')
    expect(preview).toContain('The columns are read as in an earlier list with the same headings.')
    const { text } = await mara.get(`${again}/mapping`).expect(200)
    expect(text).toContain('Mara Lindqvist settled this')
  })

  it('can be forgotten, and that be taken back', async () => {
    const mara = await freshWorld().as('manager')
    const address = await sent(mara, 'Name,Tier\nRay Stone,Gold\n')
    await mara.post(`${address}/mapping/removal`).expect(303)
    expect(await arrived(mara, 'Name,Tier\nAna Stone,Gold\n')).toContain('/mapping')
    await mara.post(`${address}/mapping/removal/undo`).expect(303)
    expect(await arrived(mara, 'Name,Tier\nAna Stone,Gold\n')).not.toContain('/mapping')
  })

  it('is nobody else’s: other headings are asked about', async () => {
    const mara = await freshWorld().as('manager')
    await sent(mara, 'Name,Tier\nRay Stone,Gold\n')
    expect(await arrived(mara, 'Name,Tier,Town\nRay Stone,Gold,Miami\n')).toContain('/mapping')
  })
})
