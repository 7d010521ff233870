import { instant, int, string } from '../dialect/index.ts'

/** The columns of every address of another site that is asked again and again: what it is, and how it is doing. */
export const askedAddress = () => ({
  address: string().notNull(),
  pausedAt: instant(),
  removedAt: instant(),
  version: int().notNull(),
  /** What the site wants to hear again, so that it can say that nothing is new. */
  etag: string(),
  lastModified: string(),
  nextTryAt: instant().notNull(),
  /** When it last answered, and when it was last read whole. */
  answeredAt: instant(),
  readAt: instant(),
  failures: int().notNull(),
  brokenSince: instant(),
  /** What is wrong with it, in words. */
  problem: string(),
})
