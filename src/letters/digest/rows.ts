import type { ChosenLines, Line } from '../../prompts/line.ts'
import { modeOf } from '../../prompts/pages.ts'
import { phrase } from '../../prompts/wording/fill.ts'
import { isComing, type DayAtDesk } from '../../today/gather.ts'
import { linesTogether } from '../../today/lines.ts'
import { namesTogether, purposeInWords } from '../../visits/comers.ts'
import type { DayVisit } from '../../visits/day-queries.ts'
import { customerUrlInMail } from '../../web/urls.ts'
import type { Travelling } from '../travelling.ts'
import { initialsOf } from '../visit/subject.ts'
import type { Morning } from './gather.ts'

/** One who comes: in full for the best customers, otherwise with what matters most. */
export interface VisitRow {
  time: string
  name: string
  href: string
  what: string
  tier: string
  lines: RowLine[]
  /** "and one more on the card", or ''. */
  kept: string
}

export interface RowLine {
  kind: Line['kind']
  word: string
  text: string
  mode: string
  /** Told in full only. */
  reason: string
}

declare module '../../web/views.ts' {
  interface Views {
    'mail/_row': VisitRow
  }
}

/** Those who are expected, the earliest first. */
export function visitRows({ desk, travelling, house }: Morning, baseUrl: string): VisitRow[] {
  const visits = expectedVisits(desk)
  const best = new Set(bestOf(visits, house.tiers))
  return visits.map((visit) => {
    const theirs = visit.customers.flatMap(({ id }) => travelling.get(id) ?? [])
    const lines = linesTogether(theirs.map(({ mind, say }): ChosenLines => ({ mind, say, said: [] })))
    const isFull = best.has(visit)
    return {
      ...{ time: visit.time, name: namesTogether(visit.customers.map(({ name }) => name)) },
      href: `${baseUrl}${customerUrlInMail(visit.customers[0]?.id ?? '')}`,
      what: purposeInWords(visit),
      tier: isFull ? (tierOf(visit, house.tiers) ?? '') : '',
      lines: isFull ? inFull(lines) : theOneThing(lines),
      kept: keptWords(theirs),
    }
  })
}

/** The same where a mail holds initials and times only. */
export function bareRows({ desk }: Morning, href: string): VisitRow[] {
  return expectedVisits(desk).map((visit) => ({
    ...{ time: visit.time, name: initialsOf(visit), href },
    ...{ what: '', tier: '', lines: [], kept: '' },
  }))
}

/** Those who come, and have not left yet. */
function expectedVisits({ visits }: Pick<DayAtDesk, 'visits'>): DayVisit[] {
  return visits.filter((visit) => isComing(visit) && visit.completedAt === null)
}

/** So many at most are told in full: a mail that is cut off in the middle tells nobody anything. */
const MOST_IN_FULL = 12

/** Those of the best tier that is among them. */
function bestOf(visits: readonly DayVisit[], tiers: readonly string[]): DayVisit[] {
  const [best] = tiers.filter((tier) => visits.some((visit) => tierOf(visit, tiers) === tier))
  const all = visits.filter((visit) => best !== undefined && tierOf(visit, tiers) === best)
  return all.slice(0, MOST_IN_FULL)
}

/** The best tier of those who come together. */
function tierOf({ customers }: DayVisit, tiers: readonly string[]): string | undefined {
  return tiers.find((tier) => customers.some((customer) => customer.tier === tier))
}

function inFull({ mind, say }: ChosenLines): RowLine[] {
  return [...mind, ...say].map((line) => rowLine(line, line.text, line.reason))
}

/** What to mind; where there is nothing, the best to say. */
function theOneThing({ mind, say }: ChosenLines): RowLine[] {
  return [...mind, ...say].slice(0, 1).map((line) => rowLine(line, line.short, ''))
}

function rowLine(line: Line, text: string, reason: string): RowLine {
  return {
    kind: line.kind,
    word: phrase(`kind.${line.kind}`),
    text,
    mode: line.kind === 'mind' ? '' : modeOf(line),
    reason,
  }
}

/** Counted over all of them, and not told of which kind. */
function keptWords(theirs: readonly Travelling[]): string {
  const count = theirs.reduce((sum, { kept }) => sum + kept, 0)
  return count === 0 ? '' : `${String(count)} more to mind: open the card`
}
