import type { Id } from '../lib/id.ts'

/** That a colleague thanks a colleague for a real moment. */
export type WellDoneId = Id<'WellDone'>
