import { arrival } from '../today/arrivals.ts'
import { isComing, type DayAtDesk } from '../today/gather.ts'
import type { House } from '../today/pills.ts'
import type { ShortLines } from '../prompts/short-lines.ts'
import type { DayVisit } from '../visits/day-queries.ts'
import { groupOf } from '../visits/visit.ts'
import type { Pill } from '../web/fragments.ts'

/** One who comes, as a shift needs to hear of them: what to mind, and the one best thing to say. */
export interface ComingLine {
  id: string
  time: string
  datetime: string
  name: string
  href: string
  pills: Pill[]
  sub: string
  lines: ShortLines | null
}

/** Those of the day who come or are here, the earliest first; of a day that is over, those who came. */
export function comingLines(desk: DayAtDesk, house: House): ComingLine[] {
  return stillThere(desk).map((visit) => comingLine(visit, desk, house))
}

/** The visits that a shift has still to do with. */
export function stillThere({ visits, when }: Pick<DayAtDesk, 'visits' | 'when'>): DayVisit[] {
  if (when === 'past') return visits.filter(({ arrivedAt }) => arrivedAt !== null)
  return visits.filter((visit) => isComing(visit) && visit.completedAt === null)
}

function comingLine(visit: DayVisit, desk: DayAtDesk, house: House): ComingLine {
  const group = groupOf(visit, desk.now, desk.when)
  const { id, time, datetime, name, href, pills, sub, lines } = arrival(visit, group, desk, house)
  return { id: `line-up-${id}`, time, datetime, name, href, pills, sub, lines: lines ? best(lines) : null }
}

function best({ lines }: ShortLines): ShortLines | null {
  const mind = lines.filter(({ kind }) => kind === 'mind')
  const say = lines.filter(({ kind, isSaid }) => kind !== 'mind' && !isSaid)
  const told = [...mind, ...say.slice(0, 1)]
  return told.length > 0 ? { lines: told } : null
}
