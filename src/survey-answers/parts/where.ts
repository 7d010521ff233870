import { nextPart, pathOf, type Part } from '../../surveys/path.ts'
import type { OpenSurvey } from '../open-queries.ts'

/** A page of somebody's way through a survey. */
export interface Place {
  part: Part
  number: number
  of: number
  /** The section before it, or null on the first page. */
  before: string | null
}

/** The page that somebody asked for, where they have come as far; else the one where they go on; null: all is sent. */
export function placeOf(
  survey: Pick<OpenSurvey, 'content' | 'answers' | 'reached'>,
  asked: string,
  howFar: 'as far as they came' | 'anywhere' = 'as far as they came',
): Place | null {
  const { content, answers, reached } = survey
  const path = pathOf(content, answers)
  const next = nextPart(path, answers, reached)
  const nextAt = next ? path.indexOf(next) : path.length
  const askedAt = path.findIndex(({ section }) => section.key === asked)
  const at = askedAt >= 0 && (howFar === 'anywhere' || askedAt <= nextAt) ? askedAt : nextAt
  const part = path[at]
  return part ? { part, number: at + 1, of: path.length, before: path[at - 1]?.section.key ?? null } : null
}
