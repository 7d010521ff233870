import type { InterestId } from '../../interests/interest.ts'
import type { PlaceId } from '../../places/place.ts'

/** Whom somebody means by "affected": those who were here then, or share an interest, a tier or a place. */
export interface Pick {
  /** Whoever visited, or was expected, within it. */
  span: { from: Date; until: Date } | null
  placeId: PlaceId | null
  interestId: InterestId | null
  tier: string | null
}

/** How whoever was picked by name came to stand there. */
export const BY_HAND = 'by hand'

/** True where nothing is said, so that nobody is meant. */
export function isBlankPick({ span, placeId, interestId, tier }: Pick): boolean {
  return !span && !placeId && !interestId && !tier
}

/** How they came to stand there, in a word or two. */
export function pickInWords({ span, placeId, tier }: Pick, interest: string | undefined): string {
  const words = [span || placeId ? 'here then' : '', interest ?? '', tier ?? '']
  return words.filter(Boolean).join(', ')
}
