/** A piece of news as a feed has it. */
export interface NewsEntry {
  /** What the feed knows it by. */
  key: string
  /** One plain line. */
  text: string
  link: string | null
  publishedAt: Date | null
}

/** One time of an event of a calendar. */
export interface CalendarEvent {
  /** Its uid, and which time of a recurring one. */
  key: string
  title: string
  where: string
  link: string | null
  start: Date
  end: Date
  isAllDay: boolean
}

/** What a feed holds. */
export type Contents =
  | { kind: 'news'; title: string; entries: NewsEntry[] }
  | { kind: 'calendar'; title: string; events: CalendarEvent[] }

/** Where somebody who follows a link may be led: only by http or https. */
export function safeLink(link: string | undefined, base?: string): string | null {
  if (!link || !URL.canParse(link.trim(), base)) return null
  const url = new URL(link.trim(), base)
  const isSafe =
    (url.protocol === 'http:' || url.protocol === 'https:') && !url.username && url.href.length < 2000
  return isSafe ? url.href : null
}
