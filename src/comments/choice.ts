import { asDay, type Day } from '../lib/day.ts'
import { asId } from '../lib/id.ts'
import type { PlaceId } from '../places/place.ts'
import type { ThemeId } from '../themes/theme.ts'
import { CHANNELS, type Channel } from './comment.ts'

/** How the number beside a comment is grouped (Reichheld 2003); `none` where there is none. */
export const BANDS = ['9-10', '7-8', '0-6', 'none'] as const
export type Band = (typeof BANDS)[number]

/** Which comments somebody wants to see. Null is any. */
export interface Choice {
  /** Words of the comment, or of the name of whoever said it. */
  text: string
  /** `none` is those without a theme. */
  theme: ThemeId | 'none' | null
  band: Band | null
  channel: Channel | null
  placeId: PlaceId | null
  tier: string | null
  from: Day | null
  until: Day | null
}

export const EVERYTHING: Choice = {
  ...{ text: '', theme: null, band: null, channel: null },
  ...{ placeId: null, tier: null, from: null, until: null },
}

/** The choice of an address; what it cannot mean is left out. */
export function choiceFrom(asked: (name: string) => string): Choice {
  const theme = asked('theme')
  return {
    text: asked('q').trim().slice(0, 100),
    theme: theme === 'none' ? theme : (asId<'Theme'>(theme) ?? null),
    band: BANDS.find((one) => one === asked('score')) ?? null,
    channel: CHANNELS.find((one) => one === asked('channel')) ?? null,
    placeId: asId<'Place'>(asked('place')) ?? null,
    tier: asked('tier').slice(0, 100) || null,
    from: asDay(asked('from')) ?? null,
    until: asDay(asked('until')) ?? null,
  }
}

/** The same as an address has it. */
export function askedOf(choice: Choice): Record<string, string> {
  const { text, theme, band, channel, placeId, tier, from, until } = choice
  const all = { q: text, theme, score: band, channel, place: placeId, tier, from, until }
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}
