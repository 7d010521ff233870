import { instant, string, table } from '../dialect/index.ts'
import type { PlaceId } from '../../src/places/place.ts'

export const places = table('places', {
  id: string().$type<PlaceId>().primaryKey(),
  name: string().notNull(),
  /** An IANA name, such as America/New_York; "today" here follows it. */
  timeZone: string().notNull(),
  createdAt: instant().notNull(),
})
