import { listInWords, plural } from '../../lib/text.ts'
import { importMappingUrl } from '../../web/urls.ts'
import type { ImportRow } from '../queries.ts'
import { columnsOf, type Column } from '../reading/columns.ts'
import { isDate } from '../reading/fields.ts'
import { shortened } from '../reading/row.ts'

/** What the columns of a list are taken for, in few words, with the way to change it. */
export interface ColumnsLine {
  text: string
  href: string
}

declare module '../../web/views.ts' {
  interface Views {
    'imports/_columns': ColumnsLine
  }
}

/** In few words what the columns of a list are taken for; null of one that has none. */
export function columnsLine({ id, headings, mapping, isMappedAsBefore }: ImportRow): ColumnsLine | null {
  if (!mapping) return null
  const columns = columnsOf(headings, mapping)
  const leftOut = columns.filter(({ field }) => field === null)
  const said = [
    isMappedAsBefore ? 'The columns are read as in an earlier list with the same headings.' : '',
    leftOut.length > 0 ? `Left out: ${named(leftOut)}.` : '',
    ordersInWords(columns.filter(({ field }) => isDate(field))),
  ]
  return { text: said.filter(Boolean).join(' '), href: importMappingUrl(id) }
}

function ordersInWords(dates: readonly Column[]): string {
  const days = dates.filter(({ dateOrder }) => dateOrder === 'day-first')
  const months = dates.filter(({ dateOrder }) => dateOrder === 'month-first')
  if (days.length > 0 && months.length > 0)
    return `Dates in numbers are read with the month first in ${named(months)}, and with the day first in ${named(days)}.`
  const order = days.length > 0 ? 'day' : 'month'
  return dates.length > 0 ? `Dates in numbers are read with the ${order} first.` : ''
}

const MOST_NAMED = 6

function named(columns: readonly Column[]): string {
  if (columns.length > MOST_NAMED) return plural(columns.length, 'column')
  return listInWords(columns.map(({ heading }) => `“${shortened(heading)}”`))
}
