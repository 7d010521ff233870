import { dayIn, daysBetween, type Day } from '../lib/day.ts'
import { timeOfDayIn } from '../lib/wall-time.ts'
import { dayInWords, shortDay } from '../lib/words-for-time.ts'
import { editTalkingPointUrl, talkingPointEndUrl, talkingPointUrl } from '../web/urls.ts'
import { servedWords, type Followers } from './panel-pages.ts'
import type { TalkingPoint } from './queries.ts'
import { daysOf } from './talking-point.ts'

/** A talking point with what can be done about it. */
export interface TalkingPointRow {
  id: string
  text: string
  detail: string
  sub: string
  edit: string
  /** Where it came from and more can be read, or null. */
  source: { name: string; link: string } | null
  /** Where to send that it is over; '' where it is not on. */
  ending: string
  /** Where to send the removal. */
  removal: string
}

declare module '../web/views.ts' {
  interface Views {
    'talking-points/_row': TalkingPointRow
  }
}

interface RowFacts {
  active: TalkingPoint[]
  followers: Followers
  today: Day
  timeZone: string
}

/** A talking point in the list of all. */
export function talkingPointRow(point: TalkingPoint, facts: RowFacts): TalkingPointRow {
  const { followers, today, timeZone } = facts
  const { id, sourceName, link } = point
  const parts = [
    servedWords(point, followers, 'today’s arrivals'),
    postedWords(point, facts),
    spanWords(point, today, timeZone),
  ]
  return {
    id,
    text: point.text,
    detail: point.detail ?? '',
    sub: parts.filter(Boolean).join(' · '),
    source: sourceName && link ? { name: sourceName, link } : null,
    edit: editTalkingPointUrl(id),
    ending: facts.active.includes(point) ? talkingPointEndUrl(id) : '',
    removal: `${talkingPointUrl(id)}/removal`,
  }
}

function postedWords({ postedAt, postedBy, sourceName }: TalkingPoint, { today, timeZone }: RowFacts) {
  const posted = dayInWords(dayIn(postedAt, timeZone), today)
  if (sourceName) return `From ${sourceName}, ${posted}`
  return postedBy ? `Posted ${posted} by ${postedBy}` : `Posted ${posted}`
}

function spanWords(point: TalkingPoint, today: Day, timeZone: string): string {
  const { fromDay, untilDay } = daysOf(point, timeZone)
  const end = timeOfDayIn(point.until, timeZone)
  const until = end === '00:00' ? 'tonight' : end
  if (untilDay === today) return `until ${until}`
  if (fromDay <= today) return `until ${dayInSpan(untilDay, today)}`
  if (fromDay < untilDay) return `from ${dayInSpan(fromDay, today)} until ${dayInSpan(untilDay, today)}`
  return [dayInSpan(fromDay, today), end === '00:00' ? '' : `until ${end}`].filter(Boolean).join(' ')
}

function dayInSpan(day: Day, today: Day): string {
  return daysBetween(today, day) === 1 ? 'tomorrow' : shortDay(day, today)
}
