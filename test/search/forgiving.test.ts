import { describe, expect, it } from 'vitest'
import type { Database } from '../../db/database.ts'
import { addCaution, cautionRemoval } from '../../src/cautions/commands.ts'
import { addInterest } from '../../src/interests/commands.ts'
import { captureNote, changeNote, removeNote, restoreNote } from '../../src/notes/commands.ts'
import { noteById } from '../../src/notes/queries.ts'
import type { CustomerId } from '../../src/people/person.ts'
import { addPreference } from '../../src/preferences/commands.ts'
import { MORNING } from '../support/clock.ts'
import { staffNamed } from '../support/cast.ts'
import { freshDatabase } from '../support/database.ts'
import { aloud, given, giveNote, look } from './given.ts'

const OPEN = { audience: 'everyone', forThemAlone: false, howWeKnow: 'told us', version: 1 } as const

async function handOf(database: Database) {
  const { id: staffId } = await staffNamed(database.read, 'Dana Kim')
  return { staffId, role: 'attendant', now: MORNING } as const
}

describe('somebody is found although', () => {
  it.each([
    ['a nickname was typed', 'Robert Quist', 'bob quist', 'Robert, often Bob'],
    ['a nickname of another language was typed', 'José Quist', 'pepe quist', 'José, often Pepe'],
    [
      'the name was typed and a nickname is written',
      'Peggy Quist',
      'margaret quist',
      'Peggy, short for Margaret',
    ],
    ['it is only how the name sounds', 'Kathryn Quist', 'catherine quist', 'sounds like Catherine'],
    ['a letter is missing', 'Benjamin Quist', 'benjamn quist', 'sounds like Benjamn'],
    ['two letters changed places', 'Alvarez Quist', 'avlarez quist', 'spelled almost like Avlarez'],
    ['a long name has two slips', 'Thistlethwaite Quist', 'thistlethwiate qist', 'sounds like'],
    [
      'the beginning of a long name has a slip',
      'Christopher Quist',
      'chrsitoph quist',
      'spelled almost like',
    ],
  ])('%s', async (_how, name, typed, why) => {
    const { database } = freshDatabase('empty')
    await given(database, { name })
    const [found, ...others] = (await look(database, typed)).map(aloud)
    expect(found).toContain(`${name}: `)
    expect(found).toContain(why)
    expect(others).toEqual([])
  })

  it('not where another name of four letters is meant, or three', async () => {
    const { database } = freshDatabase('empty')
    await given(database, { name: 'Anna Lund' })
    for (const typed of ['emma', 'kint', 'ann b', 'x']) expect(await look(database, typed)).toEqual([])
  })

  it('in the order in which a colleague would forgive', async () => {
    const { database } = freshDatabase('empty')
    for (const name of ['Bobbie Lee', 'Bob Lee', 'Robert Lee', 'Bobs Lee', 'Babb Lee'])
      await given(database, { name })
    expect((await look(database, 'bob')).map((one) => aloud(one).split(':')[0])).toEqual([
      'Bob Lee',
      'Bobs Lee',
      'Bobbie Lee',
      'Robert Lee',
      'Babb Lee',
    ])
  })
})

describe('what we know of somebody finds them', () => {
  async function rayWith(): Promise<{ database: Database; id: CustomerId }> {
    const { database } = freshDatabase('demo')
    const id = await given(database, {
      name: 'Rayner Quist',
      people: [{ is: 'spouse', name: 'Ingrid Quist', pronoun: 'she' }],
    })
    const hand = await handOf(database)
    await database.write(async (tx) => {
      const interest = { interest: 'Falconry', category: 'outdoors', strength: 'plays' } as const
      await addInterest(tx, id, { ...OPEN, ...interest, detail: null, side: null, noSpoilers: false }, hand)
      await addPreference(
        tx,
        id,
        { ...OPEN, text: 'Under the jacaranda', area: 'seat', habit: 'always' },
        hand,
      )
      const caution = {
        kind: 'allergy',
        text: 'Cinnamon allergy',
        detail: null,
        interest: null,
        expiresOn: null,
      } as const
      await addCaution(tx, id, { ...OPEN, ...caution }, hand)
      await giveNote(tx, {
        about: id,
        text: 'Plays the Thursday six-ball, in a grey Volvo with a dent in the door that nobody may mention.',
      })
    })
    return { database, id }
  }

  it.each([
    ['falconry', 'Rayner Quist: plays Falconry'],
    ['falcon quist', 'Rayner Quist: plays Falconry'],
    ['falcnory', 'Rayner Quist: plays Falconry'],
    ['jacaranda', 'Rayner Quist: seat: Under the jacaranda'],
    ['cinnamon', 'Rayner Quist: mind: Cinnamon allergy'],
    [
      'thursday six-ball',
      'Rayner Quist: note of 21 Nov: Plays the Thursday six-ball, in a grey Volvo with a dent in the door…',
    ],
    [
      'wife ingrid volvo',
      'Rayner Quist: wife Ingrid, note of 21 Nov: …Thursday six-ball, in a grey Volvo with a dent in the door that…',
    ],
    [
      'rayner dent',
      'Rayner Quist: note of 21 Nov: …six-ball, in a grey Volvo with a dent in the door that nobody may…',
    ],
  ])('%s', async (typed, said) => {
    const { database } = await rayWith()
    expect((await look(database, typed)).map(aloud)[0]).toBe(said)
  })

  it('and what was removed does not, until it is brought back', async () => {
    const { database, id } = await rayWith()
    const hand = await handOf(database)
    const caution = {
      kind: 'allergy',
      text: 'Zebra allergy',
      detail: null,
      interest: null,
      expiresOn: null,
    } as const
    const added = await database.write((tx) => addCaution(tx, id, { ...OPEN, ...caution }, hand))
    if ('refused' in added) throw new Error('It was refused')
    expect(await look(database, 'zebra')).toHaveLength(1)
    await database.write((tx) => cautionRemoval.remove(tx, added.id, hand))
    expect(await look(database, 'zebra')).toEqual([])
    await database.write((tx) => cautionRemoval.restore(tx, added.id, hand))
    expect(await look(database, 'zebra')).toHaveLength(1)
  })

  it('a note by what it says now, not by what it said before or once it was removed', async () => {
    const { database, id } = await rayWith()
    const hand = await handOf(database)
    const noteId = await database.write((tx) => captureNote(tx, id, 'Sails a Zephyr', hand))
    expect(await look(database, 'zephyr')).toHaveLength(1)
    const note = await noteById(database.read, noteId, 'attendant')
    if (!note) throw new Error('The note is gone')
    const now = { ...note, text: 'Sails a Xebec', from: null, aboutIds: [id] }
    await database.write((tx) => changeNote(tx, note, now, hand))
    expect(await look(database, 'zephyr')).toEqual([])
    expect(await look(database, 'xebec')).toHaveLength(1)
    await database.write((tx) => removeNote(tx, noteId, hand))
    expect(await look(database, 'xebec')).toEqual([])
    await database.write((tx) => restoreNote(tx, noteId, hand))
    expect((await look(database, 'xebec')).map(aloud)).toEqual([
      'Rayner Quist: note of 21 Nov: Sails a Xebec',
    ])
  })
})
