import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Database, Tx } from '../../db/database.ts'
import { addCaution } from '../../src/cautions/commands.ts'
import type { Audience } from '../../src/facts/fact.ts'
import { addInterest } from '../../src/interests/commands.ts'
import type { CustomerId } from '../../src/people/person.ts'
import { addPreference } from '../../src/preferences/commands.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'
import { staffNamed } from '../support/cast.ts'
import { given, giveNote, look, relate } from './given.ts'

const WORDS = ['volvo', 'noor', 'golf', 'walnut', 'alvares', 'smyth', 'robert', 'sofia', 'window', 'boat']
const TYPED = [
  ...WORDS,
  'vovlo',
  'noro',
  'glof',
  'alvarez',
  'smith',
  'bob',
  'sophia',
  'partner noor',
  'ray volvo',
]

const secret = fc.record({
  what: fc.constantFrom('note', 'relative', 'interest', 'preference', 'caution'),
  whose: fc.nat(3),
  word: fc.constantFrom(...WORDS),
})

it('for an attendant, what is for managers changes neither who is found, nor in which order, nor why', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(secret, { minLength: 1, maxLength: 8 }), async (secrets) => {
      const { database } = freshDatabase('demo')
      const club = await someClub(database)
      const before = await asSeenBy(database, 'attendant')
      for (const { what, whose, word } of secrets) {
        const id = club[whose]
        if (id) await database.write((tx) => plant(tx, id, what, word))
      }
      expect(await asSeenBy(database, 'attendant')).toEqual(before)
    }),
    { numRuns: 15 },
  )
}, 120_000)

it('a manager finds all of it', async () => {
  const { database } = freshDatabase('demo')
  const [ray] = await someClub(database)
  if (!ray) throw new Error('Nobody was added')
  for (const [what, word] of [
    ['note', 'zeppelin'],
    ['relative', 'quillon'],
    ['interest', 'falconry'],
    ['preference', 'hammock'],
    ['caution', 'cinnamon'],
  ]) {
    await database.write((tx) => plant(tx, ray, what ?? '', word ?? ''))
    expect(
      (await look(database, word ?? '', { role: 'manager' })).map(({ customerId }) => customerId),
    ).toEqual([ray])
    expect(await look(database, word ?? '')).toEqual([])
  }
})

async function someClub(database: Database): Promise<CustomerId[]> {
  const people = [{ is: 'friend', name: 'Sofia Smith' }] as const
  return Promise.all([
    given(database, { name: 'Ray Alvarado', people: [...people] }),
    given(database, { name: 'Robert Smith', tier: 'Gold' }),
    given(database, { name: 'Nora Alvares' }),
    given(database, { name: 'Glenn Boatwright', goesBy: 'Bobby' }),
  ])
}

async function asSeenBy(database: Database, role: 'attendant' | 'manager') {
  const seen = []
  for (const text of TYPED) seen.push(await look(database, text, { role }))
  return seen
}

async function plant(tx: Tx, id: CustomerId, what: string, word: string): Promise<void> {
  const mara = await staffNamed(tx, 'Mara Lindqvist')
  const hand = { staffId: mara.id, role: 'manager' as const, now: MORNING }
  const secret = {
    audience: 'managers' as Audience,
    forThemAlone: false,
    howWeKnow: 'told us' as const,
    version: 1,
  }
  if (what === 'note') await giveNote(tx, { about: id, text: `Something of ${word}`, audience: 'managers' })
  if (what === 'relative') await relate(tx, id, { is: 'partner', name: word, audience: 'managers' })
  if (what === 'interest')
    await addInterest(
      tx,
      id,
      {
        ...secret,
        interest: word,
        category: 'other',
        detail: null,
        strength: 'follows',
        side: null,
        noSpoilers: false,
      },
      hand,
    )
  if (what === 'preference')
    await addPreference(tx, id, { ...secret, text: word, area: 'seat', habit: 'always' }, hand)
  if (what === 'caution')
    await addCaution(
      tx,
      id,
      { ...secret, kind: 'topic to avoid', text: word, detail: null, interest: null, expiresOn: null },
      hand,
    )
}
