import { describe, expect, it } from 'vitest'
import { mailRules } from '../../db/schema/mail-rules.ts'
import { openCase } from '../../src/cases/open-commands.ts'
import { timeOfDay } from '../../src/lib/wall-time.ts'
import { pageAt } from '../support/browsing.ts'
import { memberNamed, staffNamed } from '../support/cast.ts'
import { delivered } from '../support/delivered.ts'
import { daysLater, runJob, leftAt, later, standingOf } from '../survey-invitations/given.ts'
import { kitAnswers, newCases, onlyCase, stepsOfCase } from './given.ts'

describe('a low score', () => {
  it('opens a case at once, with whoever is on duty then, until the club closes on the next day', async () => {
    const { world, id } = await kitAnswers(4, 'I waited 25 minutes for a towel.')
    const one = await onlyCase(world)
    const luis = await staffNamed(world.database.read, 'Luis Ortega')
    const kit = await memberNamed(world.database.read, 'Kit Rosen')
    expect(one).toMatchObject({
      customerId: kit.id,
      ownerId: luis.id,
      because: 'a low score',
      closedAt: null,
    })
    expect(one.day).toBe('2026-11-21')
    expect(one.dueAt).toEqual(new Date('2026-11-23T03:00:00Z'))
    expect(await stepsOfCase(world, one.id)).toMatchObject([
      { kind: 'opened', score: 4, invitationId: id, byId: null, toId: luis.id },
      { kind: 'wrote', text: 'I waited 25 minutes for a towel.' },
    ])
  })

  it('is not opened by a score of seven and more', async () => {
    const { world } = await kitAnswers(7, 'More umbrellas.')
    expect(await newCases(world)).toEqual([])
  })

  it('opens none twice, and notes what they think better of', async () => {
    const { world, answer, say } = await kitAnswers(3)
    await answer(3)
    await answer(8)
    await say('It was put right at once.')
    await say('It was put right within the hour.')
    const one = await onlyCase(world)
    expect(one.closedAt).toBeNull()
    expect(await stepsOfCase(world, one.id)).toMatchObject([
      { kind: 'opened', score: 3 },
      { kind: 'changed their score', score: 8 },
      { kind: 'wrote', text: 'It was put right within the hour.' },
    ])
    await say('')
    expect((await stepsOfCase(world, one.id)).map(({ kind }) => kind)).toEqual([
      'opened',
      'changed their score',
    ])
  })

  it('opens one also where they gave a good one first', async () => {
    const { world, answer } = await kitAnswers(9)
    await answer(5)
    expect(await onlyCase(world)).toMatchObject({ because: 'a low score' })
  })

  it('reaches whoever looks after it by mail, without what they wrote', async () => {
    const { world } = await kitAnswers(4, 'I waited 25 minutes for a towel.')
    const [mail, ...others] = await delivered(world)
    expect(others).toEqual([])
    expect(mail?.to.name).toBe('Luis Ortega')
    expect(mail?.letter.subject).toBe('Kit Rosen was unhappy: please see to it')
    expect(mail?.letter.text).toContain('Get in touch by tomorrow at 22:00.')
    expect(mail?.letter.text).not.toContain('towel')
    const one = await onlyCase(world)
    expect(mail?.letter.text).toContain(`/cases/${one.id}`)
  })

  it('says in a mail that holds a link only not who it was', async () => {
    const { world } = await kitAnswers(4)
    await world.database.write((tx) => tx.insert(mailRules).values({ ...RULES, details: 'a link only' }))
    const [mail] = await delivered(world)
    expect(mail?.letter.subject).toBe('Somebody was unhappy: please see to it')
    expect(`${mail?.letter.text} ${mail?.letter.html}`).not.toContain('Rosen')
  })

  it('lets no survey go to them until it is closed', async () => {
    const { world } = await kitAnswers(2)
    await leftAt(world.database, 'Kit Rosen', daysLater(95))
    await runJob(world.database, new Date(daysLater(95).getTime() + 5 * 3_600_000))
    expect(await standingOf(world.database, 'Kit Rosen')).toMatchObject({
      status: 'held back',
      because: 'open case',
    })
  })
})

describe('a case that is open', () => {
  it('is added to by whatever else makes them unhappy', async () => {
    const { world } = await kitAnswers(4)
    const before = await onlyCase(world)
    const mara = await staffNamed(world.database.read, 'Mara Lindqvist')
    const id = await world.database.write((tx) =>
      openCase(
        tx,
        {
          ...{ customerId: before.customerId, placeId: before.placeId, day: before.day },
          ...{ because: 'a comment', words: 'And the music was loud.', invitationId: null, byId: mara.id },
        },
        later(7),
      ),
    )
    expect(id).toBe((await onlyCase(world)).id)
    expect(await stepsOfCase(world, id)).toMatchObject([
      { kind: 'opened' },
      { kind: 'added to', because: 'a comment', byId: mara.id },
      { kind: 'wrote', text: 'And the music was loud.' },
    ])
  })

  it('stands on the card for everybody, and nothing is offered to them meanwhile', async () => {
    const { world } = await kitAnswers(4, 'I waited 25 minutes for a towel.')
    const dana = await world.as('attendant')
    const { customerId } = await onlyCase(world)
    const card = await pageAt(dana, `/customers/${customerId}`)
    expect(card).toContain('Luis is on it')
    expect(card).not.toContain('towel')
  })

  it('shows managers what they wrote, and attendants that they were unhappy', async () => {
    const { world } = await kitAnswers(4, 'I waited 25 minutes for a towel.')
    const { id } = await onlyCase(world)
    const toMara = await pageAt(await world.as('manager'), `/cases/${id}`)
    expect(toMara).toContain('I waited 25 minutes for a towel.')
    expect(toMara).toContain('4 of 10')
    const toDana = await pageAt(await world.as('attendant'), `/cases/${id}`)
    expect(toDana).toContain('Kit Rosen')
    expect(toDana).toContain('Luis Ortega')
    expect(toDana).not.toContain('towel')
    expect(toDana).not.toContain('4 of 10')
    expect(await pageAt(await world.as('attendant'), '/cases')).toContain('Kit Rosen')
  })
})

const RULES = {
  ...{ id: 'organisation', version: 1 },
  ...{ quietFrom: timeOfDay('21:00'), quietUntil: timeOfDay('06:00') },
}
