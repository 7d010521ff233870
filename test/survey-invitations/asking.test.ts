import { and, eq, gte } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { outbox } from '../../db/schema/outbox.ts'
import { customers, emails, people } from '../../db/schema/people.ts'
import { surveyInvitations } from '../../db/schema/survey-invitations.ts'
import { surveys } from '../../db/schema/surveys.ts'
import { visits } from '../../db/schema/visits.ts'
import type { WithOpenCase } from '../../src/survey-invitations/open-cases.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'
import { customerNamed, day } from '../visits/given.ts'
import { clubThatAsks, daysLater, later, runJob } from './given.ts'

describe('after a visit', () => {
  it('Kit is asked three hours later, within the hours of mails', async () => {
    const { left, job, standing, mails } = await clubThatAsks()
    await left('Kit Rosen', later(1))
    await job(later(2))
    expect(await standing('Kit Rosen')).toMatchObject({ status: 'due', dueAt: later(4), day: '2026-11-21' })
    expect(await mails('Kit Rosen')).toEqual([])
    await job(later(4))
    expect(await standing('Kit Rosen')).toMatchObject({ status: 'queued', because: null })
    expect(await mails('Kit Rosen')).toMatchObject([
      { kind: 'survey', toAddress: 'kit@example.com', dueAt: later(4), status: 'waiting' },
    ])
  })

  it('in the evening waits for the next morning at nine', async () => {
    const { left, job, standing } = await clubThatAsks()
    await left('Kit Rosen', later(9))
    await job(later(10))
    expect((await standing('Kit Rosen')).dueAt).toEqual(new Date('2026-11-22T14:00:00Z'))
  })

  it('whoever nobody saw leave has left once the day is over', async () => {
    const { database, left, job, standing } = await clubThatAsks()
    const id = await left('Kit Rosen', later(1))
    await database.write((tx) => tx.update(visits).set({ completedAt: null }).where(eq(visits.id, id)))
    await job(later(4))
    expect((await standing('Kit Rosen')).day).not.toBe('2026-11-21')
    await job(later(16))
    expect(await standing('Kit Rosen')).toMatchObject({ day: '2026-11-21', status: 'due' })
  })

  it('is asked about once, however often the job runs', async () => {
    const { left, job, mails } = await clubThatAsks()
    await left('Kit Rosen', later(1))
    for (const hours of [4, 4, 5, 6]) await job(later(hours))
    expect(await mails('Kit Rosen')).toHaveLength(1)
  })

  it('that ended before it was switched on nobody is asked about, nor while it is off', async () => {
    const { database, left, job, mails } = await clubThatAsks()
    await left('Kit Rosen', later(-2))
    await job(later(4))
    expect(await mails('Kit Rosen')).toEqual([])
    await left('Kit Rosen', later(5))
    await database.write((tx) => tx.update(surveys).set({ switchedOnAt: null }))
    await job(later(9))
    expect(await mails('Kit Rosen')).toEqual([])
  })

  it('nobody is asked in a fresh Rapport', async () => {
    const { database } = freshDatabase('empty')
    await runJob(database, MORNING)
    expect(await database.read.$count(surveyInvitations)).toBe(0)
  })

  it('one that is taken back by then is not asked about', async () => {
    const { database, left, job, standing } = await clubThatAsks()
    const id = await left('Kit Rosen', later(1))
    await job(later(2))
    await database.write((tx) =>
      tx
        .update(visits)
        .set({ noShowAt: later(2), arrivedAt: null, completedAt: null })
        .where(eq(visits.id, id)),
    )
    await job(later(4))
    expect(await standing('Kit Rosen')).toMatchObject({ status: 'not asked', because: 'visit taken back' })
  })
})

