import { pino } from 'pino'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { mailServer, mailTries, outbox } from '../../db/schema/outbox.ts'
import { MS_A_DAY } from '../../src/lib/milliseconds.ts'
import { taken, type Answer } from '../../src/mail/answer.ts'
import { claimNext } from '../../src/mail/claim-commands.ts'
import { deliverDue } from '../../src/mail/deliver.ts'
import { handOver } from '../../src/mail/hand-over-commands.ts'
import type { MailKind, Verdict } from '../../src/mail/kind.ts'
import type { NewMail } from '../../src/mail/mail.ts'
import { enqueue } from '../../src/mail/outbox.ts'
import type { TryOutcome } from '../../src/mail/mail.ts'
import { MORNING } from '../support/clock.ts'
import { like, recording, REMINDER, testPost, toDana, type TestPost } from './post.ts'

const A_MINUTE = 60_000
const LAST_WEEK = new Date('2026-11-14T12:00:00Z')

describe('a mail that is due', () => {
  it('goes once', async () => {
    const transport = recording()
    const at = testPost(transport)
    await queue(at, toDana({ dedupeKey: 'ray' }))
    await deliverDue(at.post)
    at.clock.moveBy(MS_A_DAY)
    await deliverDue(at.post)
    expect(transport.handed).toHaveLength(1)
    expect(transport.handed[0]).toMatchObject({ letter: { subject: 'Ray Alvarez comes, Dana Kim' } })
    expect(await mail(at, 'ray')).toMatchObject({ status: 'sent', settledAt: MORNING, reason: null })
  })

  it('does not go before its time, and says when that is', async () => {
    const transport = recording()
    const at = testPost(transport)
    const dueAt = new Date(MORNING.getTime() + A_MINUTE)
    await queue(at, toDana({ dueAt }))
    expect(await deliverDue(at.post)).toEqual({ restUntil: dueAt })
    expect(transport.handed).toEqual([])
    at.clock.moveTo(dueAt)
    await deliverDue(at.post)
    expect(transport.handed).toHaveLength(1)
  })

  it.each<[Verdict, object]>([
    [{ missed: 'Ray was here already.' }, { status: 'missed', reason: 'Ray was here already.' }],
    [
      { withdrawn: 'Dana has visit mails off.' },
      { status: 'withdrawn', reason: 'Dana has visit mails off.' },
    ],
    [
      { later: new Date('2026-11-21T17:00:00Z') },
      { status: 'waiting', dueAt: new Date('2026-11-21T17:00:00Z') },
    ],
  ])('is decided again, and does not go where it is said %o', async (verdict, standing) => {
    const transport = recording()
    const at = testPost(transport, { kinds: [deciding(() => verdict)] })
    await queue(at, toDana({ dedupeKey: 'ray' }))
    await deliverDue(at.post)
    expect(transport.handed).toEqual([])
    expect(await mail(at, 'ray')).toMatchObject(standing)
  })

  it('is missed, with the reason, where it is of no use any more', async () => {
    const transport = recording()
    const at = testPost(transport)
    await queue(at, toDana({ dedupeKey: 'ray', uselessAt: new Date(MORNING.getTime() + A_MINUTE) }))
    at.clock.moveBy(A_MINUTE)
    await deliverDue(at.post)
    expect(transport.handed).toEqual([])
    expect(await mail(at, 'ray')).toMatchObject({
      status: 'missed',
      reason: like(/of use/),
    })
  })

  it('that cannot be decided or made is put off, holds up no other, and tells the log where it broke', async () => {
    const broken: MailKind = {
      ...REMINDER,
      name: 'broken',
      compose: () => Promise.reject(new Error('no view for Ray')),
    }
    const undecided: MailKind = {
      ...REMINDER,
      name: 'undecided',
      decide: () => Promise.reject(new TypeError('no visit for Ray')),
    }
    const transport = recording()
    const logged: string[] = []
    const log = pino({}, { write: (line: string) => logged.push(line) })
    const at = testPost(transport, { kinds: [broken, undecided, REMINDER], log })
    await queue(
      at,
      toDana({ dedupeKey: 'a', kind: 'broken' }),
      toDana({ dedupeKey: 'b', kind: 'undecided' }),
      toDana(),
    )
    await deliverDue(at.post)
    expect(transport.handed).toHaveLength(1)
    for (const key of ['a', 'b'])
      expect(await mail(at, key)).toMatchObject({ status: 'waiting', attempts: 1, dueAt: minutesOn(5) })
    const told = logged.filter((line) => line.includes('mail could not be made')).join('')
    for (const words of ['"kind":"broken"', '"kind":"undecided"', '"type":"TypeError"', 'deliver.test.ts'])
      expect(told).toContain(words)
    expect(told).not.toContain('Ray')
  })

  it('of a kind that nobody knows fails, so that somebody sees it', async () => {
    const at = testPost(recording())
    await queue(at, toDana({ dedupeKey: 'x', kind: 'survey' }))
    await deliverDue(at.post)
    expect(await mail(at, 'x')).toMatchObject({ status: 'failed', reason: like(/survey/) })
  })
})

