import { type Day } from '../lib/day.ts'
import { momentInWords } from '../lib/words-for-time.ts'
import type { Pill } from '../web/fragments.ts'
import type { Asked } from './asking.ts'

/** What is wrong with an address, and the buttons to ask it now, to pause it and to go on. */
export interface AddressState {
  /** What is wrong with it, since when, and what happens next; null where it works. */
  trouble: { since: string; problem: string; next: string } | null
  /** Where to ask it now, or ''. */
  check: string
  isPaused: boolean
  pause: string
  resume: string
}

declare module '../web/views.ts' {
  interface Views {
    'addresses/_state': AddressState
  }
}

/** When a page is looked at. */
export interface Looked {
  now: Date
  today: Day
  timeZone: string
}

/** How an address is doing, with what can be done about it. */
export function addressState(
  asked: Asked,
  to: Pick<AddressState, 'check' | 'pause' | 'resume'>,
  looked: Looked,
): AddressState {
  const { pausedAt, problem } = asked
  return {
    trouble: problem === null ? null : troubleWords(asked, problem, looked),
    check: pausedAt ? '' : to.check,
    isPaused: pausedAt !== null,
    pause: to.pause,
    resume: to.resume,
  }
}

/** Whether an address works. */
export function addressPill({ pausedAt, problem }: Pick<Asked, 'pausedAt' | 'problem'>): Pill | null {
  if (pausedAt) return { text: 'Paused', tone: 'sand' }
  return problem === null ? null : { text: 'Cannot be read', tone: 'amber' }
}

/** "Read today at 09:28 · 3 talking points", or what is wrong; `brought` says what came of it. */
export function stateWords(asked: Asked, brought: string, looked: Looked): string {
  const { pausedAt, problem, answeredAt } = asked
  if (problem !== null) return problem
  if (pausedAt) return `Paused ${momentInWords(pausedAt, looked)}`
  if (!answeredAt) return 'Not read yet'
  return `Read ${momentInWords(answeredAt, looked)} · ${brought}`
}

function troubleWords({ brokenSince, pausedAt, nextTryAt }: Asked, problem: string, looked: Looked) {
  return {
    since: brokenSince
      ? `It cannot be read since ${momentInWords(brokenSince, looked)}`
      : 'It cannot be read',
    problem,
    next: pausedAt
      ? 'It is paused. Go on, and Rapport tries it again.'
      : `Rapport tries again ${momentInWords(nextTryAt, looked)}. Everything else goes on.`,
  }
}
