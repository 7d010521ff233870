import { choice, index, instant, string, table } from '../dialect/index.ts'
import { ENTRY_KINDS } from '../../src/audit/entry.ts'
import type { Id } from '../../src/lib/id.ts'
import type { PersonId } from '../../src/people/person.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'

/**
 * Who looked and who did what. Rows are only ever added: triggers in the migration refuse to change one, and to take
 * one away before its time. Nothing here points at anybody, so that whoever is erased leaves an id that leads nowhere.
 */
export const auditEntries = table(
  'audit_entries',
  {
    id: string().$type<Id<'AuditEntry'>>().primaryKey(),
    at: instant().notNull(),
    staffId: string().$type<StaffId>(),
    kind: choice(ENTRY_KINDS).notNull().default('changed'),
    /** What was done, in words: "archived a customer". Never what it said. */
    action: string().notNull(),
    subjectKind: string().notNull(),
    /** What was changed; null where somebody only looked. */
    subjectId: string(),
    /** Whom it is about, where that is one person. */
    aboutId: string().$type<PersonId>(),
    /** The page from which, by its name: "Today". */
    page: string(),
  },
  (columns) => [
    index('audit_entries_subject').on(columns.subjectId),
    index('audit_entries_at').on(columns.at),
    index('audit_entries_about').on(columns.aboutId, columns.at),
    index('audit_entries_staff').on(columns.staffId, columns.at),
    index('audit_entries_kind').on(columns.kind, columns.at),
  ],
)