describe('a mail that the server refuses', () => {
  it('for now is tried again after 5, 15, 30, 60 and 120 minutes, until it is of no use', async () => {
    const transport = recording(saying('later', '451 Greylisted'))
    const at = testPost(transport)
    await queue(at, toDana({ dedupeKey: 'ray', uselessAt: minutesOn(240) }))
    const waits: number[] = []
    for (let tries = 0; tries < 6; tries++) {
      await deliverDue(at.post)
      const { status, dueAt } = await mail(at, 'ray')
      if (status !== 'waiting') break
      waits.push((dueAt.getTime() - at.clock.now().getTime()) / A_MINUTE)
      at.clock.moveTo(dueAt)
    }
    expect(waits).toEqual([5, 15, 30, 60, 120, 9])
    expect((await tries(at)).map(({ words }) => words)).toEqual(Array(6).fill('451 Greylisted'))
    at.clock.moveBy(A_MINUTE)
    await deliverDue(at.post)
    expect(await mail(at, 'ray')).toMatchObject({ status: like(/failed|missed/) })
  })

  it('for good is not tried again, and nothing else is sent to an address that it does not know', async () => {
    const transport = recording(() => ({ outcome: 'never', words: '550 No such user', isAddressGone: true }))
    const at = testPost(transport)
    await queue(
      at,
      toDana({ dedupeKey: 'a', dueAt: LAST_WEEK }),
      toDana({ dedupeKey: 'b', to: { name: 'Dana', address: 'DANA@cedarridge.example' } }),
    )
    await deliverDue(at.post)
    expect(transport.handed).toHaveLength(1)
    expect(await mail(at, 'a')).toMatchObject({ status: 'failed', reason: '550 No such user' })
    expect(await mail(at, 'b')).toMatchObject({
      status: 'failed',
      reason: like(/550 No such user/),
    })
  })
})

