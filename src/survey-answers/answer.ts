import type { Id } from '../lib/id.ts'

/** What a customer answered to one question of a survey. */
export type SurveyAnswerId = Id<'SurveyAnswer'>

/** As long as a comment may be: in any script it fits into what a stranger may send. */
export const LONGEST_COMMENT = 2000
