import { TextDecoder } from 'node:util'
import { Unreadable } from '../download/problem.ts'
import { isCalendar, readCalendar } from './calendar.ts'
import type { Contents } from './contents.ts'
import type { FeedFile } from './feed-file.ts'
import { readNews } from './news.ts'

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
