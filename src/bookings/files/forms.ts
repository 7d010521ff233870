import { DATE_ORDERS } from '../../lib/date-readings.ts'
import { BOOKING_FIELDS, type Columns } from '../reading/row.ts'

/** What was said of the columns of a file. Of two columns for one thing the first counts. */
export function columnsSaid(values: unknown, width: number): Columns {
  const said = new Map(typeof values === 'object' && values !== null ? Object.entries(values) : [])
  const taken = new Set<string>()
  return Array.from({ length: width }, (_, at) => {
    const value = BOOKING_FIELDS.find((each) => each === said.get(`column${at}`)) ?? null
    if (value === null || taken.has(value)) return null
    taken.add(value)
    return value
  })
}

/** How dates are said to be written. */
export function dateOrderSaid(values: unknown): (typeof DATE_ORDERS)[number] {
  const said: unknown =
    typeof values === 'object' && values !== null && 'dateOrder' in values ? values.dateOrder : undefined
  return DATE_ORDERS.find((each) => each === said) ?? 'day-first'
}
