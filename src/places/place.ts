import type { Id } from '../lib/id.ts'

/** Where customers are received; it has a time zone. There is one by default, invisible while it is alone. */
export type PlaceId = Id<'Place'>
