import { and, asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Database } from '../../db/database.ts'
import { outbox } from '../../db/schema/outbox.ts'
import { people } from '../../db/schema/people.ts'
import { timeOfDay } from '../../src/lib/wall-time.ts'
import { addPromise, changePromise, keepPromise } from '../../src/promises/commands.ts'
import type { PromiseId } from '../../src/promises/promise.ts'
import { planMornings } from '../../src/reminders/mornings/commands.ts'
import { staffNamed } from '../support/cast.ts'
import { customerNamed, day } from '../visits/given.ts'
import { freshDesk } from './desk.ts'
import { postRound } from './post.ts'

// Nobody is expected in March; at the club it is five hours before UTC, and four from 14 March on.

test.each([
  ['spring', '2027-03-13T17:00:00Z', '2027-03-14T11:00:00.000Z'],
  ['autumn', '2027-11-06T16:00:00Z', '2027-11-07T12:00:00.000Z'],
])(
  'a digest is queued once for seven at the club, across the night in which the clocks change in %s',
  async (_season, noon, due) => {
    const { database } = freshDesk()
    for (const hours of [0, 1, 2]) await plan(database, later(noon, hours))
    expect(await mailsOf(database, 'Dana Kim', 'digest')).toEqual([`waiting for ${due}`])
  },
)

test('whoever has the digest off, or not on that day, gets none', async () => {
  const desk = freshDesk()
  await desk.wishes('Dana Kim', { digest: false })
  await desk.wishes('Luis Ortega', { digestDays: [1, 2, 3, 4, 5] })
  await desk.wishes('Mara Lindqvist', { digestAt: timeOfDay('08:30') })
  await plan(desk.database, '2026-11-21T20:00:00Z')
  expect(await mailsOf(desk.database, 'Dana Kim', 'digest')).toEqual([])
  expect(await mailsOf(desk.database, 'Luis Ortega', 'digest')).toEqual([])
  expect(await mailsOf(desk.database, 'Mara Lindqvist', 'digest')).toEqual([
    'waiting for 2026-11-22T13:30:00.000Z',
  ])
})

test('whoever turns the digest off in the evening gets none in the morning', async () => {
  const desk = freshDesk()
  await desk.expects('Grant Hollis', '14:00', 'Luis Ortega', day('2026-11-22'))
  await plan(desk.database, '2026-11-21T20:00:00Z')
  await desk.wishes('Dana Kim', { digest: false })
  await postRound(desk.database, new Date('2026-11-22T12:00:00Z'))
  expect(await mailsOf(desk.database, 'Dana Kim', 'digest')).toEqual(['withdrawn: Dana has the digest off.'])
  expect(await mailsOf(desk.database, 'Luis Ortega', 'digest')).toEqual(['sent'])
})

test.each([
  ['2026-11-22T16:59:00Z', 'sent'],
  ['2026-11-22T17:00:00Z', 'missed: The morning was over before it could be sent.'],
])(
  'after a night without power a digest is caught up with until noon: at %s it is %s',
  async (back, becomes) => {
    const desk = freshDesk()
    await desk.expects('Grant Hollis', '14:00', 'Luis Ortega', day('2026-11-22'))
    await plan(desk.database, '2026-11-21T20:00:00Z')
    await postRound(desk.database, new Date(back))
    expect(await mailsOf(desk.database, 'Dana Kim', 'digest')).toEqual([becomes])
  },
)

test('a morning on which nobody is expected, and nothing due, brings no digest', async () => {
  const { database } = freshDesk()
  await plan(database, '2027-03-13T17:00:00Z')
  await postRound(database, new Date('2027-03-14T11:00:00Z'))
  expect(await mailsOf(database, 'Dana Kim', 'digest')).toEqual([
    'withdrawn: Nothing to tell: nobody is expected, and Dana has no promise due.',
  ])
  // Locker 14 still waits for its hinge.
  expect(await mailsOf(database, 'Luis Ortega', 'digest')).toEqual(['sent'])
})

