import { DATE_ORDERS, type DateOrder } from '../../lib/date-readings.ts'
import { formatPartialDate, parsePartialDate } from '../../lib/partial-date.ts'
import type { Option } from '../../web/field.ts'
import type { Form } from '../../web/forms.ts'
import { figure } from '../wording.ts'
import { FIELDS, holdsSeveral, isDate, isField, type FieldKey } from '../reading/fields.ts'
import { severalIn } from '../reading/cells.ts'
import type { SurveyedColumn } from '../reading/survey.ts'
import { columnName, orderName } from './forms.ts'

/** A column of a list, and what it may be. */
export interface ColumnShown {
  name: string
  heading: string
  /** How many rows have something in it. */
  filled: string
  /** What stands in it, each once. */
  samples: string[]
  more: string[]
  leftOut: Option
  groups: { label: string; options: Option[] }[]
  hint: string
  error: string
  order: { name: string; options: Option[] } | null
}

declare module '../../web/views.ts' {
  interface Views {
    'imports/_column': ColumnShown
  }
}

/** What a column is made from. */
export interface ColumnToShow {
  at: number
  heading: string
  column: SurveyedColumn
  samples: readonly string[]
  rowCount: number
}

/** A column as the page shows it, with what the form says of it. */
export function columnShown(
  { at, heading, column, samples, rowCount }: ColumnToShow,
  form: Form,
): ColumnShown {
  const name = columnName(at)
  const chosen = form.values[name] ?? ''
  const different = [...new Set(samples.filter((text) => text !== ''))]
  return {
    name,
    heading: heading.trim() || `Column ${at + 1}`,
    filled:
      column.filled === rowCount ? 'in every row' : `in ${figure(column.filled)} of ${figure(rowCount)} rows`,
    samples: different.slice(0, AT_A_GLANCE),
    more: different.slice(AT_A_GLANCE),
    leftOut: { value: '', label: 'Left out', selected: chosen === '' },
    groups: groupsWith(chosen),
    hint: hintFor(isField(chosen) ? chosen : null, column, different),
    error: form.errors[name] ?? '',
    order: column.eitherWay ? orderOf(orderName(at), column.eitherWay, form) : null,
  }
}

const AT_A_GLANCE = 3

function groupsWith(chosen: string): ColumnShown['groups'] {
  return GROUPS.map((label) => ({
    label,
    options: FIELDS.filter(({ group }) => group === label).map((field) => ({
      value: field.key,
      label: field.label,
      selected: field.key === chosen,
    })),
  }))
}

const GROUPS = [...new Set(FIELDS.map(({ group }) => group))]

function hintFor(field: FieldKey | null, column: SurveyedColumn, samples: readonly string[]): string {
  if (holdsSeveral(field)) return severalInWords(samples)
  if (!isDate(field) || column.eitherWay) return ''
  const read = samples.flatMap((text) => readAs(text, column.dateOrder) ?? [])
  return read[0] ?? ''
}

/** How the first cell with several in it is told apart. */
function severalInWords(samples: readonly string[]): string {
  const several = samples.map((text) => severalIn(text)).find((parts) => parts.length > 1)
  const example = several
    ? `: ${several
        .slice(0, 4)
        .map((part) => `“${part}”`)
        .join(' · ')}`
    : ''
  return `A cell may hold several, with ; or | or a line break between them${example}`
}

function readAs(text: string, order: DateOrder): string | undefined {
  const date = parsePartialDate(text, order)
  return date && `${text} is ${formatPartialDate(date)}`
}

function orderOf(name: string, eitherWay: string, form: Form): ColumnShown['order'] {
  return {
    name,
    options: DATE_ORDERS.map((order) => ({
      value: order,
      label: `${IN_WORDS[order]}: ${readAs(eitherWay, order) ?? ''}`,
      selected: form.values[name] === order,
    })),
  }
}

const IN_WORDS: Readonly<Record<DateOrder, string>> = {
  'day-first': 'Day first',
  'month-first': 'Month first',
}
