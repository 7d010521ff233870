import { describe, expect, it } from 'vitest'
import { AFTER_SERVICE } from '../../src/surveys/ready-made/after-service.ts'
import { newCases, onlyCase, stepsOfCase } from '../cases/given.ts'
import { post } from '../support/browsing.ts'
import { somebodyAskedAtLength } from './given.ts'

/** Kit has come as far as the page of that section. */
async function kitAt(section: string) {
  const sections = AFTER_SERVICE.sections
  const asked = await somebodyAskedAtLength('Kit Rosen', {
    ...AFTER_SERVICE,
    sections: sections.slice(sections.findIndex(({ key }) => key === section)),
  })
  const { world, link } = asked
  return {
    ...asked,
    send: (part: string, answers: Record<string, string>) => {
      const keys = sections.find(({ key }) => key === part)?.questions.map(({ key }) => key) ?? []
      return post(world.stranger(), `${link}/part`, { part, shown: keys.join(' '), ...answers }).expect(303)
    },
  }
}

describe('whoever is unhappy in a survey is looked after at once', () => {
  it('a Poor opens a case, however many there are on a page', async () => {
    const { world, send } = await kitAt('arrival')
    await send('arrival', { 'wait-on-arrival': 'poor', greeted: 'poor' })
    expect(await onlyCase(world)).toMatchObject({ because: 'a poor mark' })
  })

  it('a no to coming back adds to it, and what they write stands in it', async () => {
    const { world, send } = await kitAt('overall')
    await send('overall', { overall: 'poor', 'would-return': 'no', score: '3' })
    await send('in-your-words', { 'could-be-better': 'Look up when somebody comes in.' })
    const one = await onlyCase(world)
    const steps = await stepsOfCase(world, one.id)
    expect(new Set(steps.flatMap(({ because }) => because ?? []))).toEqual(
      new Set(['a low score', 'a poor mark', 'would not return']),
    )
    expect(steps.map(({ text }) => text)).toContain('Look up when somebody comes in.')
  })

  it('the same page sent again opens nothing more', async () => {
    const { world, send } = await kitAt('arrival')
    await send('arrival', { greeted: 'poor' })
    const { id } = await onlyCase(world)
    const before = (await stepsOfCase(world, id)).length
    await send('arrival', { greeted: 'poor' })
    expect((await stepsOfCase(world, id)).length).toBe(before)
  })

  it('nobody is bothered where nothing was bad', async () => {
    const { world, send } = await kitAt('overall')
    await send('overall', { overall: 'fair', 'would-return': 'yes', score: '7' })
    expect(await newCases(world)).toEqual([])
  })
})
