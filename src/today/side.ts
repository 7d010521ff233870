import { capitalised } from '../lib/text.ts'
import { dueInWords, weekdayShort } from '../lib/words-for-time.ts'
import { talkingPointsPanel, type TalkingPointsPanel } from '../talking-points/panel-pages.ts'
import { followUpsUrl, personUrl } from '../web/urls.ts'
import type { DayAtDesk } from './gather.ts'
import { MOST_PROMISES, type DuePromise } from './queries.ts'
import type { WeekOccasion } from './this-week.ts'
import type { OthersPanel } from './week/others-pages.ts'

/** What stands beside the day's visits. */
export interface Side {
  talkingPoints: TalkingPointsPanel
  week: WeekPanel | null
  others: OthersPanel | null
  promises: PromisesPanel | null
}

export interface WeekPanel {
  title: string
  occasions: { day: string; lead: string; name: string; rest: string }[]
}

export interface PromisesPanel {
  promises: { text: string; href: string; whom: string; sub: string }[]
  /** The way to the others, or ''. */
  more: string
}

export function side(desk: DayAtDesk, week: readonly WeekOccasion[], others: OthersPanel | null): Side {
  return {
    talkingPoints: talkingPointsPanel(desk.talkingPoints, desk.followers, desk),
    week: weekPanel(desk, week),
    others,
    promises: promisesPanel(desk),
  }
}

/** The days of theirs that come round within the week; null where there are none. */
export function weekPanel({ day, when }: DayAtDesk, week: readonly WeekOccasion[]): WeekPanel | null {
  if (week.length === 0) return null
  return {
    title: when === 'today' ? 'This week' : 'That week',
    occasions: week.map((occasion) => ({
      day: occasion.day === day && when === 'today' ? 'Today' : weekdayShort(occasion.day),
      lead: occasion.lead,
      name: occasion.name,
      rest: occasion.rest,
    })),
  }
}

/** The promises that are due; null where there are none. */
export function promisesPanel({ promises, today }: DayAtDesk): PromisesPanel | null {
  if (promises.length === 0) return null
  return {
    promises: promises.slice(0, MOST_PROMISES).map((promise) => promiseLine(promise, today)),
    more: promises.length > MOST_PROMISES ? followUpsUrl : '',
  }
}

function promiseLine({ text, personId, name, owner, dueOn }: DuePromise, today: DayAtDesk['today']) {
  const due = dueOn ? `, ${dueInWords(dueOn, today)}` : ''
  return {
    text: capitalised(text),
    href: personUrl(personId),
    whom: name,
    sub: `Promised by ${owner.split(' ', 1)[0] ?? owner}${due}`,
  }
}
