import { recognise, type ColumnUse } from './columns.ts'
import type { SurveyedColumn } from './survey.ts'

/** What the columns of a list are taken for, as long as nobody says otherwise. */
export function proposedFor(headings: readonly string[], columns: readonly SurveyedColumn[]): ColumnUse[] {
  const fields = recognise(headings)
  return columns.map(({ dateOrder }, at) => ({ field: fields[at] ?? null, dateOrder }))
}
