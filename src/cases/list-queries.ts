import { and, asc, desc, eq, isNotNull, isNull, lte, type SQL } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { cases } from '../../db/schema/cases.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { PageOfRows } from '../web/pagination.ts'
import { SHOWN, type Choice, type Shown } from './list.ts'
import { casesWhere, type Case } from './queries.ts'

/** Whose list it is, and until when what is due counts as due. */
export interface Listed extends Omit<Choice, 'show'> {
  staffId: StaffId
  /** The end of the day. */
  dueBy: Date
}

/** One page of a list: what is due first of what is open, what was closed last of what is not. */
export function casesOnPage(
  reader: Reader,
  show: Shown,
  listed: Listed,
  { limit, offset }: PageOfRows,
): Promise<Case[]> {
  const order = show === 'closed' ? [desc(cases.closedAt), desc(cases.id)] : [asc(cases.dueAt), asc(cases.id)]
  return casesWhere(reader, isShown(show, listed))
    .orderBy(...order)
    .limit(limit)
    .offset(offset)
}

/** How long each list is. */
export async function caseCounts(reader: Reader, listed: Listed): Promise<Record<Shown, number>> {
  const counts = { open: 0, mine: 0, due: 0, closed: 0 }
  for (const show of SHOWN) counts[show] = await reader.$count(cases, isShown(show, listed))
  return counts
}

function isShown(show: Shown, { placeId, staffId, dueBy }: Listed): SQL | undefined {
  const isOpen = isNull(cases.closedAt)
  const those = {
    open: isOpen,
    mine: and(isOpen, eq(cases.ownerId, staffId)),
    due: and(isOpen, lte(cases.dueAt, dueBy)),
    closed: isNotNull(cases.closedAt),
  }
  return and(those[show], placeId ? eq(cases.placeId, placeId) : undefined)
}
