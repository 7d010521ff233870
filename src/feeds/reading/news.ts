import { parseFeed } from 'feedsmith'
import { plainLine } from '../../lib/plain-line.ts'
import { safeLink } from '../../lib/safe-link.ts'
import { shortKey } from '../../lib/short-key.ts'
import type { Contents, NewsEntry } from './contents.ts'

/** More entries than this are not looked at. */
const MOST = 200

/** Reads RSS, Atom, RDF or JSON Feed; throws where it is none of them. `address` is what its links start from. */
export function readNews(text: string, address: string): Contents {
  const { title, entries } = rawNews(text)
  return {
    kind: 'news',
    title: plainLine(title ?? ''),
    entries: entries.flatMap((raw) => entryFrom(raw, address)),
  }
}

/** What the formats have in common. */
interface RawEntry {
  id: string | undefined
  title: string | undefined
  body: string | undefined
  link: string | undefined
  date: string | undefined
}

function rawNews(text: string): { title: string | undefined; entries: RawEntry[] } {
  const parsed = parseFeed(text, { maxItems: MOST })
  switch (parsed.format) {
    case 'rss': {
      const { title, items = [] } = parsed.feed
      const entries = items.map(({ guid, title, description, link, pubDate, dc }) => {
        return { id: guid?.value, title, body: description, link, date: pubDate ?? dc?.dates?.[0] }
      })
      return { title, entries }
    }
    case 'atom': {
      const { title, entries = [] } = parsed.feed
      const raw = entries.map(({ id, title, summary, content, links = [], published, updated }) => {
        const link = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0]
        const body = summary?.value ?? content?.value
        return { id, title: title?.value, body, link: link?.href, date: published ?? updated }
      })
      return { title: title?.value, entries: raw }
    }
    case 'rdf': {
      const { title, items = [] } = parsed.feed
      const entries = items.map(({ rdf, title, description, link, dc }) => {
        return { id: rdf?.about, title, body: description, link, date: dc?.dates?.[0] }
      })
      return { title, entries }
    }
    case 'json': {
      const { title, items = [] } = parsed.feed
      const entries = items.map(({ id, title, content_text, content_html, url, date_published }) => {
        return { id, title, body: content_text ?? content_html, link: url, date: date_published }
      })
      return { title, entries }
    }
  }
}

/** One without words says nothing, and is left out. */
function entryFrom({ id, title, body, link, date }: RawEntry, address: string): NewsEntry[] {
  const text = plainLine(title ?? '') || plainLine(body ?? '')
  if (text === '') return []
  const published = new Date(date ?? '')
  return [
    {
      key: shortKey(id ?? link ?? text),
      text,
      link: safeLink(link, address),
      publishedAt: Number.isNaN(published.getTime()) ? null : published,
    },
  ]
}
