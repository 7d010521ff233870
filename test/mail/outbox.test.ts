import { describe, expect, it } from 'vitest'
import { newId } from '../../src/lib/id.ts'
import type { NewMail } from '../../src/mail/mail.ts'
import {
  bringBackMail,
  enqueue,
  mailByKey,
  mailsAboutVisit,
  moveMail,
  withdrawMail,
} from '../../src/mail/outbox.ts'
import { MORNING } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'

const NOON = new Date('2026-11-21T17:00:00Z')
const VISIT = newId<'Visit'>(MORNING)
const KEY = `visit reminder:${VISIT}:dana`

const TO_DANA: NewMail = {
  dedupeKey: KEY,
  kind: 'visit reminder',
  to: { name: 'Dana Kim', address: 'dana@cedarridge.example' },
  visitId: VISIT,
  dueAt: NOON,
  uselessAt: null,
  payload: {},
}

describe('the outbox', () => {
  it('queues one mail for one cause and recipient, however often it is asked to', async () => {
    const { database } = freshDatabase('empty')
    const first = await database.write((tx) => enqueue(tx, TO_DANA, MORNING))
    expect(first).toBeDefined()
    expect(await database.write((tx) => enqueue(tx, TO_DANA, MORNING))).toBeUndefined()
    expect(await mailsAboutVisit(database.read, VISIT)).toHaveLength(1)
  })

  it('queues nothing where the change that caused it is not kept', async () => {
    const { database } = freshDatabase('empty')
    const broken = database.write(async (tx) => {
      await enqueue(tx, TO_DANA, MORNING)
      throw new Error('rained off')
    })
    await expect(broken).rejects.toThrow('rained off')
    expect(await mailByKey(database.read, KEY)).toBeUndefined()
  })

  it('moves a mail that waits', async () => {
    const { database } = freshDatabase('empty')
    await database.write((tx) => enqueue(tx, TO_DANA, MORNING))
    expect(await database.write((tx) => moveMail(tx, KEY, { dueAt: MORNING, uselessAt: NOON }))).toBe('done')
    expect(await mailByKey(database.read, KEY)).toMatchObject({ status: 'waiting', dueAt: MORNING })
  })

  it('takes a mail back, moves it no more, and brings it back with its cause', async () => {
    const { database } = freshDatabase('empty')
    const timing = { dueAt: NOON, uselessAt: null }
    await database.write((tx) => enqueue(tx, TO_DANA, MORNING))
    await database.write((tx) => withdrawMail(tx, KEY, 'The visit was cancelled.', MORNING))
    expect(await mailByKey(database.read, KEY)).toMatchObject({ status: 'withdrawn', settledAt: MORNING })
    expect(await database.write((tx) => moveMail(tx, KEY, timing))).toBe('not waiting')
    expect(await database.write((tx) => bringBackMail(tx, KEY, timing))).toBe('done')
    expect(await mailByKey(database.read, KEY)).toMatchObject({ status: 'waiting', settledAt: null })
    expect(await database.write((tx) => bringBackMail(tx, KEY, timing))).toBe('not withdrawn')
  })
})
