import { MS_A_DAY } from './milliseconds.ts'
import { wallClock } from './zone.ts'

/** Which night a moment belongs to, in a zone; nights begin so many milliseconds after midnight by the wall. */
export function nightOf(instant: Date, timeZone: string, beginsAt: number): number {
  return Math.floor((wallClock(instant.getTime(), timeZone) - beginsAt) / MS_A_DAY)
}
