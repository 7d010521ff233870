import type { Day } from '../lib/day.ts'
import { periodName, type Step } from '../lib/period.ts'
import { marginInWords, scoreInWords } from '../surveys/recommend-score.ts'
import { chartOf, type Chart } from './chart.ts'
import type { Figure } from './figures.ts'
import type { Group } from './groups.ts'
import { NOT_TOLD, percentOf } from './words.ts'

/** What one group said, over time. */
export interface GroupPanel {
  id: string
  title: string
  /** The latest that is told, or null. */
  latest: { score: string; margin: string; text: string } | null
  chart: Chart | null
  rows: FigureRow[]
  /** Where there is more of it, or null. */
  more: { href: string; label: string } | null
}

/** What a group said in one period; `note` where that is not told. */
export interface FigureRow {
  period: string
  note: string
  score: string
  margin: string
  likely: string
  answered: string
  response: string
}

declare module '../web/views.ts' {
  interface Views {
    'voice/_group': GroupPanel
  }
}

export function groupPanel(
  { group, name, id, step }: Group & { id: string; step: Step },
  periods: readonly Day[],
  inView: readonly Figure[],
): GroupPanel {
  const figures = new Map(
    inView.flatMap((figure): [Day, Figure][] => (figure.group === group ? [[figure.first, figure]] : [])),
  )
  const shown = periods.flatMap((first) => figures.get(first) ?? [])
  const told = shown.filter(({ stands }) => stands === 'told')
  const latest = told.at(-1)
  return {
    ...{ id, title: name },
    latest: latest ? latestOf(latest) : null,
    chart: latest ? chartOf({ id, title: `${name}: recommend score`, step }, periods, figures) : null,
    rows: shown.reverse().map(figureRow),
    more: null,
  }
}

function latestOf(figure: Figure): GroupPanel['latest'] {
  const { likely, answered, asked } = figure
  return {
    ...{ score: scoreInWords(figure), margin: marginInWords(figure) },
    text: `${periodName(figure.first, figure.step)}: ${String(answered)} of ${String(asked)} answered, and ${percentOf(likely, answered)} said 9 or 10.`,
  }
}

function figureRow(figure: Figure): FigureRow {
  const { stands, first, step, asked, answered, likely } = figure
  const period = periodName(first, step)
  if (stands !== 'told')
    return {
      ...{ period, note: NOT_TOLD[stands] },
      ...{ score: '', margin: '', likely: '', answered: '', response: '' },
    }
  return {
    ...{ period, note: '', score: scoreInWords(figure), margin: marginInWords(figure) },
    likely: percentOf(likely, answered),
    answered: `${String(answered)} of ${String(asked)}`,
    response: percentOf(answered, asked),
  }
}
