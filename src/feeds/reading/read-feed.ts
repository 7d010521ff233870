import { TextDecoder } from 'node:util'
import { aside, GivenUp, type Limits } from '../../lib/aside.ts'
import { problemWords, Unreadable } from '../download/problem.ts'
import { isCalendar, readCalendar, type Window } from './calendar.ts'
import type { Contents } from './contents.ts'
import { readNews } from './news.ts'

/** What came from an address, and how to understand it. */
export interface FeedFile {
  bytes: Uint8Array
  contentType: string
  address: string
  timeZone: string
  window: Window
}

/** Reads a feed of any kind, by what is in it and not by what it is called. */
export function readFeed({ bytes, contentType, address, timeZone, window }: FeedFile): Contents {
  const text = textOf(bytes, contentType)
  if (isCalendar(text)) return readCalendar(text, timeZone, window)
  if (/^\s*(<!doctype html|<html)/iu.test(text)) throw new Unreadable('web page')
  if (!/^\s*[<{]/u.test(text)) throw new Unreadable('no feed')
  try {
    return readNews(text, address)
  } catch (error) {
    throw new Unreadable(/<(rss|feed|rdf:RDF)\b/u.test(text) ? 'unreadable' : 'no feed', { cause: error })
  }
}

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
    yield await Promise.resolve({ contents: readFeed(file) })
  } catch (error) {
    yield { problem: problemWords(error) }
  }
}

/** Bytes as text, in the letters that they begin with a mark of, or that the site or the XML names. */
function textOf(bytes: Uint8Array, contentType: string): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const named =
    byteOrderMark(start) ??
    /charset="?([\w-]+)/iu.exec(contentType)?.[1] ??
    /^<\?xml[^>]*encoding=["']([\w-]+)/u.exec(start)?.[1]
  return decoderFor(named ?? 'utf-8').decode(bytes)
}

function byteOrderMark(start: string): string | undefined {
  if (start.startsWith('þÿ')) return 'utf-16be'
  return start.startsWith('ÿþ') ? 'utf-16le' : start.startsWith('ï»¿') ? 'utf-8' : undefined
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder()
  }
}
