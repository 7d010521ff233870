import type { ThemeCount } from '../comments/theme-counts-queries.ts'
import type { Day } from '../lib/day.ts'
import { csvLines, csvOf } from '../lib/csv.ts'
import { lastDayOf, STEPS, type Step } from '../lib/period.ts'
import { marginOfError, recommendScore } from '../surveys/recommend-score.ts'
import { MOST_YEARS } from './choice.ts'
import { GROUPINGS, type Figure, type Grouping } from './figures.ts'
import type { Voice } from './gather.ts'
import { groupsOf, type Named } from './groups.ts'
import { GROUPING_WORDS, periodsOf } from './pages.ts'
import { TEAM, teamFigures } from './team-pages.ts'
import { NOT_TOLD } from './words.ts'

/** Everything that any view shows, a figure a line, view by view. */
export function* voiceCsv(voice: Voice, named: Named, themes: readonly ThemesOf[]): Generator<string> {
  yield csvOf([HEADINGS])
  for (const step of STEPS) for (const by of GROUPINGS) yield csvLines(linesOf(voice, named, step, by))
  yield csvLines(teamFigures(voice.team).map((figure) => lineOf('The team', TEAM.name, figure)))
  yield csvLines(themes.flatMap(linesOfThemes))
}

/** What the comments of a month or quarter are about. */
export interface ThemesOf {
  first: Day
  step: Step
  themes: readonly ThemeCount[]
}

function linesOfThemes({ first, step, themes }: ThemesOf): string[][] {
  return themes.map(({ name, comments, praise, complaints }) => [
    ...['Theme', name, first, lastDayOf(first, step), ...NO_FIGURES],
    ...[comments, praise, complaints].map(String),
  ])
}

const NO_FIGURES = Array.from({ length: 8 }, () => '')
const NO_THEMES = ['', '', '']

const HEADINGS = [
  ...[
    'By',
    'Group',
    'From',
    'Until',
    'Recommend score',
    'Margin of error at 95 %',
    '9 or 10',
    '7 or 8',
    '0 to 6',
  ],
  ...['Answered', 'Asked', 'Why not told', 'Comments', 'Praise', 'Complaints'],
]

function linesOf({ figures, today }: Voice, named: Named, step: Step, by: Grouping): string[][] {
  const periods = periodsOf({ step, years: MOST_YEARS }, today)
  const inView = figures.filter((figure) => figure.by === by && figure.step === step)
  return groupsOf(by, inView, named).flatMap(({ group, name }) =>
    periods.flatMap((first) =>
      inView
        .filter((figure) => figure.group === group && figure.first === first)
        .map((figure) => lineOf(GROUPING_WORDS[by], name, figure)),
    ),
  )
}

function lineOf(by: string, name: string, figure: Figure): string[] {
  return [by, name, figure.first, lastDayOf(figure.first, figure.step), ...cellsOf(figure), ...NO_THEMES]
}

function cellsOf(figure: Figure): string[] {
  const { stands, asked, answered, likely, unlikely } = figure
  if (stands !== 'told') return ['', '', '', '', '', '', '', NOT_TOLD[stands]]
  return [
    ...[recommendScore(figure).toFixed(1), marginOfError(figure).toFixed(1)],
    ...[likely, answered - likely - unlikely, unlikely, answered, asked].map(String),
    '',
  ]
}
