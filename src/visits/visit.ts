import type { Id } from '../lib/id.ts'

/** When customers are expected. */
export type VisitId = Id<'Visit'>

/** Whoever comes: those whom the visit is for, and those who come along. */
export const PARTS_IN_VISIT = ['customer', 'companion'] as const
export type PartInVisit = (typeof PARTS_IN_VISIT)[number]
