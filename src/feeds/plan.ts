import type { TalkingPointId } from '../talking-points/talking-point.ts'
import type { EventPoint } from './event-line.ts'
import { A_HANDFUL, AHEAD, FRESH, MOST_STANDING, type FeedEntryId } from './feed.ts'
import { publishedBy, type NewsPoint } from './news-line.ts'

/** An entry of a feed as the talking point that it becomes. */
export type FeedPoint = NewsPoint | EventPoint

/** What a feed has shown us before, with what became of it. */
export interface KnownEntry {
  id: FeedEntryId
  key: string
  text: string
  /** When the feed last had a say in it. */
  writtenAt: Date
  point: KnownPoint | null
}

interface KnownPoint extends Pick<FeedPoint, 'text' | 'link' | 'from' | 'until'> {
  id: TalkingPointId
  detail: string | null
  removedAt: Date | null
  changedAt: Date
}

/** One that became a talking point. */
type Posted = KnownEntry & { point: KnownPoint }

/** What to do about what a feed holds now. */
export interface Plan<Point> {
  post: Point[]
  /** Not worth posting, now or later. */
  pass: Point[]
  change: { known: Posted; point: Point }[]
  /** Called off, or gone from the calendar. */
  withdraw: Posted[]
}

interface Standing {
  known: readonly KnownEntry[]
  /** How many talking points of this feed hold, or are to come. */
  standing: number
  /** Nothing has been read of it before. */
  isFirst: boolean
  now: Date
}

/**
 * News is posted once, the latest first, a handful at a time; and only what is fresh, so that a feed that was just added
 * does not pour out its past.
 */
export function planNews(points: readonly NewsPoint[], standing: Standing): Plan<NewsPoint> {
  const { known, isFirst, now } = standing
  const news = distinct(distinct(points, 'key'), 'text')
  const keys = new Set(known.map(({ key }) => key))
  const texts = new Set(known.map(({ text }) => text))
  const unknown = news.filter(({ key, text }) => !keys.has(key) && !texts.has(text))
  const post = unknown
    .filter((point) => isFresh(point, isFirst, now))
    .sort((one, other) => publishedBy(other, now).getTime() - publishedBy(one, now).getTime())
    .slice(0, Math.min(A_HANDFUL, roomIn(standing)))
  return {
    post,
    pass: unknown.filter((point) => !post.includes(point)),
    change: pairs(news, known)
      .filter(({ known, point }) => holds(known, now) && point.text !== known.point.text)
      .map(({ known, point }) => ({ known, point: { ...point, from: known.point.from } })),
    withdraw: [],
  }
}

/** Events are posted when their time comes near, the soonest first, and taken off where the calendar drops them. */
export function planEvents(points: readonly EventPoint[], standing: Standing): Plan<EventPoint> {
  const { known, now } = standing
  const horizon = now.getTime() + AHEAD
  const near = distinct(points, 'key').filter(({ from, until }) => until > now && from.getTime() <= horizon)
  const keys = new Set(known.map(({ key }) => key))
  const there = new Set(near.map(({ key }) => key))
  return {
    post: near
      .filter(({ key }) => !keys.has(key))
      .sort((one, other) => one.from.getTime() - other.from.getTime())
      .slice(0, roomIn(standing)),
    pass: [],
    change: pairs(near, known).filter(({ known, point }) => isAnother(point, known.point)),
    withdraw: known.filter(isOurs).filter((each) => holds(each, now) && !there.has(each.key)),
  }
}

function roomIn({ standing }: Standing): number {
  return Math.max(0, MOST_STANDING - standing)
}

/** At its first reading a feed may be full of old news that does not say how old. */
function isFresh({ publishedAt, until }: NewsPoint, isFirst: boolean, now: Date): boolean {
  if (until <= now) return false
  return publishedAt ? now.getTime() - publishedAt.getTime() <= FRESH : !isFirst
}

/** What a colleague edited, ended or took off is theirs from then on. */
function isOurs(known: KnownEntry): known is Posted {
  return known.point !== null && known.point.changedAt <= known.writtenAt
}

function holds({ point }: Posted, now: Date): boolean {
  return point.until > now && point.removedAt === null
}

/** What a feed holds beside what we made of it, as far as that is ours to change. */
function pairs<Point extends FeedPoint>(points: readonly Point[], known: readonly KnownEntry[]) {
  const byKey = new Map(known.filter(isOurs).map((each) => [each.key, each]))
  return points.flatMap((point) => {
    const posted = byKey.get(point.key)
    return posted ? [{ known: posted, point }] : []
  })
}

/** Also what was called off by a slip, and stands in the calendar again. */
function isAnother(event: EventPoint, point: KnownPoint): boolean {
  const hasMoved =
    event.from.getTime() !== point.from.getTime() || event.until.getTime() !== point.until.getTime()
  const isSaidOtherwise =
    event.text !== point.text || event.detail !== point.detail || event.link !== point.link
  return point.removedAt !== null || hasMoved || isSaidOtherwise
}

/** Each once, as it first stands. */
function distinct<Point extends FeedPoint>(points: readonly Point[], by: 'key' | 'text'): Point[] {
  return [...new Map(points.toReversed().map((point) => [point[by], point])).values()].toReversed()
}