describe('nobody is asked', () => {
  const CHANGES = [
    ['no surveys', { customer: { allowsSurveys: false } }],
    ['no mail', { customer: { allowsMail: false } }],
    ['archived', { customer: { archivedAt: MORNING } }],
    ['died', { person: { deceasedOn: day('2026-11-21') } }],
    ['minor', { person: { birthYear: 2009 } }],
    ['no e-mail', { address: null }],
    ['staff', { address: 'Dana@cedarridge.example' }],
  ] as const

  it.each(CHANGES)('where it is so: %s', async (because, change) => {
    const { database, left, job, standing, mails } = await clubThatAsks()
    await left('Kit Rosen', later(1))
    await changed(database, change)
    await job(later(5))
    expect(await standing('Kit Rosen')).toMatchObject({ status: 'not asked', because })
    expect(await mails('Kit Rosen')).toEqual([])
  })

  it.each(CHANGES)('where it became so while it waited: %s', async (because, change) => {
    const { database, left, job, standing } = await clubThatAsks()
    await left('Kit Rosen', later(1))
    await job(later(2))
    await changed(database, change)
    await job(later(5))
    expect(await standing('Kit Rosen')).toMatchObject({ status: 'not asked', because })
  })

  async function changed(
    database: Parameters<typeof runJob>[0],
    change: { customer?: object; person?: object; address?: string | null },
  ): Promise<void> {
    const id = await customerNamed(database, 'Kit Rosen')
    await database.write(async (tx) => {
      if (change.customer) await tx.update(customers).set(change.customer).where(eq(customers.id, id))
      if (change.person) await tx.update(people).set(change.person).where(eq(people.id, id))
      if (change.address === null) await tx.delete(emails).where(eq(emails.personId, id))
      else if (change.address)
        await tx.update(emails).set({ address: change.address }).where(eq(emails.personId, id))
    })
  }
})

describe('held back', () => {
  it('by the clock of the two questions, and goes on the first day that allows it', async () => {
    // Kit was asked 112 days ago: with 120 days between, on 30 November.
    const { left, job, standing, mails } = await clubThatAsks({ everyDays: 120 })
    await left('Kit Rosen', later(1))
    await job(later(5))
    expect(await standing('Kit Rosen')).toMatchObject({
      ...{ status: 'held back', because: 'asked lately' },
      dueAt: new Date('2026-11-30T14:00:00Z'),
    })
    expect(await mails('Kit Rosen')).toEqual([])
    await job(new Date('2026-11-30T14:01:00Z'))
    expect(await standing('Kit Rosen')).toMatchObject({ status: 'queued' })
  })

  it('or does not go at all, where the owner chose so', async () => {
    const { left, job, standing } = await clubThatAsks(
      { everyDays: 120 },
      { heldBackThen: 'it does not go at all' },
    )
    await left('Kit Rosen', later(1))
    await job(later(5))
    expect(await standing('Kit Rosen')).toMatchObject({ status: 'not asked', because: 'asked lately' })
  })

  it('in a sensitive time, until it is over', async () => {
    const { database, left, job, standing } = await clubThatAsks()
    const id = await customerNamed(database, 'Kit Rosen')
    await database.write((tx) =>
      tx
        .update(people)
        .set({ sensitiveUntil: day('2026-11-25') })
        .where(eq(people.id, id)),
    )
    await left('Kit Rosen', later(1))
    await job(later(5))
    expect(await standing('Kit Rosen')).toMatchObject({
      ...{ status: 'held back', because: 'sensitive time' },
      dueAt: new Date('2026-11-26T14:00:00Z'),
    })
  })

  it('while something is to be put right, looked at again every day, and given up after two months', async () => {
    const { left, job, standing, mails } = await clubThatAsks()
    await left('Kit Rosen', later(1))
    const open: WithOpenCase = (_reader, ids) => Promise.resolve(new Set(ids))
    for (const days of [1, 2, 3]) await job(daysLater(days), open)
    expect(await standing('Kit Rosen')).toMatchObject({ status: 'held back', because: 'open case' })
    for (const days of [58, 59, 60, 61, 62]) await job(daysLater(days), open)
    expect(await standing('Kit Rosen')).toMatchObject({ status: 'not asked' })
    expect(await mails('Kit Rosen')).toEqual([])
  })

  it('whoever comes twice is asked about one of the two', async () => {
    const { left, job, standing, mails } = await clubThatAsks()
    await left('Kit Rosen', later(1))
    await left('Kit Rosen', later(2))
    await job(later(6))
    expect(await mails('Kit Rosen')).toHaveLength(1)
    expect(await standing('Kit Rosen')).toMatchObject({ because: 'asked lately' })
  })

  it('of several visits the last stands for those before it', async () => {
    const { database, left, job } = await clubThatAsks({ everyDays: 120 })
    for (const days of [0, 1, 2]) {
      await left('Kit Rosen', later(days * 24 + 1))
      await job(later(days * 24 + 6))
    }
    const rows = await database.read
      .select({ day: surveyInvitations.day, because: surveyInvitations.because })
      .from(surveyInvitations)
      .where(
        and(
          eq(surveyInvitations.customerId, await customerNamed(database, 'Kit Rosen')),
          gte(surveyInvitations.day, day('2026-11-21')),
        ),
      )
      .orderBy(surveyInvitations.day)
    expect(rows.map(({ because }) => because)).toEqual(['later visit', 'later visit', 'asked lately'])
  })
})

