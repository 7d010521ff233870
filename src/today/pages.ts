import { newVisitUrl, visitLineUrl } from '../web/urls.ts'
import type { Arrival } from './arrivals.ts'
import { board, type Board } from './board.ts'
import type { DayAtDesk } from './gather.ts'
import { dayHead, type DayHead, type Reading } from './head.ts'
import type { House } from './pills.ts'
import type { ArrivalMenu } from './steps.ts'
import { side, type PromisesPanel, type Side, type WeekPanel } from './side.ts'
import { occasionsThisWeek } from './this-week.ts'
import type { Others } from './week/gather.ts'
import { othersPanel } from './week/others-pages.ts'

/** The page of a day. Its three parts are refreshed by themselves; the line to add a visit stands outside of them. */
export interface TodayPage {
  head: DayHead
  add: AddLine | null
  board: Board
  side: Side
}

export interface AddLine {
  action: string
  day: string
  /** The form that asks for everything. */
  form: string
}

declare module '../web/views.ts' {
  interface Views {
    'today/today': TodayPage
    'today/_head': DayHead
    'today/_add': AddLine
    'today/_board': Board
    'today/_arrival': Arrival
    'today/_menu': ArrivalMenu
    'today/_side': Side
    'today/_week': WeekPanel
    'today/_promises': PromisesPanel
  }
}

/** The page of a day at the desk. */
export function todayPage(desk: DayAtDesk, others: Others, reading: Reading & House): TodayPage {
  const week = occasionsThisWeek(desk.facts.values(), desk.moment, reading.customerWord)
  return {
    head: dayHead(desk, week, reading),
    add: desk.when === 'past' ? null : addLine(desk),
    board: board(desk, reading),
    side: side(desk, week, othersPanel(desk, others, week, reading.customerWord)),
  }
}

function addLine({ day, when }: DayAtDesk): AddLine {
  return { action: visitLineUrl, day, form: newVisitUrl(when === 'today' ? {} : { day }) }
}
