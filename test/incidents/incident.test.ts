import { describe, expect, it } from 'vitest'
import { followUpQuestion } from '../../src/incidents/afterwards/follow-up.ts'
import { storyInWords } from '../../src/incidents/afterwards/story.ts'
import { isLate, isQuiet } from '../../src/incidents/incident.ts'
import { publicToken, readPublicToken } from '../../src/incidents/public-address.ts'
import { promiseInWords } from '../../src/incidents/wording.ts'
import { asDay } from '../../src/lib/day.ts'
import { newId } from '../../src/lib/id.ts'
import { MORNING } from '../support/clock.ts'
import { HOUR } from './given.ts'

const later = (hours: number) => new Date(MORNING.getTime() + hours * HOUR)

describe('a promised word', () => {
  it('is late from its very moment, and never once it is over', () => {
    const promised = { status: 'cause known', nextUpdateAt: MORNING } as const
    expect(isLate(promised, later(-0.01))).toBe(false)
    expect(isLate(promised, MORNING)).toBe(true)
    expect(isLate({ ...promised, status: 'over' }, later(5))).toBe(false)
    expect(isLate({ status: 'cause known', nextUpdateAt: null }, later(5))).toBe(false)
  })

  it('is said by the clock of the place', () => {
    const today = asDay('2026-11-21')
    if (!today) throw new Error('no day')
    const looked = { now: MORNING, today, timeZone: 'America/New_York' }
    const promised = (hours: number) => ({ status: 'cause known', nextUpdateAt: later(hours) }) as const
    expect(promiseInWords(promised(2), looked)).toBe('Next word today at 11:28')
    expect(promiseInWords(promised(-2), looked)).toBe('The word promised for today at 07:28 is late')
  })
})

it('nobody has written for a day after a day, and not a minute before', () => {
  expect(isQuiet('looking into it', MORNING, later(23.99))).toBe(false)
  expect(isQuiet('looking into it', MORNING, later(24))).toBe(true)
  expect(isQuiet('over', MORNING, later(99))).toBe(false)
})

it('the story is told in sentences', () => {
  const story = { updates: 5, affected: 40, told: 38, offered: 12, accepted: 9, replied: 4 }
  expect(storyInWords({ ...story, firstWordMinutes: 30, lastedMinutes: 1690 })).toEqual([
    'It lasted 28 hours, with 5 updates.',
    '38 of 40 affected were told.',
    'The first word to those affected came after 30 minutes.',
    '12 were offered something, 9 accepted it.',
    '4 answered.',
  ])
  const nobody = { updates: 0, affected: 0, told: 0, offered: 0, accepted: 0, replied: 0 }
  expect(storyInWords({ ...nobody, firstWordMinutes: null, lastedMinutes: 12 })).toEqual([
    'It lasted 12 minutes, with 0 updates.',
    'Nobody was noted as affected.',
  ])
})

it('the question of later names what happened', () => {
  expect(followUpQuestion('Pool closed on Saturday')).toBe(
    'Has everything been right for you since “Pool closed on Saturday”?',
  )
})

describe('the address of a public page', () => {
  const address = { incidentId: newId<'Incident'>(MORNING), pageNumber: 3 }

  it('leads to its incident, and to which of its pages it was', () => {
    expect(readPublicToken(publicToken(address, 'secret'), 'secret')).toEqual(address)
  })

  it('cannot be made without the secret, and is another each time', () => {
    const token = publicToken(address, 'secret')
    expect(readPublicToken(token, 'another')).toBeUndefined()
    expect(readPublicToken(`${token}A`, 'secret')).toBeUndefined()
    expect(readPublicToken(publicToken({ ...address, pageNumber: 4 }, 'secret'), 'secret')).not.toEqual(
      address,
    )
  })
})
