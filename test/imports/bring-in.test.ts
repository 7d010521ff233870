import { describe, expect, it } from 'vitest'
import { people, customers } from '../../db/schema/people.ts'
import { notes } from '../../db/schema/notes.ts'
import { personInterests } from '../../db/schema/interests.ts'
import { relationships } from '../../db/schema/people.ts'
import type { Database } from '../../db/database.ts'
import { interestsOf } from '../../src/interests/queries.ts'
import { applyNext } from '../../src/imports/apply.ts'
import { removeImport } from '../../src/imports/commands.ts'
import { peopleAround } from '../../src/relationships/queries.ts'
import { searchCustomers } from '../../src/search/queries.ts'
import type { PersonId } from '../../src/people/person.ts'
import { memberNamed } from '../support/cast.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'
import { begun, broughtIn, goneOn, lookedThrough, undone, type Brought } from './bringing.ts'
import { listFile } from './given.ts'

const CLUB = listFile('club.csv')

function personOf(brought: Brought, name: string): PersonId {
  const id = brought.rows.find(({ label }) => label === name)?.personId
  if (!id) throw new Error(`${name} did not come in`)
  return id
}

async function everything({ read }: Database) {
  return {
    people: await read.$count(people),
    customers: await read.$count(customers),
    relationships: await read.$count(relationships),
    interests: await read.$count(personInterests),
    notes: await read.$count(notes),
  }
}

async function family(database: Database, id: PersonId): Promise<string[]> {
  const around = await peopleAround(database.read, id, 'manager')
  return around.map(({ name, relation }) => `${relation.kind} ${name}`).sort()
}

