import type { Field } from '../../web/field.ts'
import { field } from '../../web/field.ts'
import { blankForm } from '../../web/forms.ts'
import { bookingFileActUrl } from '../../web/urls.ts'
import { BOOKING_COLUMNS, missingIn } from '../reading/columns.ts'
import type { BookingFile } from './queries.ts'

/** What each column is said to hold, and how dates are written: to be looked at, and changed. */
export interface MappingForm {
  action: string
  problem: string
  columns: Field[]
  dateOrder: Field
}

declare module '../../web/views.ts' {
  interface Views {
    'bookings/_mapping': MappingForm
  }
}

/** The form by which the columns of a file are said; `sample` is one of its rows. */
export function mappingOf(file: BookingFile, sample: readonly string[], problem: string): MappingForm {
  const values = Object.fromEntries(file.columns.map((held, at) => [`column${at}`, held ?? '']))
  const form = blankForm({ ...values, dateOrder: file.dateOrder })
  const choices = [
    ['', 'Leave it out'] as const,
    ...BOOKING_COLUMNS.map(({ field, label }) => [field, label] as const),
  ]
  return {
    action: bookingFileActUrl(file.id, 'columns'),
    problem: problem || missingIn(file.columns),
    columns: file.headings.slice(0, MOST_SHOWN).map((heading, at) =>
      field(form, `column${at}`, heading || `Column ${at + 1}`, {
        kind: 'select',
        choices,
        hint: sample[at] ? `As in “${sample[at].slice(0, 40)}”` : '',
      }),
    ),
    dateOrder: field(form, 'dateOrder', 'Dates in numbers are written', { kind: 'select', choices: ORDERS }),
  }
}

export const MOST_SHOWN = 60

const ORDERS = [
  ['day-first', 'day first, as 24/11/2026'],
  ['month-first', 'month first, as 11/24/2026'],
] as const
