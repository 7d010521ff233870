import { asId } from '../lib/id.ts'
import type { PlaceId } from '../places/place.ts'

/** Which cases a list shows. */
export const SHOWN = ['open', 'mine', 'due', 'closed'] as const
export type Shown = (typeof SHOWN)[number]

/** Which cases somebody asked to see: of all places where none is named. */
export interface Choice {
  show: Shown
  placeId: PlaceId | null
}

/** The choice that an address makes; what it cannot mean is left out. */
export function choiceFrom(show: string, place: string): Choice {
  return { show: SHOWN.find((one) => one === show) ?? 'open', placeId: asId<'Place'>(place) ?? null }
}

/** A choice as an address says it. */
export function choiceAsked({ show, placeId }: Choice, page = 1): Record<string, string> {
  return {
    ...(show === 'open' ? {} : { show }),
    ...(placeId ? { place: placeId } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  }
}
