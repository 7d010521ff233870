import { arrivalsOn, servedWords } from '../../talking-points/panel-pages.ts'
import { dayWithYear } from '../../today/day-nav.ts'
import { numbersOf } from '../../today/head.ts'
import { headline, numbersSentence } from '../../today/headline.ts'
import { weekPanel, type WeekPanel } from '../../today/side.ts'
import { followUpsUrl, todayUrl } from '../../web/urls.ts'
import type { Morning } from './gather.ts'
import { promisesPart, type PromisesPart } from './promises-part.ts'
import { bareRows, visitRows, type VisitRow } from './rows.ts'

/** The morning's mail: who comes, and what to know of them. */
export interface DigestLetter {
  date: string
  /** "14 regulars arriving today", and what else can be counted. */
  title: string
  numbers: string
  rows: VisitRow[]
  points: { text: string; sub: string }[]
  week: WeekPanel | null
  promises: PromisesPart | null
  followUps: string
  open: { href: string; label: string }
}

declare module '../../web/views.ts' {
  interface Views {
    'mail/digest': DigestLetter
    'mail/_aside': DigestLetter
  }
}

export function digestLetter(morning: Morning, baseUrl: string): DigestLetter {
  const { desk, week, promises, house } = morning
  const { day, today, talkingPoints, followers } = desk
  const numbers = numbersOf(desk, week, house.customerWord)
  return {
    date: dayWithYear(day, today),
    title: headline(numbers),
    numbers: numbersSentence(numbers),
    rows: visitRows(morning, baseUrl),
    points: talkingPoints.map((point) => ({
      text: point.text,
      sub: servedWords(point, followers, arrivalsOn(day, today)),
    })),
    week: weekPanel(desk, week),
    promises: promisesPart(promises, day),
    followUps: `${baseUrl}${followUpsUrl}`,
    open: {
      href: `${baseUrl}${todayUrl(day === today ? undefined : day)}`,
      label: `Open ${day === today ? 'Today' : 'that day'}`,
    },
  }
}

/** The same with initials and times only: the rest after signing in. */
export function bareDigest(letter: DigestLetter, morning: Morning): DigestLetter {
  const rows = bareRows(morning, letter.open.href)
  return { ...letter, rows, points: [], week: null, promises: null }
}