test('a promise that comes due is told once in the morning, by the digest where there is one', async () => {
  const desk = freshDesk()
  const { database } = desk
  await desk.wishes('Luis Ortega', { digest: false })
  await promised(database, 'Luis Ortega')
  await promised(database, 'Dana Kim')
  await plan(database, '2026-11-21T20:00:00Z')
  await plan(database, '2026-11-21T21:00:00Z')
  await postRound(database, new Date('2026-11-22T12:00:00Z'))
  await plan(database, '2026-11-22T12:05:00Z')
  expect(await mailsOf(database, 'Luis Ortega', 'promise due')).toEqual(['sent'])
  expect(await mailsOf(database, 'Dana Kim', 'promise due')).toEqual([])
})

test.each<[string, (database: Database, id: PromiseId) => Promise<unknown>]>([
  [
    'The promise was kept.',
    async (database, id) => {
      const hand = await handOf(database)
      await database.write((tx) => keepPromise(tx, id, null, hand))
    },
  ],
  [
    'The promise is due on another day now.',
    async (database, id) => {
      const hand = await handOf(database)
      const input = { ...LOCKER, ownerId: (await staffNamed(database.read, 'Luis Ortega')).id }
      await database.write((tx) => changePromise(tx, id, { ...input, dueOn: day('2026-11-30') }, hand))
    },
  ],
  [
    'Luis no longer sees to it.',
    async (database, id) => {
      const hand = await handOf(database)
      const input = { ...LOCKER, ownerId: (await staffNamed(database.read, 'Dana Kim')).id }
      await database.write((tx) => changePromise(tx, id, input, hand))
    },
  ],
  [
    'Grant Hollis has died.',
    (database) =>
      database.write(async (tx) => {
        await tx
          .update(people)
          .set({ deceasedOn: day('2026-11-21') })
          .where(eq(people.name, 'Grant Hollis'))
      }),
  ],
])('a promise is not told of any more: %s', async (because, happens) => {
  const desk = freshDesk()
  const { database } = desk
  await desk.wishes('Luis Ortega', { digest: false })
  const id = await promised(database, 'Luis Ortega')
  await plan(database, '2026-11-21T20:00:00Z')
  await happens(database, id)
  await postRound(database, new Date('2026-11-22T12:00:00Z'))
  expect(await mailsOf(database, 'Luis Ortega', 'promise due')).toEqual([`withdrawn: ${because}`])
})

const LOCKER = {
  ...{ text: 'a new lock', dueOn: day('2026-11-22'), kept: false, done: null, version: 1 },
  ...{ audience: 'everyone' as const, howWeKnow: 'told us' as const, forThemAlone: false },
}

async function promised(database: Database, owner: string): Promise<PromiseId> {
  const { id: ownerId } = await staffNamed(database.read, owner)
  const personId = await customerNamed(database, 'Grant Hollis')
  const hand = await handOf(database)
  const added = await database.write((tx) => addPromise(tx, personId, { ...LOCKER, ownerId }, hand))
  if (!('id' in added)) throw new Error('It was refused')
  return added.id as PromiseId
}

async function handOf({ read }: Database) {
  const { id, role } = await staffNamed(read, 'Dana Kim')
  return { staffId: id, role, now: new Date('2026-11-21T14:28:00Z') }
}

async function plan(database: Database, now: string): Promise<void> {
  await database.write((tx) => planMornings(tx, new Date(now)))
}

function later(moment: string, hours: number): string {
  return new Date(Date.parse(moment) + hours * 3_600_000).toISOString()
}

/** The mails of one kind to somebody, in words. */
async function mailsOf({ read }: Database, name: string, kind: string): Promise<string[]> {
  const { id } = await staffNamed(read, name)
  const rows = await read
    .select()
    .from(outbox)
    .where(and(eq(outbox.staffId, id), eq(outbox.kind, kind)))
    .orderBy(asc(outbox.dueAt))
  return rows.map(({ status, reason, dueAt }) => {
    if (status === 'waiting') return `waiting for ${dueAt.toISOString()}`
    return reason ? `${status}: ${reason}` : status
  })
}
