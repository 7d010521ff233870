import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { themes } from '../../db/schema/comments.ts'
import { improvementComments, improvements } from '../../db/schema/improvements.ts'
import { staff } from '../../db/schema/staff.ts'
import { EVERYTHING } from '../comments/choice.ts'
import type { CommentId } from '../comments/comment.ts'
import { commentsOnPage } from '../comments/queries.ts'
import type { Day } from '../lib/day.ts'
import type { PlaceId } from '../places/place.ts'
import type { Role } from '../staff/staff-member.ts'
import type { ThemeId } from '../themes/theme.ts'
import type { PageOfRows } from '../web/pagination.ts'
import { toldSince, type ImprovementId, type State } from './improvement.ts'

/** An improvement with the names of its theme and owner. */
export type Improvement = Awaited<ReturnType<typeof improvementsWhere>>[number]

/** One page of a column of the board: what is to do, the longest known first; what is settled, the latest. */
export function improvementsIn(
  reader: Reader,
  placeId: PlaceId,
  state: State,
  { limit, offset }: PageOfRows,
): Promise<Improvement[]> {
  const isOpen = state === 'to decide' || state === 'to do'
  const order = isOpen
    ? [asc(improvements.addedAt)]
    : [desc(improvements.doneOn), desc(improvements.changedAt)]
  return improvementsWhere(reader, isIn(placeId, state))
    .orderBy(...order, desc(improvements.id))
    .limit(limit)
    .offset(offset)
}

/** How many there are. */
export function improvementCount(reader: Reader, placeId: PlaceId, state: State): Promise<number> {
  return reader.$count(improvements, and(isIn(placeId, state), isNull(improvements.removedAt)))
}

/** An improvement by id, wherever it is. */
export async function improvementById(reader: Reader, id: ImprovementId): Promise<Improvement | undefined> {
  const [improvement] = await improvementsWhere(reader, eq(improvements.id, id))
  return improvement
}

/** What was done of late at a place: what Line-up tells. */
export async function latestDone(
  reader: Reader,
  placeId: PlaceId,
  today: Day,
): Promise<Improvement | undefined> {
  const isOfLate = and(isIn(placeId, 'done'), gte(improvements.doneOn, toldSince(today)))
  const [latest] = await improvementsWhere(reader, isOfLate)
    .orderBy(desc(improvements.doneOn), desc(improvements.id))
    .limit(1)
  return latest
}

/** The comments that an improvement answers; whoever reads sees those that they may. */
export async function commentIdsOf(reader: Reader, id: ImprovementId): Promise<CommentId[]> {
  const rows = await reader
    .select({ id: improvementComments.commentId })
    .from(improvementComments)
    .where(eq(improvementComments.improvementId, id))
  return rows.map(({ id }) => id)
}

/** A theme brings at most so many comments along. */
const MOST_OF_THEME = 500

/** The comments about a theme, as far as somebody may read them, the latest first. */
export async function commentIdsAbout(reader: Reader, theme: ThemeId, role: Role): Promise<CommentId[]> {
  const page = { page: 1, pages: 1, offset: 0, limit: MOST_OF_THEME }
  const found = await commentsOnPage(reader, { ...EVERYTHING, theme }, { role, timeZone: 'UTC' }, page)
  return found.map(({ id }) => id)
}

function isIn(placeId: PlaceId, state: State): SQL | undefined {
  const isUndone = isNull(improvements.doneOn)
  const conditions: Readonly<Record<State, SQL | undefined>> = {
    'to decide': and(isUndone, isNull(improvements.decision)),
    'to do': and(isUndone, inArray(improvements.decision, ['do'])),
    done: isNotNull(improvements.doneOn),
    'not now': and(isUndone, inArray(improvements.decision, ['not now'])),
  }
  return and(eq(improvements.placeId, placeId), conditions[state])
}

function improvementsWhere(reader: Reader, condition: SQL | undefined) {
  return reader
    .select({
      ...{ id: improvements.id, placeId: improvements.placeId, title: improvements.title },
      ...{ youSaid: improvements.youSaid, themeId: improvements.themeId, theme: themes.name },
      ...{ decision: improvements.decision, reason: improvements.reason, ownerId: improvements.ownerId },
      ...{ owner: staff.name, weDid: improvements.weDid, doneOn: improvements.doneOn },
      ...{ mailSubject: improvements.mailSubject, mailText: improvements.mailText },
      ...{ mailedAt: improvements.mailedAt, mailsQueuedAt: improvements.mailsQueuedAt },
      ...{ addedAt: improvements.addedAt, version: improvements.version },
    })
    .from(improvements)
    .leftJoin(staff, eq(staff.id, improvements.ownerId))
    .leftJoin(themes, and(eq(themes.id, improvements.themeId), isNull(themes.removedAt)))
    .where(and(condition, isNull(improvements.removedAt)))
}
