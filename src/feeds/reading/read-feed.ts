import { Unreadable } from '../../addresses/problem.ts'
import { textOf } from '../../addresses/text.ts'
import { isCalendar } from '../../icalendar/calendar.ts'
import { readEvents } from './calendar.ts'
import type { Contents } from './contents.ts'
import type { FeedFile } from './feed-file.ts'
import { readNews } from './news.ts'

/** Reads a feed of any kind, by what is in it and not by what it is called. */
export function readFeed({ bytes, contentType, address, timeZone, window }: FeedFile): Contents {
  const text = textOf(bytes, contentType)
  if (isCalendar(text)) return readEvents(text, { timeZone, window })
  if (/^\s*(<!doctype html|<html)/iu.test(text)) throw new Unreadable(WEB_PAGE)
  if (!/^\s*[<{]/u.test(text)) throw new Unreadable(NO_FEED)
  try {
    return readNews(text, address)
  } catch (error) {
    throw new Unreadable(/<(rss|feed|rdf:RDF)\b/u.test(text) ? 'unreadable' : NO_FEED, { cause: error })
  }
}

const WEB_PAGE = { words: 'That is a web page, not a feed. Look on it for a link named RSS, Atom or iCal.' }
const NO_FEED = { words: 'It is neither news (RSS or Atom) nor a calendar (iCalendar).' }
