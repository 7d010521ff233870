import { describe, expect, it } from 'vitest'
import { memberNamed } from '../support/cast.ts'
import { freshWorld } from '../support/world.ts'
import { sent, settled } from './sending.ts'

const SCRIPT = '<script>alert(1)</script>'
const FORMULA = '=HYPERLINK(CHAR(34)&1)'

const LIST = [
  'Name,Goes by,Spouse,Interests,Notes,Preferences,Tier',
  `${SCRIPT} Stone,${SCRIPT},<img src=x onerror=alert(1)>,${SCRIPT} golf,${FORMULA},<b>tea</b>,`,
  `@Ana Stone,"{{7*7}}",,,"'; DROP TABLE people; --",,`,
  `\u0000Nul Stone,,,,,,`,
].join('\n')

describe('a list with scripts, formulas and other mischief in every field', () => {
  it('comes in as the text that it is, and is refused where it is none', async () => {
    const world = freshWorld()
    const mara = await world.as('manager')
    const address = await sent(mara, LIST, 'hostile.csv')
    expect(await settled(mara, address)).toContain('Name: it holds signs that cannot be read.')
    await mara.post(`${address}/application`).expect(303)
    expect(await settled(mara, address)).toContain('came in')
    const { id } = await memberNamed(world.database.read, `${SCRIPT} Stone`)
    for (const page of [address, `/customers/${id}`, '/customers?q=stone', '/find?q=stone', '/duplicates']) {
      const { text } = await mara.get(page).expect(200)
      expect(text).not.toMatch(/<script>alert|<img src=x|<b>tea/u)
    }
    expect((await mara.get(`/customers/${id}`)).text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; Stone')
    const { text: taken } = await mara.post('/exports/customers').expect(200)
    expect(taken).toContain("'@Ana Stone")
    expect(taken).not.toMatch(/(?:^|,|")[=@]/mu)
  })
})
