import { expect, it } from 'vitest'
import type { Database } from '../../db/database.ts'
import { outbox } from '../../db/schema/outbox.ts'
import { clubThatAsks, daysLater, later, runJob } from './given.ts'
import { manyWhoLeft } from './many.ts'

it('many at once are asked in units of work of twenty-five at most, so that whoever saves waits for none of them', async () => {
  const { database } = await clubThatAsks()
  await manyWhoLeft(database, 520, later(1))
  const { counted, units } = counting(database)
  await runJob(counted, later(6))
  expect(await database.read.$count(outbox)).toBe(520)
  // Twenty-one units to write them down and as many to queue their mails; what was settled and whom to remind, one each.
  expect(units()).toBe(21 + 21 + 1 + 1)
})

it('and a job that was broken off goes on where it was, and asks nobody twice', async () => {
  const { database } = await clubThatAsks()
  await manyWhoLeft(database, 120, later(1))
  let left = 4
  const broken: Database = {
    ...database,
    write: (work) => (left-- > 0 ? database.write(work) : Promise.reject(new Error('the power went'))),
  }
  await expect(runJob(broken, later(6))).rejects.toThrow('the power went')
  await runJob(database, later(6))
  await runJob(database, daysLater(1))
  expect(await database.read.$count(outbox)).toBe(120)
})

function counting(database: Database) {
  let count = 0
  const counted: Database = {
    ...database,
    write: (work) => {
      count++
      return database.write(work)
    },
  }
  return { counted, units: () => count }
}
