import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import { withRowMapper } from './row-mapper.ts'

type Engine = BaseSQLiteDatabase<'async', unknown>

declare const unitOfWork: unique symbol

/** Committed data, to be read. */
export type Reader = Pick<Engine, 'select' | 'selectDistinct' | '$count'>

/** One unit of work: reads see its own writes. Only `Database.write` hands one out. */
export type Tx = Reader & Pick<Engine, 'insert' | 'update' | 'delete'> & { readonly [unitOfWork]: true }

/** The only way to the data that the site sees. */
export interface Database {
  readonly read: Reader
  /**
   * Runs `work` as one serialisable unit: all of it is kept, or none. It may run more than once, so it does no
   * I/O of its own and takes the time and anything random as arguments. Refused inside another `write`.
   */
  write<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>
  /** How many units wait for their turn: a long one that could be several ends early for them. */
  waiting(): number
  /** The same for what nothing reads that is kept (db/kept.ts), such as who looked: the change mark stays as it is. */
  writeUnnoticed<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>
  /**
   * Reads everything as it stood at one moment, however long that takes: what is committed meanwhile is not seen, and
   * nobody who writes is held up.
   */
  atOneMoment<Result>(work: (reader: Reader) => Promise<Result>): Promise<Result>
  /**
   * Makes sure that nothing of what was removed can be read in the file any more, in its log, or in the copies that were
   * made before an upgrade. Writing waits until it is done, reading goes on; it takes its time with a large file.
   */
  forgetRemoved(): Promise<void>
  /** A word that differs whenever something has been committed since it was last asked. */
  changeMark(): Promise<string>
  close(): Promise<void>
}

/**
 * Builds a query once for each reader and keeps it: building costs several times what running does.
 * Use it at module level for everything that Today, the card and search read.
 */
export function prepared<Query, On extends Reader = Reader>(build: (on: On) => Query): (on: On) => Query {
  const built = new WeakMap<On, Query>()
  return (on) => {
    const known = built.get(on)
    if (known) return known
    const query = withRowMapper(build(on))
    built.set(on, query)
    return query
  }
}

/** As `prepared`, for queries whose limit is a part of them (see `atMost`): one for each limit that is asked for. */
export function preparedUpTo<Query>(
  build: (on: Reader, limit: number) => Query,
): (on: Reader, limit: number) => Query {
  const byLimit = new Map<number, (on: Reader) => Query>()
  return (on, limit) => {
    const known = byLimit.get(limit) ?? prepared((reader) => build(reader, limit))
    byLimit.set(limit, known)
    return known(on)
  }
}
