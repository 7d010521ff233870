import { setTimeout as time } from 'node:timers/promises'

/** Work that may go on after the request that began it was answered. */
export interface UnderWay<Key> {
  /** Begins work, unless it is under way already: then it is joined. */
  begin(key: Key, work: () => Promise<void>): Promise<void>
  has(key: Key): boolean
}

/** Keeps account of the work of this process, so that none of it is done twice at once. */
export function underWayBy<Key>(): UnderWay<Key> {
  const all = new Map<Key, Promise<void>>()
  return {
    begin(key, work) {
      const already = all.get(key)
      if (already) return already
      const begun = work().finally(() => all.delete(key))
      all.set(key, begun)
      return begun
    },
    has: (key) => all.has(key),
  }
}

/** What comes of short work, so that it is done before its page is seen; undefined where it takes longer than this. */
export function aLittle<Result>(work: Promise<Result>, milliseconds = 1500): Promise<Result | undefined> {
  return Promise.race([work, time(milliseconds, undefined, { ref: false })])
}
