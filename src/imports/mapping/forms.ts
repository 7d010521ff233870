import { DATE_ORDERS } from '../../lib/date-readings.ts'
import { withError, type Form } from '../../web/forms.ts'
import { saysWho, type ColumnUse } from '../reading/columns.ts'
import { FIELDS, isField, mayRepeat, type FieldKey } from '../reading/fields.ts'

/** The name of the select that says what a column is. */
export const columnName = (at: number) => `c${at}`

/** The name of the select that says which comes first in its dates. */
export const orderName = (at: number) => `o${at}`

/** A mapping as its form holds it. */
export function mappingValues(mapping: readonly ColumnUse[]): Record<string, string> {
  return Object.fromEntries(
    mapping.flatMap(({ field, dateOrder }, at) => [
      [columnName(at), field ?? ''],
      [orderName(at), dateOrder],
    ]),
  )
}

/** What a posted form says of each column; what it leaves out stays as it was proposed. */
export function mappingFrom(form: Form, proposed: readonly ColumnUse[]): ColumnUse[] {
  return proposed.map((use, at) => {
    const said = form.values[columnName(at)] ?? ''
    const order = DATE_ORDERS.find((one) => one === form.values[orderName(at)])
    return { field: isField(said) ? said : null, dateOrder: order ?? use.dateOrder }
  })
}

/** The form with a sentence for each column that cannot be what it was said to be; as it was where all of them can. */
export function mendedForm(form: Form, mapping: readonly ColumnUse[]): Form {
  const fields = mapping.map(({ field }) => field)
  const first = new Map<FieldKey, number>()
  let mended = form
  for (const [at, field] of fields.entries()) {
    if (!field || mayRepeat(field)) continue
    if (first.has(field))
      mended = withError(mended, columnName(at), `Only one column can be this: ${labelOf(field)}.`)
    first.set(field, at)
  }
  return saysWho(fields) ? mended : withError(mended, columnName(0), NOBODY)
}

/** What a field is called. */
export function labelOf(field: FieldKey): string {
  return FIELDS.find(({ key }) => key === field)?.label ?? field
}

const NOBODY = 'Please choose which column is the name: Name, or First name and Last name.'
