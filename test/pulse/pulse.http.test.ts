import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { outbox } from '../../db/schema/outbox.ts'
import { pulseAnswers, pulses, pulseTurns } from '../../db/schema/pulse.ts'
import { staff } from '../../db/schema/staff.ts'
import { keyOf, burnKeys } from '../../src/pulse/key-file.ts'
import { holdPulse } from '../../src/pulse/jobs.ts'
import { flashAfter, pageAt, post } from '../support/browsing.ts'
import { freshWorld, type World } from '../support/world.ts'
import { everyAnswers, MONTH } from './given.ts'

async function decemberIn(world: World): Promise<void> {
  world.clock.moveTo(new Date('2026-12-02T15:00:00Z'))
  await holdPulse({ ...world, dataFolder: world.folder })
}

describe('Dana', () => {
  it('is asked once a month, and says it once', async () => {
    const dana = await freshWorld().as('attendant')
    const page = await pageAt(dana, '/pulse')
    expect(page).toContain('How likely are you to recommend this to a friend as a place to work?')
    expect(page).toContain('Do you have what you need to do your work well?')
    await post(dana, '/pulse', { score: '9', comment: '' }).expect(303)
    expect((await flashAfter(dana, '/pulse')).text).toBe('Thank you. It is in the box.')
    expect(await pageAt(dana, '/pulse')).toContain('you have answered for November 2026')
    await post(dana, '/pulse', { score: '1' }).expect(303)
    expect((await flashAfter(dana, '/pulse')).text).toBe('You have answered already.')
  })

  it('is told what is missing, with her words still there', async () => {
    const dana = await freshWorld().as('attendant')
    const { text } = await post(dana, '/pulse', { comment: 'A chair behind the desk.' }).expect(422)
    expect(text).toContain('Please choose a number from 0 to 10.')
    expect(text).toContain('A chair behind the desk.</textarea>')
  })

  it('reads how it stays anonymous, and where that ends', async () => {
    const page = await pageAt(await freshWorld().as('attendant'), '/pulse')
    expect(page).toContain('How nobody learns who answered what')
    expect(page).toContain('Where that ends')
  })
})

describe('a month', () => {
  it('is told nothing of while it lasts, not even how many have answered', async () => {
    const world = freshWorld()
    await everyAnswers(world, 'A chair behind the desk.')
    const mara = await world.as('manager')
    for (const address of ['/pulse', '/voice'])
      expect(await pageAt(mara, address)).not.toContain('A chair behind')
    expect(await pageAt(mara, '/voice')).not.toMatch(/November 2026<\/th>[^<]*<td class="number">/u)
    await mara.get('/pulse/2026-11-01').expect(404)
  })

  it('is told once it is over, where five have answered: beside what customers say, question by question', async () => {
    const world = freshWorld()
    await everyAnswers(world, 'A chair behind the desk.')
    await decemberIn(world)
    const mara = await world.as('manager')
    expect(await pageAt(mara, '/voice')).toMatch(/November 2026<\/th>\s*<td class="number">80</u)
    const page = await pageAt(mara, '/pulse/2026-11-01')
    expect(page).toContain('80 ± 46: 5 of 5 answered.')
    expect(page).toContain('8.6 on average of 5')
    expect(page).toContain('A chair behind the desk.</blockquote>')
  })

  it('in which fewer than five answered leaves nothing of what they said', async () => {
    const world = freshWorld()
    await everyAnswers(world, 'A chair behind the desk.', 3)
    await decemberIn(world)
    expect(await world.database.read.$count(pulseAnswers, eq(pulseAnswers.month, MONTH))).toBe(0)
    const mara = await world.as('manager')
    expect(await pageAt(mara, '/pulse')).toContain('4 of 5 answered: too few to tell')
    await mara.get('/pulse/2026-11-01').expect(404)
  })

  it('forgets who had their turn once it is over', async () => {
    const world = freshWorld()
    await everyAnswers(world, 'The people.')
    await decemberIn(world)
    expect(await world.database.read.$count(pulseTurns, eq(pulseTurns.month, MONTH))).toBe(0)
  })

  it('whose key is lost, as after going back to a backup elsewhere, is asked again', async () => {
    const world = freshWorld()
    const dana = await world.as('attendant')
    await post(dana, '/pulse', { score: '9' }).expect(303)
    await burnKeys(world.folder, [])
    await post(await world.as('manager'), '/pulse', { score: '7' }).expect(303)
    expect(await pageAt(dana, '/pulse')).toContain('Put it in the box')
  })

  it('begins with a turn and a mail for everybody who works here, and for whoever comes later', async () => {
    const world = freshWorld()
    await decemberIn(world)
    const mails = await world.database.read.select().from(outbox).where(eq(outbox.kind, 'pulse'))
    expect(mails.map(({ toName }) => toName).sort()).toHaveLength(5)
    expect(mails.every(({ payload }) => JSON.stringify(payload) === '{"month":"2026-12-01"}')).toBe(true)
    await holdPulse({ ...world, dataFolder: world.folder })
    expect(await world.database.read.$count(outbox, eq(outbox.kind, 'pulse'))).toBe(5)
  })
})

describe('the owner', () => {
  it('switches it on, with questions of their own', async () => {
    const world = freshWorld()
    await world.database.write(async (tx) => {
      await tx.delete(pulseTurns)
      await tx.delete(pulseAnswers)
      await tx.delete(pulses)
    })
    const otis = await world.as('owner')
    const form = {
      isOn: 'yes',
      question1: 'Is the rota fair?',
      kind1: 'words',
      kind2: 'number',
      kind3: 'number',
      version: '1',
    }
    await post(otis, '/settings/pulse', form).expect(303)
    expect(await pageAt(otis, '/settings/pulse')).toContain('value="Is the rota fair?"')
    expect(await pageAt(otis, '/pulse')).toContain('Is the rota fair?')
    await post(otis, '/settings/pulse', form).expect(409)
  })

  it('alone may', async () => {
    const world = freshWorld()
    await (await world.as('manager')).get('/settings/pulse').expect(403)
    await (await world.as('attendant')).get('/pulse/2026-10-01').expect(403)
  })

  it('asks nobody who has left', async () => {
    const world = freshWorld()
    const turns = await world.database.read.select({ staffId: pulseTurns.staffId }).from(pulseTurns)
    const gone = await world.database.read
      .select({ id: staff.id })
      .from(staff)
      .where(eq(staff.name, 'Priya Raman'))
    expect(turns.map(({ staffId }) => staffId)).not.toContain(gone[0]?.id)
  })
})

it('a key is made once', async () => {
  const { folder } = freshWorld()
  expect(await keyOf(folder, MONTH)).toBe(await keyOf(folder, MONTH))
})
