import { expect, test } from 'vitest'
import { shiftAt } from '../../src/line-up/gather.ts'
import { lineUpPage } from '../../src/line-up/pages.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'
import { queriesWhile } from '../support/queries.ts'
import { expectVisits, atTheDesk } from '../visits/busy.ts'
import { day, TODAY } from '../visits/given.ts'

const QUIET_DAY = day('2027-03-20')

test('a shift of 200 arrivals asks no more of the database than a shift of 3', async () => {
  const { database } = freshDatabase()
  const dana = await atTheDesk(database)
  const gathered = () => shiftAt(database.read, dana, { now: MORNING, today: TODAY, day: QUIET_DAY })
  await expectVisits(database, QUIET_DAY, 3)
  await gathered()
  const few = await queriesWhile(gathered)
  await expectVisits(database, QUIET_DAY, 197)
  const page = lineUpPage(await gathered(), {
    organisation: '',
    customerWord: 'member',
    tiers: [],
    reader: 'Dana',
  })
  expect(page.coming).toHaveLength(200)
  expect(await queriesWhile(gathered)).toBe(few)
})
