/** What somebody may have yet to do before pages open: show a code, set a second factor up, lift the cover of a desk. */
export const HALFWAY = ['code', 'second factor', 'cover'] as const
export type Halfway = (typeof HALFWAY)[number]
