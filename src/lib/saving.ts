/** How saving over what others may have changed can end, wherever a form is saved. */

/** Stale: somebody saved in between. Gone: it was taken away. Nothing was written then. */
export type Change = 'saved' | 'stale' | 'gone'

/** What is held already did not allow it: a sentence beside a field. */
export interface Refused {
  refused: { field: string; sentence: string }
}

export type Added = { id: string } | Refused
