import { describe, expect, it } from 'vitest'
import type { Database } from '../../db/database.ts'
import { freshDatabase } from '../support/database.ts'
import { aloud, given, look } from './given.ts'

async function club(): Promise<Database> {
  const { database } = freshDatabase('empty')
  await given(database, {
    ...{ name: 'Ray Alvarez', memberNumber: '2214', tier: 'Platinum' },
    ...{ phones: ['+1 305 555 0142'], emails: ['ray.alvarez@tiles.example'] },
    people: [
      { is: 'spouse', name: 'Elena Alvarez', pronoun: 'she' },
      { is: 'child', name: 'Sofia Alvarez', pronoun: 'she' },
      { is: 'child', word: 'stepson', name: 'Mateo Ruiz', goesBy: 'Teo', pronoun: 'he' },
      { is: 'pet', word: 'dog', name: 'Biscuit', kind: 'pet' },
    ],
  })
  await given(database, {
    name: 'Humberto Diaz',
    goesBy: 'Beto',
    memberNumber: 'CR-17',
    phones: ['+44 20 7946 0018'],
  })
  await given(database, { name: 'Pamela Quinn', formerName: 'Pamela Hollis', tier: 'Gold' })
  await given(database, { name: 'Łukasz de la Cruz', people: [{ is: 'friend', name: 'Sofia Lind' }] })
  await given(database, { name: 'Anne-Marie O’Brien' })
  await given(database, { name: '王小明' })
  return database
}

async function found(text: string): Promise<string[]> {
  return (await look(await club(), text)).map(aloud)
}

describe('somebody is found', () => {
  it.each([
    ['by a name', 'alvarez', 'Ray Alvarez'],
    ['by two letters of it', 'al', 'Ray Alvarez'],
    ['by names in any order', 'alvarez r', 'Ray Alvarez'],
    ['without the accents', 'lukasz', 'Łukasz de la Cruz'],
    ['with accents that are not in the name', 'ÁLVAREZ', 'Ray Alvarez'],
    ['by a name in pieces typed as one', 'delacruz', 'Łukasz de la Cruz'],
    ['by half of a double name', 'marie', 'Anne-Marie O’Brien'],
    ['by a double name typed as one', 'annemarie obrien', 'Anne-Marie O’Brien'],
    ['by a given name in Chinese', '小明', '王小明'],
    ['by what they go by', 'beto', 'Humberto Diaz: goes by Beto'],
    ['by their former name', 'hollis', 'Pamela Quinn: formerly Pamela Hollis'],
    ['by a child', 'teo', 'Ray Alvarez: stepson Mateo Ruiz “Teo”'],
    ['by a spouse', 'elena', 'Ray Alvarez: wife Elena'],
    ['by a pet', 'bisc', 'Ray Alvarez: dog Biscuit'],
    ['by their name and their child', 'alvarez sofia', 'Ray Alvarez: daughter Sofia'],
    ['by a child and what the child is', 'daughter sof', 'Ray Alvarez: daughter Sofia'],
    ['by two of their people', 'sofia mateo', 'Ray Alvarez: daughter Sofia, stepson Mateo Ruiz “Teo”'],
    ['by the member number', '2214', 'Ray Alvarez: member 2214'],
    ['by the beginning of the member number', '221', 'Ray Alvarez: member 2214'],
    ['by two digits of it', '22', 'Ray Alvarez: member 2214'],
    ['by a member number with letters', 'cr17', 'Humberto Diaz: member CR-17'],
    ['by the last digits of a phone', '0142', 'Ray Alvarez: +1 305 555 0142'],
    ['by any digits of a phone', '5501', 'Ray Alvarez: +1 305 555 0142'],
    ['by a phone in another format', '(305) 555-0142', 'Ray Alvarez: +1 305 555 0142'],
    ['by a phone as dialled at home', '020 7946 0018', 'Humberto Diaz: +44 20 7946 0018'],
    ['by their name and digits of their phone', 'ray 0142', 'Ray Alvarez: +1 305 555 0142'],
    ['by the beginning of their e-mail', 'ray.alv', 'Ray Alvarez: ray.alvarez@tiles.example'],
    ['by the whole e-mail', 'Ray.Alvarez@tiles.example', 'Ray Alvarez: ray.alvarez@tiles.example'],
  ])('%s: %s', async (_how, text, said) => {
    expect((await found(text))[0]).toBe(said)
  })

  it.each(['son', 'daughter', 'x', 'alvarez beto', 'ray 9999', 'elena hollis', '014299', '', '  ', '🐕'])(
    'by nothing else: %s',
    async (text) => {
      expect(await found(text)).toEqual([])
    },
  )

  it('by everybody’s Sofia, each with who she is to them', async () => {
    expect((await found('sofia')).sort()).toEqual([
      'Ray Alvarez: daughter Sofia',
      'Łukasz de la Cruz: friend Sofia Lind',
    ])
  })
})

