import { choice, flag, index, instant, int, json, string, table, uniqueIndex } from '../dialect/index.ts'
import { DECISIONS, type Candidate } from '../../src/imports/candidate.ts'
import type { Deed } from '../../src/imports/deed.ts'
import { LIST_KINDS, VERDICTS, type ImportId } from '../../src/imports/import.ts'
import type { Outlook } from '../../src/imports/undo/outlook.ts'
import type { WinField } from '../../src/imports/wins.ts'
import type { Id } from '../../src/lib/id.ts'
import type { ColumnUse } from '../../src/imports/reading/columns.ts'
import type { Survey } from '../../src/imports/reading/survey.ts'
import type { RowRead } from '../../src/imports/reading/read-row.ts'
import type { PersonId } from '../../src/people/person.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { people } from './people.ts'
import { staff } from './staff.ts'

/** A list of people, from the moment it arrives. */
export const imports = table('imports', {
  id: string().$type<ImportId>().primaryKey(),
  fileName: string().notNull(),
  kind: choice(LIST_KINDS).notNull().default('table'),
  /** What its columns are called. */
  headings: json<string[]>().notNull(),
  /** What was found when it was looked over; forgotten once it is brought in. */
  survey: json<Survey>(),
  /** What its columns are taken for. */
  mapping: json<ColumnUse[]>(),
  /** True where that was remembered from a list before. */
  isMappedAsBefore: flag().notNull().default(false),
  rowCount: int().notNull(),
  uploadedById: string()
    .$type<StaffId>()
    .notNull()
    .references(() => staff.id),
  uploadedAt: instant().notNull(),
  /** When it was settled what its columns are. */
  mappedAt: instant(),
  /** When every row had its verdict. */
  readAt: instant(),
  startedAt: instant(),
  /** Set while somebody has told it to wait halfway. */
  stoppedAt: instant(),
  finishedAt: instant(),
  /** Of what the file's word counts where we say otherwise; missing as long as nobody chose. */
  fileWins: json<WinField[]>(),
  /** The line after which its rows are still to be looked at anew, while that is under way. */
  lookedUpTo: int(),
  /** How many rows were looked at for what an undo would do, while that is under way. */
  weighed: int(),
  outlook: json<Outlook>(),
  undoStartedAt: instant(),
  undoneAt: instant(),
})

/** What each row would do, and once it is applied what it did. */
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
    /** As the file has them; forgotten once the row is applied, unless it was refused. */
    cells: json<string[]>(),
    /** What was read of them, which is what is applied; forgotten with them. */
    read: json<RowRead>(),
    verdict: choice(VERDICTS).notNull(),
    /** Whom the row is about, as far as it says. */
    label: string().notNull(),
    reasons: json<string[]>().notNull(),
    personId: string().$type<PersonId>(),
    /** Who it may be, the likeliest first, where somebody has to say. */
    candidates: json<Candidate[]>(),
    decision: choice(DECISIONS),
    /** Which of them it was said to be. */
    decidedFor: json<Candidate>(),
    appliedAt: instant(),
    /** The how manieth of the list it was that was applied: an undo goes back in that order. */
    appliedAs: int(),
    /** What it did to each row of the memory, as long as the import can be undone. */
    deed: json<Deed>(),
  },
  (columns) => [
    index('import_rows_import').on(columns.importId, columns.verdict, columns.line),
    index('import_rows_line').on(columns.importId, columns.line),
    index('import_rows_next').on(columns.importId, columns.appliedAt, columns.line),
    index('import_rows_applied').on(columns.importId, columns.appliedAs),
    index('import_rows_person').on(columns.importId, columns.personId),
  ],
)

/** Whom a row was said to be, by what tells it from other rows: the same row in another file asks nobody again. */
export const importAnswers = table(
  'import_answers',
  {
    id: string().$type<Id<'ImportAnswer'>>().primaryKey(),
    /** A digest, so that nothing of the row is kept. */
    rowKey: string().notNull(),
    personId: string()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    notedById: string()
      .$type<StaffId>()
      .references(() => staff.id),
    notedAt: instant().notNull(),
  },
  (columns) => [
    uniqueIndex('import_answers_row').on(columns.rowKey),
    index('import_answers_person').on(columns.personId),
  ],
)

/** What the columns of lists with the same headings are taken for. */
export const listMappings = table(
  'list_mappings',
  {
    id: string().$type<Id<'ListMapping'>>().primaryKey(),
    /** A digest of the headings. */
    headings: string().notNull(),
    mapping: json<ColumnUse[]>().notNull(),
    keptById: string()
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    keptAt: instant().notNull(),
  },
  (columns) => [uniqueIndex('list_mappings_headings').on(columns.headings)],
)
