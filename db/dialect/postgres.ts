import {
  pgTable,
  text,
  integer,
  boolean,
  timestamp,
  date,
  jsonb,
  index,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { Day } from '../../src/lib/day.ts'

/** The column words of the schema as PostgreSQL stores them; sqlite.ts says the same ten words. */
export const table = pgTable
export const string = () => text()
export const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  text({ enum: [...values] as [string, ...string[]] }).$type<Values[number]>()
export const flag = () => boolean()
export const int = () => integer()
/** A moment in UTC, to the millisecond. */
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' })
/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export const day = () => date({ mode: 'string' }).$type<Day>()
/** Only for what is never queried into. */
export const json = <Value>() => jsonb().$type<Value>()
export { index, uniqueIndex }
