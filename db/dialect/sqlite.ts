import { sqliteTable, text, integer, index, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Day } from '../../src/lib/day.ts'

/** The column words of the schema as SQLite stores them; postgres.ts says the same ten words. */
export const table = sqliteTable
export const string = () => text()
export const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  text({ enum: [...values] as [string, ...string[]] }).$type<Values[number]>()
export const flag = () => integer({ mode: 'boolean' })
export const int = () => integer()
/** A moment in UTC, to the millisecond. */
export const instant = () => integer({ mode: 'timestamp_ms' })
/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export const day = () => text().$type<Day>()
/** Only for what is never queried into. */
export const json = <Value>() => text({ mode: 'json' }).$type<Value>()
export { index, uniqueIndex }
