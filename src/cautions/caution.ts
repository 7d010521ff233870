import type { Id } from '../lib/id.ts'

/** Something to mind. */
export type CautionId = Id<'Caution'>

/** Most severe first. */
export const CAUTION_KINDS = ['allergy', 'accessibility', 'topic to avoid', 'service failure'] as const
export type CautionKind = (typeof CAUTION_KINDS)[number]
