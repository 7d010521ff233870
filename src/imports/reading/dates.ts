import type { Day } from '../../lib/day.ts'
import { formatPartialDate, isPartialDate, type PartialDate } from '../../lib/partial-date.ts'
import { monthNamed } from '../../lib/month.ts'
import { fold } from '../../lib/text.ts'
import { impossibleIn } from '../../people/life.ts'
import type { FieldKey } from './fields.ts'
import { cellsFor, dateIn, dateOf, labelOf, refuse, shortened, type Row } from './row.ts'

/** When somebody was born, as one date or by its parts; never after today. */
export function birthdayIn(row: Row, today: Day): PartialDate | null {
  const birthday = dateIn(row, 'birthday') ?? inParts(row)
  const [cell] = [...cellsFor(row, 'birthday'), ...cellsFor(row, 'birthYear')]
  if (birthday && cell && impossibleIn({ birthday, diedOn: null }, today))
    refuse(row, cell.column, `“${shortened(cell.text)}” is still to come`)
  return birthday
}

/** The dates that a list names in a column beside them; what is no anniversary becomes a note. */
export function eventsIn(row: Row): { anniversary: PartialDate | null; notes: string[] } {
  const events = cellsFor(row, 'event').flatMap((cell) => {
    const date = dateOf(row, cell)
    return date ? [{ label: labelOf(row, cell) ?? '', date }] : []
  })
  const anniversary = events.find(({ label }) => isAnniversary(label)) ?? null
  const others = events.filter((event) => event !== anniversary)
  return {
    anniversary: anniversary?.date ?? null,
    notes: others.map(({ label, date }) => `${label || 'A date of theirs'}: ${formatPartialDate(date)}`),
  }
}

/** True of what lists and address books call a wedding day. */
export function isAnniversary(label: string): boolean {
  return /^(?:wedding )?anniversary$|^wedding(?: day)?$/u.test(fold(label))
}

function inParts(row: Row): PartialDate | null {
  const parts = {
    year: partIn(row, 'birthYear'),
    month: partIn(row, 'birthMonth'),
    day: partIn(row, 'birthDay'),
  }
  const [cell] = PARTS.flatMap((field) => cellsFor(row, field))
  if (!cell) return null
  if (isPartialDate(parts)) return parts
  refuse(row, cell.column, 'with the columns beside it, it is no date on the calendar')
  return null
}

const PARTS = ['birthDay', 'birthMonth', 'birthYear'] as const satisfies readonly FieldKey[]

function partIn(row: Row, field: (typeof PARTS)[number]): number | null {
  const [cell] = cellsFor(row, field)
  if (!cell) return null
  const number = /^\d{1,4}$/u.test(cell.text) ? Number(cell.text) : undefined
  return number ?? (field === 'birthMonth' ? (monthNamed(cell.text) ?? 0) : 0)
}
