import type { Id } from '../lib/id.ts'

/** Something to ask about, from a day on and until a day. */
export type AskId = Id<'Ask'>
