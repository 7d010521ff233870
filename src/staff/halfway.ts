/** What somebody who gave their password may have yet to do: show a code, or set a second factor up. */
export const HALFWAY = ['code', 'second factor'] as const
export type Halfway = (typeof HALFWAY)[number]
