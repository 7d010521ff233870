import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { goOnBringingIn } from '../../src/imports/bring-in.ts'
import { freshWorld } from '../support/world.ts'
import { begun, lookedThrough } from './bringing.ts'
import { listFile } from './given.ts'
import { refusal, sent, settled } from './sending.ts'

const CLUB = listFile('club.csv')

describe('bringing a list in', () => {
  it('is for managers: an attendant is told so', async () => {
    const dana = await freshWorld().as('attendant')
    for (const address of ['/imports', '/imports/sample'])
      expect((await dana.get(address).expect(403)).text).toContain('bring in lists')
    await dana.post('/imports').attach('list', CLUB, 'club.csv').expect(403)
  })

  it('begins with the columns that are recognised and a list to begin with', async () => {
    const mara = await freshWorld().as('manager')
    const { text } = await mara.get('/imports').expect(200)
    expect(text).toContain('Bring in members')
    expect(text).toContain('Date of birth')
    expect(text).toContain('None yet.')
    const sample = await mara.get('/imports/sample').expect(200)
    expect(sample.headers['content-disposition']).toContain('sample-list.csv')
    expect(sample.text).toContain('Joan Whitfield')
  })

  it('goes from the file to a preview, and from the preview to a report with a card for each', async () => {
    const mara = await freshWorld().as('manager')
    const address = await sent(mara, CLUB)
    const preview = await settled(mara, address)
    expect(preview).toContain('3 members are new.')
    expect(preview).toContain('Bring in 3 members')
    expect(preview).toContain('Left out: “Locker”.')
    expect((await mara.get('/find?q=Joanie').expect(200)).text).not.toContain('Joan Whitfield')
    await mara.post(`${address}/application`).expect(303)
    const report = await settled(mara, address)
    expect(report).toContain('3 members came in.')
    const card = /href="(\/people\/[\w-]+)">Joan Whitfield/u.exec(report)?.[1] ?? ''
    const { headers } = await mara.get(card).expect(302)
    expect((await mara.get(String(headers.location)).expect(200)).text).toContain('Peter')
    expect((await mara.get('/imports').expect(200)).text).toContain('3 members came in.')
  })

  it('does nothing the second time, and offers nothing to press', async () => {
    const mara = await freshWorld().as('manager')
    const first = await sent(mara, CLUB)
    await settled(mara, first)
    await mara.post(`${first}/application`).expect(303)
    await mara.post(`${first}/application`).expect(303)
    await settled(mara, first)
    const again = await settled(mara, await sent(mara, CLUB))
    expect(again).toContain('3 members stay as we have them.')
    expect(again).not.toContain('/application')
  })

  it('shows the lines of one verdict, and says why each was refused', async () => {
    const mara = await freshWorld().as('manager')
    const address = await sent(mara, listFile('hostile.csv'))
    const all = await settled(mara, address)
    expect(all).toContain('5 members are new, 1 may be somebody you have and 8 cannot come in.')
    expect(all).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(all).not.toContain('<script>alert')
    const { text } = await mara.get(`${address}?only=refused`).expect(200)
    expect(text).toContain('“31 February 1980” is no date on the calendar.')
    expect(text).not.toContain('DROP TABLE')
  })

  it('hands the refused lines back as a file without formulas, with the reasons', async () => {
    const mara = await freshWorld().as('manager')
    const list = 'Name,Birthday,Notes\n=cmd(),31 February 1980,@sum\nRay Stone,3 March,\n'
    const address = await sent(mara, list)
    await settled(mara, address)
    const { text } = await mara.get(`${address}/refused`).expect(200)
    expect(text).toBe(
      '\ufeffName,Birthday,Notes,Why it was refused\r\n' +
        "'=cmd(),31 February 1980,'@sum,Birthday: “31 February 1980” is no date on the calendar.\r\n",
    )
  })

  it('hands back every refused line of a long list, once and in order', async () => {
    const mara = await freshWorld().as('manager')
    const names = Array.from({ length: 450 }, (_, i) => `Ray Stone${i},31 February 1980`)
    const address = await sent(mara, ['Name,Birthday', ...names].join('\n'))
    await settled(mara, address)
    const lines = (await mara.get(`${address}/refused`).expect(200)).text.split('\r\n')
    expect(lines.slice(1, -1).map((line) => line.split(',')[0])).toEqual(
      names.map((name) => name.split(',')[0]),
    )
  })

  it('leads the script that follows it elsewhere once it has come to its end', async () => {
    const mara = await freshWorld().as('manager')
    const address = await sent(mara, CLUB)
    await settled(mara, address)
    const answer = await mara.get(address).set('X-Fragment', 'progress').expect(303)
    expect(answer.headers.location).toBe('/imports')
  })

  it('offers to go on with a list that was broken off, and goes on by itself', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const { id } = await lookedThrough(world.database, CLUB)
    await begun(world.database, id)
    expect((await mara.get(`/imports/${id}`).expect(200)).text).toContain('Go on')
    const log = pino({ level: 'silent' })
    await goOnBringingIn({ database: world.database, clock: world.clock, log, dataFolder: world.folder })
    expect(await settled(mara, `/imports/${id}`)).toContain('3 members came in.')
  })

  it('is taken away unless it was brought in', async () => {
    const mara = await freshWorld().as('manager')
    const address = await sent(mara, CLUB)
    await settled(mara, address)
    expect((await mara.post(`${address}/removal`).expect(303)).headers.location).toBe('/imports')
    await mara.get(address).expect(404)
    const other = await sent(mara, CLUB)
    await settled(mara, other)
    await mara.post(`${other}/application`).expect(303)
    expect((await mara.post(`${other}/removal`).expect(303)).headers.location).toBe(other)
  })

  it('pages through a long list, a hundred lines at a time', async () => {
    const mara = await freshWorld().as('manager')
    const names = Array.from({ length: 130 }, (_, i) => `Ray Stone${i},N${i}`)
    const address = await sent(mara, ['Name,Number', ...names].join('\n'))
    const first = await settled(mara, address)
    expect(first).toContain('1 to 100 of 130')
    const second = await mara.get(`${address}?page=2`).expect(200)
    expect(second.text).toContain('Ray Stone129')
    expect(second.text).not.toContain('Ray Stone99<')
  })

  it('uses the word that the business has for its customers', async () => {
    const world = freshWorld()
    const owner = await world.as('owner')
    const settings = {
      organisation: 'Cedar Ridge',
      customerWord: 'guest',
      timeZone: 'America/New_York',
      tiers: '',
    }
    await owner
      .post('/settings')
      .type('form')
      .send({ ...settings, version: '1' })
      .expect(303)
    const preview = await settled(owner, await sent(owner, 'Name\nRay Stone\n'))
    expect(preview).toContain('1 guest is new.')
  })

  it('logs no name, and has none in an address', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const address = await sent(mara, CLUB, 'Joan Whitfield.csv')
    await mara.post(`${address}/application`).expect(303)
    await settled(mara, address)
    expect(address).toMatch(/^\/imports\/[\da-f-]{36}$/)
    expect(world.logged.join('')).not.toContain('Whitfield')
  })
})

describe('a file that cannot be used', () => {
  it('is refused with a sentence beside the field', async () => {
    const mara = await freshWorld().as('manager')
    expect(await refusal(mara, 'PK\x03\x04xl/workbook', 'members.xlsx')).toContain('“Save as” and “CSV”')
    expect(await refusal(mara, listFile('half-a-quote.csv'), 'club.csv')).toContain(
      'Line 3: a quotation mark',
    )
    expect(await refusal(mara, '', 'empty.csv')).toContain('There is nothing in this file.')
    expect(await refusal(mara, Buffer.alloc(100 * 1024 * 1024 + 1, 'x'), 'long.csv')).toContain(
      'larger than 100 MB',
    )
    const { text } = await mara.post('/imports').type('form').send({}).expect(422)
    expect(text).toContain('Please choose a file.')
  })
})
