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
