import { aside, GivenUp, type Limits } from '../../lib/aside.ts'
import { problemWords, Unreadable } from '../../addresses/problem.ts'
import type { Contents } from './contents.ts'
import type { FeedFile } from './feed-file.ts'

/** What comes of reading a feed: what it holds, or what is wrong with it in words to its owner. */
type Read = { contents: Contents } | { problem: string }

const LIMITS: Limits = { milliseconds: 10_000, megabytes: 256 }

/** Reads a feed in a thread of its own, since some take their time, and some take for ever. */
export async function readAside(file: FeedFile, limits: Limits = LIMITS): Promise<Read> {
  try {
    for await (const read of aside(readOrRefused, import.meta.url, file, limits)) return read
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error
  }
  return { problem: problemWords(new Unreadable('no end')) }
}

/** The same in this thread, in the one piece that a thread hands over. */
export async function* readOrRefused(file: FeedFile): AsyncGenerator<Read, void, void> {
  try {
    // What reads feeds is large, and only the thread has use for it.
    const { readFeed } = await import('./read-feed.ts')
    yield { contents: readFeed(file) }
  } catch (error) {
    yield { problem: problemWords(error) }
  }
}