describe('a server that is down', () => {
  it('uses up no tries, is tried by one mail after 1, 2, 5 and 10 minutes, and everything leaves when it is back', async () => {
    let isDown = true
    const transport = recording(() => (isDown ? downAnswer : taken('250 Ok')))
    const at = testPost(transport)
    await queue(at, ...Array.from({ length: 5 }, () => toDana()))
    const waits: number[] = []
    for (let round = 0; round < 6; round++) {
      const { restUntil } = await deliverDue(at.post)
      waits.push(((restUntil?.getTime() ?? 0) - at.clock.now().getTime()) / A_MINUTE)
      at.clock.moveTo(restUntil ?? MORNING)
    }
    expect(waits).toEqual([1, 2, 5, 10, 10, 10])
    expect(transport.handed).toHaveLength(6)
    const rows = await at.database.read.select().from(outbox)
    expect(rows.map(({ attempts, status }) => ({ attempts, status }))).toEqual(
      Array(5).fill({ attempts: 0, status: 'waiting' }),
    )
    isDown = false
    await deliverDue(at.post)
    expect(transport.handed).toHaveLength(11)
    expect(await at.database.read.select().from(mailServer)).toEqual([])
  })

  it('every night for a week loses nothing and turns nothing off', async () => {
    const isNight = () => at.clock.now().getUTCHours() < 6
    const transport = recording(() => (isNight() ? downAnswer : taken('250 Ok')))
    const at: TestPost = testPost(transport)
    for (let day = 0; day < 7; day++)
      for (const hour of [1, 3, 12]) {
        const dueAt = new Date(Date.UTC(2026, 10, 22 + day, hour))
        await queue(
          at,
          toDana({
            dedupeKey: `${day} at ${hour}`,
            dueAt,
            uselessAt: new Date(dueAt.getTime() + 8 * 3_600_000),
          }),
        )
      }
    while (at.clock.now() < new Date('2026-11-30T00:00:00Z')) {
      await deliverDue(at.post)
      at.clock.moveBy(20 * A_MINUTE)
    }
    const rows = await at.database.read.select().from(outbox)
    expect(rows.filter(({ status }) => status !== 'sent')).toEqual([])
    expect(new Set(transport.handed.map(({ id }) => id)).size).toBe(21)
  })

  it('is found out about again at once after a wrong clock was put right', async () => {
    const transport = recording(() => downAnswer)
    const at = testPost(transport)
    await queue(at, toDana({ dueAt: LAST_WEEK }), toDana({ dueAt: LAST_WEEK }))
    await deliverDue(at.post)
    at.clock.moveBy(-2 * MS_A_DAY)
    await deliverDue(at.post)
    expect(transport.handed).toHaveLength(2)
  })
})

it('what is wrong with our configuration stops the queue, and costs no mail a try', async () => {
  const transport = recording(saying('our configuration', '535 Wrong password'))
  const at = testPost(transport)
  await queue(at, toDana(), toDana())
  await deliverDue(at.post)
  expect(transport.handed).toHaveLength(1)
  expect(await at.database.read.select().from(mailServer)).toMatchObject([
    { trouble: 'configuration', words: '535 Wrong password' },
  ])
})

it('nothing leaves while nobody has said who it comes from', async () => {
  const transport = recording()
  const at = testPost(transport, { senderOf: () => Promise.resolve(undefined) })
  await queue(at, toDana({ dedupeKey: 'ray' }))
  await deliverDue(at.post)
  expect(transport.handed).toEqual([])
  expect(await mail(at, 'ray')).toMatchObject({
    status: 'waiting',
    reason: like(/which address/),
  })
})

describe('a mail of which it is not known whether it arrived', () => {
  it('goes twice more, word for word, and then says so to a person', async () => {
    let written = 0
    const counting: MailKind = {
      ...REMINDER,
      compose: () => Promise.resolve({ subject: `No. ${++written}`, text: '', html: '' }),
    }
    const transport = recording(saying('uncertain', 'Timeout'))
    const at = testPost(transport, { kinds: [counting] })
    await queue(at, toDana({ dedupeKey: 'ray' }))
    for (let round = 0; round < 10; round++) {
      await deliverDue(at.post)
      at.clock.moveBy(20 * A_MINUTE)
    }
    const [first, ...again] = transport.handed
    expect(again).toEqual([first, first])
    expect(await mail(at, 'ray')).toMatchObject({
      status: 'failed',
      reason: like(/may have arrived/),
    })
  })

  it('goes again when its worker ended without a word, with the same Message-ID and text', async () => {
    const transport = recording()
    const at = testPost(transport)
    await queue(at, toDana({ dedupeKey: 'ray' }))
    const before = await handedAndForgotten(at)
    await deliverDue(at.post)
    expect(transport.handed).toEqual([])
    at.clock.moveBy(121_000)
    await deliverDue(at.post)
    expect(transport.handed).toEqual([before])
    expect(await mail(at, 'ray')).toMatchObject({ status: 'sent', uncertain: 1 })
  })

  it('is not handed over by a worker whose lease has ended while it slept', async () => {
    const at = testPost(recording())
    await queue(at, toDana({ dedupeKey: 'ray' }))
    const claim = await at.database.write((tx) => claimNext(tx, claimingAt(at)))
    at.clock.moveBy(121_000)
    if (claim === 'settled' || 'restUntil' in claim) throw new Error('nothing was claimed')
    expect(await at.database.write((tx) => handOver(tx, claim, handingAt(at)))).toBeUndefined()
  })
})

