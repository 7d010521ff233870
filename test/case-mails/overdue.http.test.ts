import { describe, expect, it } from 'vitest'
import { remindOfOverdue } from '../../src/case-mails/jobs.ts'
import { kitAnswers, onlyCase } from '../cases/given.ts'
import { post } from '../support/browsing.ts'
import { delivered } from '../support/delivered.ts'
import type { World } from '../support/world.ts'

describe('a case that is overdue', () => {
  it('reminds whoever looks after it once a day, when the club opens', async () => {
    const { world } = await kitAnswers(4)
    await delivered(world)
    // Due on Sunday at ten in the evening; the club opens at six.
    expect(await remindedAt(world, '2026-11-23T10:59:00Z')).toEqual([])
    const [mail, ...others] = await remindedAt(world, '2026-11-23T11:01:00Z')
    expect(others).toEqual([])
    expect(mail?.to.name).toBe('Luis Ortega')
    expect(mail?.letter.subject).toBe('Overdue: 1 case of yours')
    expect(mail?.letter.text).toContain('Kit Rosen (due yesterday)')
    expect(await remindedAt(world, '2026-11-23T15:00:00Z')).toEqual([])
    expect(await remindedAt(world, '2026-11-24T11:01:00Z')).toHaveLength(1)
  })

  it('reminds nobody once it is closed, handed over or given more time', async () => {
    const { world } = await kitAnswers(4)
    await delivered(world)
    const { id } = await onlyCase(world)
    world.clock.moveTo(new Date('2026-11-23T11:01:00Z'))
    await remindOfOverdue(world)
    await post(await world.as('manager'), `/cases/${id}/due`, { dueDay: '2026-11-25' }).expect(303)
    expect(await toLuis(world)).toEqual([])
  })
})

async function remindedAt(world: World, moment: string) {
  world.clock.moveTo(new Date(moment))
  await remindOfOverdue(world)
  return toLuis(world)
}

/** The demo has a case of Dana's, which falls due too. */
async function toLuis(world: World) {
  return (await delivered(world)).filter(({ to }) => to.name === 'Luis Ortega')
}
