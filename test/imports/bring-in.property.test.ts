import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { people, relationships } from '../../db/schema/people.ts'
import { csvOf } from '../../src/lib/csv.ts'
import { freshDatabase } from '../support/database.ts'
import { broughtIn } from './bringing.ts'

const HEADINGS = ['Name', 'Number', 'Tier', 'Phone', 'Birthday', 'Spouse', 'Kids', 'Interests', 'Notes']

// Few values, so that rows mean the same people, name one another, and contradict themselves.
const name = fc.constantFrom('Ray Alvarez', 'Elena Alvarez', 'Elena', 'Joan Whitfield', 'Peter Whitfield', '')
const row = fc.tuple(
  name,
  fc.constantFrom('', '2214', '1', '2', '3', '4'),
  fc.constantFrom('', 'Gold', 'Silver'),
  fc.constantFrom('', '305 555 0142', '305 555 0188', '305 555 0142; 305 555 0188', 'none', 'call me'),
  fc.constantFrom('', '14 March 1964', '1964', '3 March', '31 February'),
  fc.constantFrom('', 'Elena', 'Ray', 'Peter Whitfield', 'Joan'),
  fc.constantFrom('', 'Mateo (2008), Sofia', 'Sofia', 'Lucia; Elena'),
  fc.constantFrom('', 'Dolphins; golf', 'Miami Dolphins', 'chess'),
  fc.constantFrom('', 'Likes the window.', '=1+1'),
)

describe('any list', () => {
  it('changes nothing when it is brought in a second time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const { database } = freshDatabase()
        const file = csvOf([HEADINGS, ...rows])
        if (!/[^,"\r\n]/u.test(file.split('\r\n').slice(1).join(''))) return
        await broughtIn(database, file)
        const count = async () => [
          await database.read.$count(people),
          await database.read.$count(relationships),
        ]
        const once = await count()
        const again = await broughtIn(database, file)
        expect(again.rows.filter(({ verdict }) => verdict === 'new' || verdict === 'updates')).toEqual([])
        expect(await count()).toEqual(once)
      }),
      { numRuns: 40 },
    )
  }, 120_000)
})
