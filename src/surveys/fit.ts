import { fold } from '../lib/text.ts'
import type { PlaceId } from '../places/place.ts'

/** Which visits a survey asks about: all, those to a place, those for one of these words with commas between them. */
export interface Fit {
  placeId: PlaceId | null
  purposes: string | null
}

interface FittingVisit {
  placeId: PlaceId
  /** "cart service", or null where nobody said what it is for. */
  purpose: string | null
}

/** The survey that asks about a visit: the first of these that fits it, so that none is asked about twice. */
export function surveyAbout<One extends Fit>(surveys: readonly One[], visit: FittingVisit): One | undefined {
  return surveys.find((survey) => fits(survey, visit))
}

function fits({ placeId, purposes }: Fit, visit: FittingVisit): boolean {
  if (placeId !== null && placeId !== visit.placeId) return false
  const wanted = (purposes ?? '').split(',').map(fold).filter(Boolean)
  const purpose = ` ${fold(visit.purpose ?? '')}`
  return wanted.length === 0 || wanted.some((words) => purpose.includes(` ${words}`))
}
