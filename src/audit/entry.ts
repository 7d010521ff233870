import type { Id } from '../lib/id.ts'
import type { StaffId } from '../staff/staff-member.ts'

/** What stands in the record: that somebody looked, took something out, changed something, or asked for too much. */
export const ENTRY_KINDS = ['opened', 'searched', 'took out', 'changed', 'refused'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** That somebody looked at something, or asked for what their role does not allow. Never which words they used. */
export interface Look {
  id: Id<'AuditEntry'>
  at: Date
  staffId: StaffId
  kind: Extract<EntryKind, 'opened' | 'searched' | 'refused'>
  /** "opened the card", "asked to change settings". */
  action: string
  subjectKind: string
  aboutId: Id<'Person'> | null
  /** The page from which, by its name; null where none of ours led there. */
  page: string | null
}