describe('the clock', () => {
  it('put back sends nothing twice', async () => {
    const transport = recording()
    const at = testPost(transport)
    await queue(at, toDana(), toDana())
    await deliverDue(at.post)
    at.clock.moveBy(-3 * MS_A_DAY)
    await deliverDue(at.post)
    at.clock.moveBy(3 * MS_A_DAY)
    await deliverDue(at.post)
    expect(transport.handed).toHaveLength(2)
  })

  it('put on by days floods nobody: what is useless is missed, the rest leaves so many a minute', async () => {
    const transport = recording()
    const at = testPost(transport, { aMinute: 10 })
    for (let n = 0; n < 100; n++) {
      const dueAt = new Date(MORNING.getTime() + n * 3_600_000)
      await queue(at, toDana({ dueAt, uselessAt: n < 70 ? new Date(dueAt.getTime() + 7_200_000) : null }))
    }
    at.clock.moveBy(5 * MS_A_DAY)
    const counts: number[] = []
    for (let minute = 0; minute < 5; minute++) {
      const before = transport.handed.length
      await deliverDue(at.post)
      counts.push(transport.handed.length - before)
      at.clock.moveBy(A_MINUTE)
    }
    expect(counts).toEqual([10, 10, 10, 0, 0])
    const rows = await at.database.read.select().from(outbox).where(eq(outbox.status, 'missed'))
    expect(rows).toHaveLength(70)
  })
})

it('workers side by side never have the same mail', async () => {
  const transport = recording()
  const at = testPost(slow(transport), { aMinute: 1000 })
  await queue(at, ...Array.from({ length: 60 }, () => toDana()))
  await Promise.all(Array.from({ length: 4 }, () => deliverDue(at.post)))
  expect(transport.handed).toHaveLength(60)
  expect(new Set(transport.handed.map(({ messageId }) => messageId)).size).toBe(60)
})

const downAnswer: Answer = { outcome: 'server down', words: 'connect ECONNREFUSED', isAddressGone: false }

function saying(outcome: TryOutcome, words: string) {
  return (): Answer => ({ outcome, words, isAddressGone: false })
}

function deciding(decide: () => Verdict): MailKind {
  return { ...REMINDER, decide: () => Promise.resolve(decide()) }
}

function slow(transport: ReturnType<typeof recording>) {
  return {
    ...transport,
    async send(message: Parameters<typeof transport.send>[0]) {
      await new Promise((done) => setTimeout(done, message.messageId.charCodeAt(10) % 3))
      return transport.send(message)
    },
  }
}

function minutesOn(minutes: number): Date {
  return new Date(MORNING.getTime() + minutes * A_MINUTE)
}

async function queue({ database, clock }: TestPost, ...mails: NewMail[]): Promise<void> {
  for (const mail of mails) await database.write((tx) => enqueue(tx, mail, clock.now()))
}

async function mail({ database }: TestPost, dedupeKey: string) {
  const [row] = await database.read.select().from(outbox).where(eq(outbox.dedupeKey, dedupeKey))
  if (!row) throw new Error(`There is no mail ${dedupeKey}`)
  return row
}

function tries({ database }: TestPost) {
  return database.read.select().from(mailTries)
}

function claimingAt({ clock, post }: TestPost) {
  return { now: clock.now(), chance: 0.5, kinds: post.kinds, aMinute: post.aMinute }
}

function handingAt({ clock }: TestPost) {
  const letter = { subject: 'Ray Alvarez comes, as it was then', text: 'Ask.', html: '<p>Ask.</p>' }
  return { letter, from: { name: 'Cedar Ridge', address: 'desk@cedarridge.example' }, now: clock.now() }
}

/** A mail that a worker has handed over, and then the worker was gone. */
async function handedAndForgotten(at: TestPost) {
  const claim = await at.database.write((tx) => claimNext(tx, claimingAt(at)))
  if (claim === 'settled' || 'restUntil' in claim) throw new Error('nothing was claimed')
  return at.database.write((tx) => handOver(tx, claim, handingAt(at)))
}