describe('what becomes of the mail', () => {
  it('is noted: sent, and one reminder five days later, unless it was answered', async () => {
    const { left, job, standing, mails, settle } = await clubThatAsks()
    await left('Kit Rosen', later(1))
    await job(later(5))
    await settle('sent', later(5))
    await job(later(6))
    expect(await standing('Kit Rosen')).toMatchObject({ status: 'sent', sentAt: later(5) })
    await job(daysLater(6))
    await job(daysLater(7))
    expect((await mails('Kit Rosen')).map(({ kind }) => kind)).toEqual(['survey', 'survey reminder'])
    expect(await standing('Kit Rosen')).toMatchObject({ remindedAt: daysLater(6), reminderDueAt: null })
  })

  it('nobody is reminded in a sensitive time, nor where the owner wants none', async () => {
    const { database, left, job, mails, settle } = await clubThatAsks()
    const id = await customerNamed(database, 'Kit Rosen')
    await left('Kit Rosen', later(1))
    await job(later(5))
    await settle('sent', later(5))
    await job(later(6))
    await database.write((tx) =>
      tx
        .update(people)
        .set({ sensitiveUntil: day('2026-12-25') })
        .where(eq(people.id, id)),
    )
    await job(daysLater(6))
    expect(await mails('Kit Rosen')).toHaveLength(1)
    const other = await clubThatAsks({ remindAfterDays: null })
    await other.left('Kit Rosen', later(1))
    await other.job(later(5))
    await other.settle('sent', later(5))
    for (const days of [1, 6, 12]) await other.job(daysLater(days))
    expect(await other.mails('Kit Rosen')).toHaveLength(1)
  })

  it('one that failed says so, and counts as sent once it went after all', async () => {
    const { database, left, job, standing, settle } = await clubThatAsks()
    await left('Kit Rosen', later(1))
    await job(later(5))
    await settle('failed', later(5))
    await job(later(6))
    expect(await standing('Kit Rosen')).toMatchObject({ status: 'queued', because: 'mail failed' })
    await database.write((tx) => tx.update(outbox).set({ status: 'sent', settledAt: later(7) }))
    await job(later(8))
    expect(await standing('Kit Rosen')).toMatchObject({ status: 'sent', because: null })
  })
})

describe('a share of the visits', () => {
  it('is taken once the day is over, and the rest says that it was not picked', async () => {
    const { database, left, job } = await clubThatAsks({ sharePercent: 50 })
    for (const name of ['Kit Rosen', 'Ada Whitcombe', 'Surya', 'Petra Keller']) await left(name, later(1))
    await job(later(6))
    expect(await onTheDay(database)).toEqual([])
    await job(daysLater(1))
    const statuses = (await onTheDay(database)).map(({ status, because }) => because ?? status)
    expect(statuses.filter((one) => one === 'not picked').length).toBeGreaterThan(0)
    expect(statuses.filter((one) => one === 'due' || one === 'queued').length).toBeGreaterThan(0)
    const before = await onTheDay(database)
    await job(daysLater(1))
    expect((await onTheDay(database)).length).toBe(before.length)
  })

  async function onTheDay(database: Parameters<typeof runJob>[0]) {
    return database.read
      .select()
      .from(surveyInvitations)
      .where(eq(surveyInvitations.day, day('2026-11-21')))
  }
})
