import { partsOf, type Day } from '../lib/day.ts'
import type { Figure } from './figures.ts'
import { periodName, shortPeriodName, type Step } from '../lib/period.ts'
import { marginInWords, marginOfError, recommendScore, scoreInWords } from '../surveys/recommend-score.ts'

/** Scores over time, drawn by the server: a point for each period, as far as the margin reaches, and the same in words. */
export interface Chart {
  id: string
  title: string
  description: string
  height: number
  lines: { y: number; textY: number; label: string; isZero: boolean }[]
  periods: { x: string; y: number; label: string; year: string }[]
  points: { x: string; y: number; from: number; until: number; label: string; labelY: number }[]
  ways: { x1: string; y1: number; x2: string; y2: number }[]
}

declare module '../web/views.ts' {
  interface Views {
    'voice/_chart': Chart
  }
}

const TOP = 18
const PLOT = 150
const FOOT = 40
const MOST_LABELS = 12

/** Draws the figures that are told; where one is not, the line breaks off. */
export function chartOf(
  { id, title, step }: { id: string; title: string; step: Step },
  periods: readonly Day[],
  figures: ReadonlyMap<Day, Figure>,
): Chart {
  const points = periods.flatMap((first, at) => {
    const figure = figures.get(first)
    return figure?.stands === 'told'
      ? [{ at, first, figure, x: xOf(at, periods.length), ...reachOf(figure) }]
      : []
  })
  return {
    ...{ id, title, height: TOP + PLOT + FOOT },
    description: points
      .map(
        ({ first, figure }) => `${periodName(first, step)}: ${scoreInWords(figure)} ${marginInWords(figure)}`,
      )
      .join('; '),
    lines: [100, 50, 0, -50, -100].map((score) => {
      return {
        y: yOf(score),
        textY: yOf(score) + 4,
        label: String(score).replace('-', '−'),
        isZero: score === 0,
      }
    }),
    periods: labelsOf(periods, step),
    points: points.map(({ x, y, from, until, figure }) => {
      const label = periods.length > MOST_LABELS ? '' : scoreInWords(figure)
      return { x, y, from, until, label, labelY: from - 6 }
    }),
    ways: points.flatMap(({ at, x, y }, i) => {
      const before = points[i - 1]
      return before?.at === at - 1 ? [{ x1: before.x, y1: before.y, x2: x, y2: y }] : []
    }),
  }
}

/** Every period has its name where there is room, and else every third; the year stands below where it begins. */
function labelsOf(periods: readonly Day[], step: Step): Chart['periods'] {
  const isNamed = (first: Day) =>
    periods.length <= MOST_LABELS || (partsOf(first).month - 1) % (step === 'months' ? 3 : 12) === 0
  return periods.flatMap((first, at) => {
    if (!isNamed(first)) return []
    const { year, month } = partsOf(first)
    const isFirst = !periods.slice(0, at).some(isNamed)
    return [
      {
        ...{ x: xOf(at, periods.length), y: TOP + PLOT + 18, label: shortPeriodName(first, step) },
        year: month === 1 || isFirst ? String(year) : '',
      },
    ]
  })
}

function reachOf(figure: Figure): { y: number; from: number; until: number } {
  const [score, margin] = [recommendScore(figure), marginOfError(figure)]
  return {
    y: yOf(score),
    from: yOf(Math.min(100, score + margin)),
    until: yOf(Math.max(-100, score - margin)),
  }
}

function yOf(score: number): number {
  return Math.round(TOP + (PLOT * (100 - score)) / 200)
}

/** Beside the scale at the left, each period has as much room as the others. */
function xOf(at: number, periods: number): string {
  return `${String(Math.round((SCALE + ((100 - SCALE) * (at + 0.5)) / periods) * 100) / 100)}%`
}

const SCALE = 8
