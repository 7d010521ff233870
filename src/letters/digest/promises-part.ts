import type { Day } from '../../lib/day.ts'
import { capitalised, plural } from '../../lib/text.ts'
import { dueInWords } from '../../lib/words-for-time.ts'
import { mayTravel } from '../travelling.ts'
import type { PromiseOfMorning } from './queries.ts'

/** What the reader has promised, and how many promises of colleagues are due. */
export interface PromisesPart {
  own: { text: string; sub: string }[]
  /** How many more there are, in sentences; or ''. */
  rest: string
}

/** Null where nothing is due. */
export function promisesPart(promises: readonly PromiseOfMorning[], day: Day): PromisesPart | null {
  if (promises.length === 0) return null
  const own = promises.filter(({ isOwn }) => isOwn)
  const told = own.filter((promise) => mayTravel(promise, promise.text))
  const colleagues = promises.length - own.length
  const kept = own.length - told.length
  return {
    own: told.map(({ text, name, dueOn }) => ({
      text: capitalised(text),
      sub: [name, dueOn ? dueInWords(dueOn, day) : ''].filter(Boolean).join(', '),
    })),
    rest: [
      kept > 0 ? `${plural(kept, 'more promise')} of yours ${kept === 1 ? 'is' : 'are'} on Follow-ups.` : '',
      colleagues > 0
        ? `${plural(colleagues, 'promise')} of colleagues ${colleagues === 1 ? 'is' : 'are'} due.`
        : '',
    ]
      .filter(Boolean)
      .join(' '),
  }
}