describe('a list that is brought in', () => {
  it('brings people in with their families, interests and notes', async () => {
    const { database } = freshDatabase()
    const brought = await broughtIn(database, CLUB)
    expect(brought.counts).toEqual({ new: 3, updates: 0, same: 0, maybe: 0, refused: 0 })
    const joan = personOf(brought, 'Joan Whitfield')
    expect(await family(database, joan)).toEqual(['child Alice', 'child Tom', 'spouse Peter Whitfield'])
    const interests = await interestsOf(database.read, [joan], 'manager')
    expect(interests.map(({ name }) => name).sort()).toEqual(['Burgundy', 'Golf'])
  })

  it('says in which language somebody is written to, whom we know and whom we did not', async () => {
    const { database } = freshDatabase()
    const list =
      'Name,Member No,Idioma\nNova Castells,9300,Español\nRay Alvarez,2214,es-US\nIda Berg,9301,Norsk\n'
    const brought = await broughtIn(database, list)
    const all = await database.read
      .select({ memberNumber: customers.memberNumber, language: customers.language })
      .from(customers)
    const languageOf = (number: string) => all.find((one) => one.memberNumber === number)?.language
    expect(['9300', '2214', '9301'].map(languageOf)).toEqual(['es', 'es', null])
    expect(brought.rows.find(({ label }) => label === 'Ida Berg')?.reasons.join(' ')).toContain(
      '“Norsk” is left out',
    )
    await undone(database, brought.id)
    expect((await memberNamed(database.read, 'Ray Alvarez')).language).toBeNull()
  })

  it('makes one person of a couple who name each other, and one of each of their children', async () => {
    const { database } = freshDatabase()
    const before = await everything(database)
    const brought = await broughtIn(database, CLUB)
    const peter = personOf(brought, 'Peter Whitfield')
    expect(await family(database, peter)).toEqual(['child Alice', 'child Tom', 'spouse Joan Whitfield'])
    const after = await everything(database)
    expect(after.people - before.people).toBe(5)
    expect(after.relationships - before.relationships).toBe(5)
  })

  it('knows the husband whom a row names, though they share nothing but his name', async () => {
    const { database } = freshDatabase()
    await broughtIn(database, 'Name,Number\nPeter Quill,501\n')
    const before = await everything(database)
    const joan = personOf(
      await broughtIn(database, 'Name,Number,Spouse\nJoan Quill,502,Peter Quill\n'),
      'Joan Quill',
    )
    expect(await family(database, joan)).toEqual(['spouse Peter Quill'])
    expect((await everything(database)).people - before.people).toBe(1)
  })

  it('knows the wife whom an earlier list named, though they share nothing but their names', async () => {
    const { database } = freshDatabase()
    await broughtIn(database, 'Name,Number,Spouse\nPeter Quill,501,Joan Quill\n')
    const before = await everything(database)
    await broughtIn(database, 'Name,Number,Spouse\nJoan Quill,502,Peter Quill\n')
    const { people, customers } = await everything(database)
    expect([people - before.people, customers - before.customers]).toEqual([0, 1])
  })

  it('takes nobody for the one of the same name and another birthday', async () => {
    const { database } = freshDatabase()
    await broughtIn(database, 'Name,Birthday\nPeter Quill,4 May 1961\n')
    const { counts } = await broughtIn(database, 'Name,Birthday\nPeter Quill,9 June 1990\n')
    expect(counts).toMatchObject({ new: 1, updates: 0, same: 0 })
  })

  it('shows children in the order of the list', async () => {
    const { database } = freshDatabase()
    const children = ['Zoe', 'Adam', 'Mia', 'Ben', 'Lou', 'Ann']
    const brought = await broughtIn(database, `Name,Kids\nRay Stone,${children.join(';')}\n`)
    const around = await peopleAround(database.read, personOf(brought, 'Ray Stone'), 'manager')
    expect(around.map(({ name }) => name)).toEqual(children)
  })

  it('makes them found at once', async () => {
    const { database } = freshDatabase()
    const joan = personOf(await broughtIn(database, CLUB), 'Joan Whitfield')
    for (const text of ['joanie', 'whitf', '3107', '5550188', 'alice']) {
      const search = { text, role: 'manager' as const, tiers: [], expected: new Map(), limit: 10 }
      const found = await searchCustomers(database.read, search)
      expect(found.map(({ customerId }) => customerId)).toContain(joan)
    }
  })

  it('changes nothing when it is brought in twice', async () => {
    const { database } = freshDatabase()
    await broughtIn(database, CLUB)
    const once = await everything(database)
    const again = await broughtIn(database, CLUB)
    expect(again.counts).toEqual({ new: 0, updates: 0, same: 3, maybe: 0, refused: 0 })
    expect(await everything(database)).toEqual(once)
  })

  it('changes nobody before it is brought in, and leaves nothing when it is taken away', async () => {
    const { database } = freshDatabase()
    const before = await everything(database)
    const { id, counts } = await lookedThrough(database, CLUB)
    expect(counts.new).toBe(3)
    expect(await everything(database)).toEqual(before)
    expect(await database.write((tx) => removeImport(tx, id))).toBe(true)
  })

  it('goes on without a double where it was broken off', async () => {
    const { database } = freshDatabase()
    const names = Array.from({ length: 7 }, (_, i) => `Ray Stone${i},90${i},Elena,Mateo`)
    const { id } = await lookedThrough(database, ['Name,Number,Spouse,Kids', ...names].join('\n'))
    const before = await everything(database)
    await begun(database, id)
    const unit = { atMost: 3, now: MORNING }
    await database.write((tx) => applyNext(tx, id, unit))
    const broken = database.write(async (tx) => {
      await applyNext(tx, id, unit)
      throw new Error('the power went')
    })
    await expect(broken).rejects.toThrow('the power went')
    expect((await everything(database)).customers - before.customers).toBe(3)
    expect((await goneOn(database, id)).counts.new).toBe(7)
    const after = await everything(database)
    expect(after.customers - before.customers).toBe(7)
    expect(after.people - before.people).toBe(21)
  })

  it('plans each row afresh: whoever was added meanwhile is not added twice', async () => {
    const { database } = freshDatabase()
    const list = 'Name,Number\nJoan Whitfield,3107\n'
    const first = await lookedThrough(database, list)
    await broughtIn(database, list)
    expect(first.counts.new).toBe(1)
    await begun(database, first.id)
    expect((await goneOn(database, first.id)).counts.same).toBe(1)
  })

  it('updates Ray Alvarez by his number, and keeps what the list leaves empty', async () => {
    const { database } = freshDatabase()
    const brought = await broughtIn(
      database,
      'Name,Number,Phone,Tier,Kids\nRay Alvarez,2214,305 555 0199,,Lucia\n',
    )
    expect(brought.rows).toMatchObject([
      { verdict: 'updates', reasons: ['Phone: +1 305 555 0199 added', 'Family: Lucia added'] },
    ])
    expect(await family(database, personOf(brought, 'Ray Alvarez'))).toContain('spouse Elena Alvarez')
  })

  it('keeps everybody to the first of its lines that means them', async () => {
    const { database } = freshDatabase()
    // Neither has the other's number, phone or birthday; that they share a wife shows only once the first is in.
    const list = 'Name,Number,Tier,Wife\nRay Stone,,Gold,Ana\nRay Stone,77,Silver,Ana\n'
    const first = await broughtIn(database, list)
    expect(first.rows.map(({ verdict }) => verdict)).toEqual(['new', 'maybe'])
    expect(first.rows[1]?.reasons).toEqual(['This means Ray Stone, and so does line 2.'])
    const again = await lookedThrough(database, list)
    expect(again.rows.map(({ verdict }) => verdict)).toEqual(['same', 'maybe'])
  })

  it('brings nothing in of a row that is refused, and says why of each', async () => {
    const { database } = freshDatabase()
    const before = await everything(database)
    const { rows, counts } = await broughtIn(database, listFile('hostile.csv'))
    const refused = rows.filter(({ verdict }) => verdict === 'refused')
    expect(refused.map(({ line, reasons }) => [line, ...reasons])).toEqual([
      [
        4,
        'Name: it holds signs that cannot be read.',
        'Name: there is none, so nobody would know who this is.',
      ],
      [5, 'Birthday: “31 February 1980” is no date on the calendar.'],
      [6, 'Birthday: “1 January 2090” is still to come.'],
      [
        7,
        'E-mail: “not” cannot be an e-mail.',
        'E-mail: “an” cannot be an e-mail.',
        'E-mail: “e-mail” cannot be an e-mail.',
      ],
      [8, 'Phone: “call me” is no phone number.'],
      [11, 'Name: there is none, so nobody would know who this is.'],
      [12, 'Birthday: “3/4/64” has a year of two digits, which may be in either century.'],
      [13, 'Phone: “1.30556E+10” is no phone number.'],
    ])
    const after = await everything(database)
    expect(after.customers - before.customers).toBe(counts.new)
    expect(counts).toEqual({ new: 5, updates: 0, same: 0, maybe: 1, refused: 8 })
  })
})
