import type { Improvement } from '../improvements/queries.ts'
import { arrivalsOn, servedWords } from '../talking-points/panel-pages.ts'
import type { DayAtDesk } from '../today/gather.ts'
import { dayNav, dayWithYear, type DayNav } from '../today/day-nav.ts'
import { numbersOf, printedWords, type Reading } from '../today/head.ts'
import { headline } from '../today/headline.ts'
import type { House } from '../today/pills.ts'
import { promisesPanel, weekPanel, type PromisesPanel, type WeekPanel } from '../today/side.ts'
import { occasionsThisWeek, type WeekOccasion } from '../today/this-week.ts'
import type { Empty } from '../web/fragments.ts'
import { improvementUrl, lineUpUrl, newVisitUrl, talkingPointsUrl, warmUpUrl } from '../web/urls.ts'
import { momentInALine } from '../well-done/pages.ts'
import { comingLines, type ComingLine } from './arrivals.ts'
import type { Shift } from './gather.ts'
import { learnedOf, type Learned } from './learned.ts'
import { newFaces, type NewFace } from './new-faces.ts'
import { totalsSentence } from './totals.ts'

/** What a shift talks through in five minutes, on one page. */
export interface LineUpPage {
  head: LineUpHead
  coming: ComingLine[]
  empty: Empty | null
  learned: Learned
  side: LineUpSide
}

export interface LineUpHead {
  date: string
  organisation: string
  title: string
  totals: string
  nav: DayNav
  /** Where one tries whether one knows them, or ''. */
  warmUp: string
  printed: string
}

export interface LineUpSide {
  /** How we do things here: the one of the day, or ''. */
  standard: string
  /** One colleague's good moment, or ''. */
  moment: string
  /** What customers said, and what we did since, or null. */
  change: { theme: string; said: string; did: string; href: string } | null
  points: { text: string; sub: string }[]
  addPoint: string
  week: WeekPanel | null
  promises: PromisesPanel | null
  newFaces: NewFace[]
}

declare module '../web/views.ts' {
  interface Views {
    'line-up/line-up': LineUpPage
    'line-up/_head': LineUpHead
    'line-up/_coming': ComingLine
    'line-up/_learned': Learned
    'line-up/_side': LineUpSide
    'line-up/_change': Exclude<LineUpSide['change'], null>
    'line-up/_new-faces': NewFace[]
  }
}

/** The page of a shift. */
export function lineUpPage(shift: Shift, reading: Reading & House): LineUpPage {
  const { desk } = shift
  const week = occasionsThisWeek(desk.facts.values(), desk.moment, reading.customerWord)
  const coming = comingLines(desk, reading)
  return {
    head: head(desk, week, reading, coming.length > 0),
    coming,
    empty: coming.length > 0 ? null : nobody(desk),
    learned: learnedOf(shift),
    side: {
      standard: shift.standard?.text ?? '',
      moment: shift.moment ? momentInALine(shift.moment) : '',
      change: shift.change ? changeOf(shift.change) : null,
      points: desk.talkingPoints.map((point) => ({
        text: point.text,
        sub: [servedWords(point, desk.followers, arrivalsOn(desk.day, desk.today)), point.detail]
          .filter(Boolean)
          .join(' · '),
      })),
      addPoint: talkingPointsUrl,
      week: weekPanel(desk, week),
      promises: promisesPanel(desk),
      newFaces: newFaces(desk, reading.customerWord),
    },
  }
}

function head(
  desk: DayAtDesk,
  week: readonly WeekOccasion[],
  { organisation, customerWord, reader }: Reading,
  isAnybodyThere: boolean,
): LineUpHead {
  const { day, today, when, facts } = desk
  const numbers = numbersOf(desk, week, customerWord)
  return {
    date: dayWithYear(day, today),
    organisation,
    title: headline(numbers),
    totals: totalsSentence({ facts, week, newcomers: numbers.newcomers }),
    nav: dayNav(day, today, lineUpUrl),
    warmUp: isAnybodyThere && when !== 'past' ? warmUpUrl(when === 'today' ? {} : { day }) : '',
    printed: printedWords(desk, reader),
  }
}

function changeOf({ id, theme, youSaid, weDid }: Improvement): LineUpSide['change'] {
  return { theme: theme ?? '', said: youSaid, did: weDid ?? '', href: improvementUrl(id) }
}

function nobody({ when, day }: DayAtDesk): Empty {
  if (when === 'past')
    return {
      title: 'A quiet day',
      text: 'Nobody was here, so there was nothing to talk through.',
      action: null,
    }
  return {
    title: when === 'today' ? 'Nobody more to come today' : 'Nobody is expected yet',
    text: 'Whoever is expected stands here, each with what to mind and the best thing to say.',
    action: { href: newVisitUrl(when === 'today' ? {} : { day }), label: 'Add a visit' },
  }
}
