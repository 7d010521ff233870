import type { StoredRow } from '../../db/stored-rows.ts'

/** What a row of a list did to the memory: enough to take it back. */
export interface Deed {
  /** The ids of the rows that it added, by table. */
  added: Partial<Record<AddedTo, string[]>>
  changed: ChangedRow[]
}

/** The tables that an import adds to, each before those that point at it. */
export const ADDED_TO = [
  ...(['interests', 'people', 'customers', 'phones', 'emails', 'relationships', 'personInterests'] as const),
  ...(['preferences', 'cautions', 'occasions', 'notes', 'notePeople', 'importAnswers'] as const),
] as const
export type AddedTo = (typeof ADDED_TO)[number]

/** The columns of a row that were changed, as they were and as they became. */
export interface ChangedRow {
  table: 'people' | 'customers'
  id: string
  before: StoredRow
  after: StoredRow
}
