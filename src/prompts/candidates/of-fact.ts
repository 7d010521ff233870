import { knownAt, type Remembered } from '../facts.ts'
import type { Line } from '../line.ts'
import type { Moment } from '../moment.ts'
import { daysSince } from '../scoring/score.ts'

type OfFact = Pick<Line, 'source' | 'age' | 'discretion'>

/** What a line says of the fact that it rests on. */
export function ofFact(fact: Remembered, { now }: Moment): OfFact {
  const { source, audience, forThemAlone } = fact
  const age = Math.max(Math.floor(daysSince(knownAt(fact), now)), 0)
  return { source, age, discretion: { audience, forThemAlone } }
}

/** Of a line that is worked out from what everybody knows. */
export const WORKED_OUT: OfFact = {
  source: null,
  age: null,
  discretion: { audience: 'everyone', forThemAlone: false },
}
