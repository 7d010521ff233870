import { expect, it, onTestFinished } from 'vitest'
import { taken } from '../../src/mail/answer.ts'
import { startDelivery } from '../../src/mail/delivery.ts'
import { enqueue, mailByKey } from '../../src/mail/outbox.ts'
import type { Transport } from '../../src/mail/transport.ts'
import { recording, testPost, toDana } from './post.ts'

it('a mail leaves as soon as it is queued, though nobody calls', async () => {
  const transport = recording()
  const { post, database, clock } = testPost(transport)
  const delivery = startDelivery(post)
  onTestFinished(() => delivery.stop())
  await until(() => delivery.runs().lastRunAt !== undefined)
  await database.write((tx) => enqueue(tx, toDana(), clock.now()))
  await until(() => transport.handed.length === 1)
})

it('a stop takes no more mails, and waits for the one that is being handed over', async () => {
  let letGo: () => void = () => undefined
  let handed = 0
  const slow: Transport = {
    async send() {
      handed++
      await new Promise<void>((done) => (letGo = done))
      return taken('250 Ok')
    },
    close: () => undefined,
  }
  const { post, database, clock } = testPost(slow)
  await database.write(async (tx) => {
    await enqueue(tx, toDana({ dedupeKey: 'first' }), clock.now())
    await enqueue(tx, toDana({ dedupeKey: 'second' }), clock.now())
  })
  const delivery = startDelivery(post)
  await until(() => handed === 1)
  const stopped = delivery.stop()
  letGo()
  await stopped
  expect(handed).toBe(1)
  const standing = ['first', 'second'].map(async (key) => (await mailByKey(database.read, key))?.status)
  expect((await Promise.all(standing)).sort()).toEqual(['sent', 'waiting'])
})

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !holds(); tries++) await new Promise((done) => setTimeout(done, 25))
  expect(holds()).toBe(true)
}
