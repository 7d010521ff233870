import { choice, index, instant, int, json, string, table } from '../dialect/index.ts'
import { VERDICTS, type ImportId } from '../../src/imports/import.ts'
import type { Id } from '../../src/lib/id.ts'
import type { PersonId } from '../../src/people/person.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { staff } from './staff.ts'

export const imports = table('imports', {
  id: string().$type<ImportId>().primaryKey(),
  fileName: string().notNull(),
  /** The file as text, until it has been applied. */
  text: string(),
  uploadedById: string()
    .$type<StaffId>()
    .notNull()
    .references(() => staff.id),
  uploadedAt: instant().notNull(),
  startedAt: instant(),
  finishedAt: instant(),
})

/** What became of each row. */
export const importRows = table(
  'import_rows',
  {
    id: string().$type<Id<'ImportRow'>>().primaryKey(),
    importId: string()
      .$type<ImportId>()
      .notNull()
      .references(() => imports.id),
    /** The line of the file on which the row begins, from 1. */
    line: int().notNull(),
    verdict: choice(VERDICTS).notNull(),
    label: string().notNull(),
    reasons: json<string[]>().notNull(),
    personId: string().$type<PersonId>(),
  },
  (columns) => [index('import_rows_import').on(columns.importId, columns.verdict, columns.line)],
)
