import * as table from '../src/prompts/scoring/table.ts'

/** The README with the score table as the code has it, between its two marks. */
export function withScoreTable(readme: string): string {
  const [before = '', rest = ''] = readme.split(BEGINS)
  const after = rest.split(ENDS)[1] ?? ''
  return `${before}${BEGINS}\n\n${scoreTable()}\n\n${ENDS}${after}`
}

const BEGINS = '<!-- score table: npm run score-table -->'
const ENDS = '<!-- /score table -->'

/** Each part of the score on a line: what counts, and the points. */
function scoreTable(): string {
  const rows: [string, string][] = [
    ['A question, since it came due', steps(table.TIMELY.ask)],
    ['A promise we kept, and they have not been here since', steps(table.TIMELY.kept)],
    ['A day that a note names: ahead', steps(table.TIMELY.dayAhead)],
    ['A day that a note names: over', steps(table.TIMELY.dayAfter)],
    ['A talking point, since it was posted', steps(table.TIMELY.point)],
    ['A birthday ahead', steps(table.TIMELY.birthdayAhead)],
    ['A birthday past', steps(table.TIMELY.birthdayPast)],
    ['An anniversary, a day of their own, a round year with us: ahead', steps(table.TIMELY.occasionAhead)],
    ['The same, past', steps(table.TIMELY.occasionPast)],
    ['A child or grandchild, since it was born', steps(table.TIMELY.baby)],
    ['Since they retired', steps(table.TIMELY.retired)],
    ['A habit to act on; an old fact to ask about', `${table.ALWAYS_TRUE}; ${table.GROWN_OLD}`],
    ['What to learn first', listed(table.TO_LEARN)],
    ['How close', listed(table.CLOSENESS)],
    ['How strong the interest', `${listed(table.STRENGTH)}; of somebody else times ${table.RELATIVES_SHARE}`],
    ['How the news sounds to their side', listed(table.TONE)],
    [
      'A round number of years',
      table.MILESTONES.map(({ every, points }) => `every ${every}: ${points}`).join(', '),
    ],
    ['How fresh', fresh()],
    ['The person it is about has come along', String(table.CAME_ALONG)],
    ['How lines of the family went within a year', `${listed(table.FAMILY_WENT)}; ${limits()}`],
    ['How this very line went', listed(table.LINE_WENT)],
    ['A colleague asked about the same', colleague()],
    ['Another line about the same is shown', String(table.SAME_AGAIN)],
  ]
  return inColumns(['what counts', 'points'], rows)
}

function steps(all: table.Steps): string {
  return all.map(([days, points]) => `${within(days)}: ${points}`).join(', ')
}

function within(days: number): string {
  if (days === 0) return 'that day'
  return days === Infinity ? 'later' : `${days} d`
}

function listed(points: Readonly<Record<string, number>>): string {
  return Object.entries(points)
    .map(([name, each]) => `${name} ${each}`)
    .join(', ')
}

function fresh(): string {
  return Object.entries(table.FRESHNESS)
    .map(([kind, { today, halfLife }]) => `${kind} ${today}, half after ${halfLife} d`)
    .join('; ')
}

function limits(): string {
  const { worst, best } = table.FAMILY_LIMITS
  return `from ${worst} to ${best}`
}

function colleague(): string {
  const { restDays, days, points } = table.COLLEAGUE_ASKED
  return `within ${restDays} d: rests; within ${days} d: ${points}`
}

/** As the formatter of the repository sets a table. */
function inColumns(head: [string, string], rows: [string, string][]): string {
  const all = [head, ...rows]
  const [first, second] = [0, 1].map((at) => Math.max(...all.map((row) => (row[at] ?? '').length)))
  const row = ([one, other]: [string, string]) =>
    `| ${one.padEnd(first ?? 0)} | ${other.padEnd(second ?? 0)} |`
  return [row(head), `| ${'-'.repeat(first ?? 0)} | ${'-'.repeat(second ?? 0)} |`, ...rows.map(row)].join(
    '\n',
  )
}
