import type { Id } from '../lib/id.ts'

/** A word on how an incident stands, by somebody with the part that they had in it then. */
export type IncidentUpdateId = Id<'IncidentUpdate'>

/** Colleagues read it so much earlier than customers; until then it can be taken back. */
export const COLLEAGUES_FIRST = 5 * 60_000