describe('what is for managers', () => {
  const secret = {
    name: 'Victor Castellan',
    people: [{ is: 'partner', name: 'Noor', audience: 'managers' }],
  } as const

  it('finds nobody for an attendant, neither alone nor beside a name', async () => {
    const { database } = freshDatabase('empty')
    await given(database, { ...secret, people: [...secret.people] })
    for (const text of ['noor', 'victor noor', 'partner noor']) expect(await look(database, text)).toEqual([])
    expect((await look(database, 'victor')).map(aloud)).toEqual(['Victor Castellan'])
  })

  it('finds them for a manager', async () => {
    const { database } = freshDatabase('empty')
    await given(database, { ...secret, people: [...secret.people] })
    expect((await look(database, 'noor', { role: 'manager' })).map(aloud)).toEqual([
      'Victor Castellan: partner Noor',
    ])
  })

  it('gives no reason away where an attendant finds the customer by names that others share', async () => {
    const { database } = freshDatabase('empty')
    await given(database, {
      name: 'Victor Castellan',
      people: [
        { is: 'partner', name: 'Noor Zahra', audience: 'managers' },
        { is: 'friend', name: 'Noor Amin' },
        { is: 'friend', name: 'Zahra Lee' },
      ],
    })
    expect((await look(database, 'noor zahra')).map(aloud)).toEqual([
      'Victor Castellan: friend Noor Amin, friend Zahra Lee',
    ])
    expect((await look(database, 'noor zahra', { role: 'manager' })).map(aloud)).toEqual([
      'Victor Castellan: partner Noor Zahra',
    ])
  })
})

describe('the order', () => {
  it('puts a name before what somebody goes by, and that before a relative', async () => {
    const { database } = freshDatabase('empty')
    await given(database, { name: 'Ida Berg', people: [{ is: 'friend', name: 'Robin' }] })
    await given(database, { name: 'Roberta Cole', goesBy: 'Robin' })
    await given(database, { name: 'Robin Frey' })
    await given(database, { name: 'Robinson Hale' })
    expect((await look(database, 'robin')).map(({ name }) => name.map(({ text }) => text).join(''))).toEqual([
      'Robin Frey',
      'Robinson Hale',
      'Roberta Cole',
      'Ida Berg',
    ])
  })

  it('puts the better tier first, then who was seen latest', async () => {
    const { database } = freshDatabase('empty')
    await given(database, {
      name: 'Maria Garcia',
      tier: 'Gold',
      seenAt: new Date('2026-09-01'),
      memberNumber: '1',
    })
    await given(database, {
      name: 'Maria Garcia',
      tier: 'Gold',
      seenAt: new Date('2026-01-01'),
      memberNumber: '2',
    })
    await given(database, { name: 'Maria Garcia', tier: 'Platinum', memberNumber: '3' })
    expect((await look(database, 'maria')).map(({ memberNumber }) => memberNumber)).toEqual(['3', '1', '2'])
  })

  it('puts archived customers last, and says so', async () => {
    const { database } = freshDatabase('empty')
    await given(database, { name: 'Otto Mann', tier: 'Platinum', archived: true })
    await given(database, { name: 'Ottoline Gray' })
    expect((await look(database, 'otto')).map(({ archived }) => archived)).toEqual([false, true])
  })

  it('finds a whole member number among hundreds of numbers that hold the same digits', async () => {
    const { database } = freshDatabase('empty')
    for (let i = 0; i < 60; i++)
      await given(database, { name: `Guest ${i}`, phones: [`+1 305 22${100 + i} 77`] })
    await given(database, { name: 'Ray Alvarez', memberNumber: '305' })
    expect((await look(database, '305')).map(aloud)[0]).toBe('Ray Alvarez: member 305')
  })

  it('puts a number that ends in the digits first, wherever else they stand in it', async () => {
    const { database } = freshDatabase('empty')
    await given(database, { name: 'Ida Berg', tier: 'Platinum', phones: ['+1 305 514 2777'] })
    await given(database, { name: 'Ray Alvarez', phones: ['+1 425 555 0142'] })
    expect((await look(database, '142')).map(({ name }) => name[0]?.text)).toEqual([
      'Ray Alvarez',
      'Ida Berg',
    ])
  })

  it('puts somebody of that very name before the many who only have somebody of it', async () => {
    const { database } = freshDatabase('empty')
    await given(database, { name: 'Maria Garcia' })
    for (let i = 0; i < 30; i++)
      await given(database, { name: `Gina ${i}`, people: [{ is: 'friend', name: 'Maria' }] })
    expect((await look(database, 'maria g')).map(aloud)[0]).toBe('Maria Garcia')
  })

  it('finds a rare relative although hundreds share the beginning of the name', async () => {
    const { database } = freshDatabase('empty')
    await given(database, { name: 'Ingrid Holm', people: [{ is: 'friend', name: 'Marabel Stone' }] })
    for (let i = 0; i < 60; i++) await given(database, { name: `Mara Nr${i}` })
    expect((await look(database, 'marab')).map(aloud)[0]).toBe('Ingrid Holm: friend Marabel Stone')
  })
})
