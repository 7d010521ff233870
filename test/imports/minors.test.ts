import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../db/database.ts'
import { people, relationships } from '../../db/schema/people.ts'
import { memberNamed } from '../support/cast.ts'
import { freshDatabase } from '../support/database.ts'
import { keepsOfMinors } from '../people/given-limit.ts'
import { broughtIn, lookedThrough } from './bringing.ts'

const LIST =
  'Name,Member no,Wife,Children\nQuentin Zabriskie,9001,Olga,"Miss Zara Zabriskie (4 May 2015); Yuri Zabriskie (1999)"\n'

describe('the children of a list', () => {
  it('come in with what the owner lets be kept of them, and the line says so', async () => {
    const { database } = freshDatabase()
    await keepsOfMinors(database)
    const { rows } = await lookedThrough(database, LIST)
    expect(rows[0]?.reasons.join(' ')).toContain(
      'Of children we keep no family name and no year of birth here.',
    )
    await broughtIn(database, LIST)
    expect(await familyOf(database, 'Quentin Zabriskie')).toMatchObject([
      { name: 'Olga', isMinor: false },
      { name: 'Zara', birthYear: null, birthMonth: 5, birthDay: 4, isMinor: true },
      { name: 'Yuri Zabriskie', birthYear: 1999, isMinor: false },
    ])
  })

  it('are there once, however often the list comes', async () => {
    const { database } = freshDatabase()
    await keepsOfMinors(database)
    await broughtIn(database, LIST)
    const again = await broughtIn(database, LIST)
    expect(again.rows.map(({ verdict, reasons }) => [verdict, reasons])).toEqual([['same', []]])
    expect(await familyOf(database, 'Quentin Zabriskie')).toHaveLength(3)
  })

  it('are those whom we keep by the first name, under the whole of it', async () => {
    const { database } = freshDatabase()
    await keepsOfMinors(database)
    await broughtIn(database, 'Name,Member no,Daughter\nQuentin Zabriskie,9001,Zara\n')
    const { rows } = await broughtIn(database, LIST.replace('Miss ', ''))
    expect(rows[0]?.reasons.join(' ')).not.toContain('Zara')
    expect(await familyOf(database, 'Quentin Zabriskie')).toHaveLength(3)
  })

  it('come in whole where they have a line of their own: a junior member is a customer', async () => {
    const { database } = freshDatabase()
    await keepsOfMinors(database)
    await broughtIn(database, `${LIST}\n`)
    await broughtIn(
      database,
      'Name,Member no,Birthday,Father\nZara Zabriskie,9002,2015-05-04,Quentin Zabriskie\n',
    )
    const { id } = await memberNamed(database.read, 'Zara Zabriskie')
    const [zara] = await database.read.select().from(people).where(eq(people.id, id))
    expect(zara).toMatchObject({ name: 'Zara Zabriskie', birthYear: 2015 })
    expect(await familyOf(database, 'Quentin Zabriskie')).toHaveLength(3)
  })
})

async function familyOf({ read }: Database, name: string) {
  const { id } = await memberNamed(read, name)
  const rows = await read
    .select({ person: people })
    .from(relationships)
    .innerJoin(people, eq(people.id, relationships.relatedId))
    .where(eq(relationships.personId, id))
    .orderBy(relationships.id)
  return rows.map(({ person }) => person)
}
