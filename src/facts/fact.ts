/** What every remembered fact says about itself: who may read it and how we know. */

export const AUDIENCES = ['everyone', 'managers'] as const
export type Audience = (typeof AUDIENCES)[number]

export const WAYS_WE_KNOW = ['told us', 'observed', 'form', 'import'] as const
export type WayWeKnow = (typeof WAYS_WE_KNOW)[number]

/** What a form says of where a fact comes from and whom it is for. */
export interface Provenance {
  audience: Audience
  forThemAlone: boolean
  howWeKnow: WayWeKnow
}
