import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../db/database.ts'
import { cautions, promises } from '../../db/schema/facts.ts'
import { people } from '../../db/schema/people.ts'
import type { Provenance } from '../../src/facts/fact.ts'
import { newId } from '../../src/lib/id.ts'
import type { Letter } from '../../src/mail/kind.ts'
import { momentFor, promptsFor } from '../../src/prompts/prompts.ts'
import { memberNamed, personNamed, staffNamed } from '../support/cast.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'
import { FOR_EVERYBODY, FOR_MANAGERS, FOR_THEM_ALONE, noted_, PLANTS, SECRET } from '../support/plants.ts'
import { day } from '../visits/given.ts'
import { change, digest, promiseDue, READERS, reminder } from './post.ts'

const WHO = 'Nikhil Rao'
describe.each(Object.keys(PLANTS))('a %s', (kind) => {
  it.each([
    ['for managers', FOR_MANAGERS],
    ['for them alone', FOR_THEM_ALONE],
  ])('that is %s is in no part of any mail, whoever reads it', async (_, how) => {
    const database = await planted(kind, how)
    for (const to of Object.values(READERS))
      for (const letter of await everyMail(database, to))
        expect([to, letter.subject, isTold(letter)]).toEqual([to, letter.subject, false])
  })

  it('for everybody is told, so the secret would have shown', async () => {
    const database = await planted(kind, FOR_EVERYBODY)
    const all = await everyMail(database, READERS.manager)
    expect(all.some(isTold)).toBe(true)
  })

  it('is counted where the card shows it and the mail does not', async () => {
    for (const how of [FOR_MANAGERS, FOR_THEM_ALONE]) {
      const database = await planted(kind, how)
      for (const to of Object.values(READERS)) {
        const onCard = await linesOnCard(database, to)
        const { text } = await reminder(database, WHO, { to })
        const inMail = text
          .split('\n')
          .filter((line) => /^(\* (?!.*more thing)|(Ask|Mention|Learn): )/.test(line)).length
        expect([to, inMail + keptIn(text)]).toEqual([to, onCard])
      }
    }
  })
})

describe.each(['allergy', 'accessibility'] as const)('a caution on health (%s)', (kind) => {
  it('is in no part of any mail, whoever reads it, and is counted', async () => {
    const { database } = freshDatabase()
    const { id: personId } = await memberNamed(database.read, WHO)
    const { id: by } = await staffNamed(database.read, 'Luis Ortega')
    await database.write((tx) =>
      tx.insert(cautions).values({
        id: newId<'Caution'>(MORNING),
        personId,
        kind,
        text: SECRET,
        ...noted_(FOR_EVERYBODY, by),
      }),
    )
    for (const to of Object.values(READERS)) {
      for (const letter of await everyMail(database, to))
        expect([to, letter.subject, isTold(letter)]).toEqual([to, letter.subject, false])
      expect((await reminder(database, WHO, { to })).text).toContain(
        '* One more thing to mind: open the card.',
      )
    }
  })

  it('keeps its own words off the other lines, as on the card', async () => {
    const { database } = freshDatabase()
    const { id: personId } = await memberNamed(database.read, 'Ray Alvarez')
    const { id: by } = await staffNamed(database.read, 'Luis Ortega')
    await database.write((tx) =>
      tx.insert(cautions).values({
        id: newId<'Caution'>(MORNING),
        personId,
        kind: 'allergy',
        text: 'dolphins',
        ...noted_(FOR_EVERYBODY, by),
      }),
    )
    expect((await reminder(database, 'Ray Alvarez')).text).not.toMatch(/dolphins/i)
  })
})

it('says nothing cheerful in a sensitive time, and does not say why', async () => {
  const { database } = freshDatabase()
  const { id: personId } = await personNamed(database.read, 'Ray Alvarez')
  await database.write((tx) =>
    tx
      .update(people)
      .set({ sensitiveUntil: day('2026-11-30') })
      .where(eq(people.id, personId)),
  )
  const { text } = await reminder(database, 'Ray Alvarez')
  expect(text).toContain('* Keep it simple today')
  expect(text).not.toMatch(/^(Ask|Mention|Learn): (?!.*\(do, don’t say\))/m)
  expect((await digest(database)).text).not.toContain('Alvarez —')
})

async function planted(kind: string, how: Provenance): Promise<Database> {
  const { database } = freshDatabase()
  const { id: personId } = await memberNamed(database.read, WHO)
  const { id: by } = await staffNamed(database.read, 'Luis Ortega')
  await database.write((tx) => PLANTS[kind]?.(tx, personId, how, by) ?? Promise.reject(new Error(kind)))
  return database
}

async function everyMail(database: Database, to: string): Promise<Letter[]> {
  const promised = await database.read.select({ id: promises.id }).from(promises)
  const was = '2026-11-21T18:00:00Z'
  return [
    await reminder(database, WHO, { to }),
    await digest(database, { to }),
    await change(database, WHO, { change: 'moved', was }, to),
    await change(database, WHO, { change: 'cancelled', was }, to),
    ...(await Promise.all(promised.map((promise) => promiseDue(database, promise.id, to)))),
  ]
}

async function linesOnCard({ read }: Database, to: string): Promise<number> {
  const { id: customerId } = await memberNamed(read, WHO)
  const moment = await momentFor(read, await staffNamed(read, to), MORNING)
  const lines = (await promptsFor(read, [customerId], moment)).get(customerId)
  return (lines?.mind.length ?? 0) + (lines?.say.length ?? 0)
}

function keptIn(text: string): number {
  const [, words] = /\* (\w+) more things? to mind/.exec(text) ?? []
  return words === undefined ? 0 : ['One', 'Two', 'Three', 'Four'].indexOf(words) + 1
}

function isTold(letter: Letter): boolean {
  return /zanzibar/i.test(JSON.stringify(letter))
}
