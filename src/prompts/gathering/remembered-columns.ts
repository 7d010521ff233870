import type { Audience, WayWeKnow } from '../../facts/fact.ts'
import type { StaffId } from '../../staff/staff-member.ts'

/** What is read of every fact: who may see it, and where it comes from. */
export interface RememberedRow {
  audience: Audience
  forThemAlone: boolean
  howWeKnow: WayWeKnow
  notedById: StaffId | null
  notedAt: Date
  changedAt: Date
  confirmedAt: Date | null
  mutedAt: Date | null
}

/** The columns of these. */
export function rememberedColumns<Table extends Record<keyof RememberedRow, unknown>>(
  table: Table,
): Pick<Table, keyof RememberedRow> {
  const { audience, forThemAlone, howWeKnow, notedById, notedAt, changedAt, confirmedAt, mutedAt } = table
  return { audience, forThemAlone, howWeKnow, notedById, notedAt, changedAt, confirmedAt, mutedAt }
}
