import { MS_A_DAY } from './milliseconds.ts'

/** For so many days what changed many can be taken back: a merge, a list, a file of bookings, a change to many. */
export const DAYS_TO_UNDO = 30

/** True where what was done then can still be taken back, as far as time goes. */
export function isInTimeToUndo(doneAt: Date, now: Date): boolean {
  return now.getTime() - doneAt.getTime() < DAYS_TO_UNDO * MS_A_DAY
}

/** The moment before which nothing can be taken back any more. */
export function pastUndoing(now: Date): Date {
  return new Date(now.getTime() - DAYS_TO_UNDO * MS_A_DAY)
}
