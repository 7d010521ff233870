import type { Reader } from '../../db/database.ts'
import type { Day } from '../lib/day.ts'
import type { SignedIn } from '../staff/queries.ts'
import { pageOfRows } from '../web/pagination.ts'
import { dueAskCount, dueAsks } from './ask-queries.ts'
import { KEPT_DAYS, type Choice } from './list.ts'
import type { FollowUpFacts } from './pages.ts'
import { duePromiseCount, keptPromiseCount, keptPromises, openPromiseCount, openPromises } from './queries.ts'
import { MS_A_DAY } from '../lib/milliseconds.ts'

const ROWS = 50

/** What is asked for, by whom and when. */
export interface Asked {
  choice: Choice
  page: string
  staff: SignedIn
  today: Day
  now: Date
}

/** Everything that the page of a list shows. */
export async function followUpFacts(reader: Reader, asked: Asked): Promise<FollowUpFacts> {
  const { choice, staff, today, now } = asked
  const { role, place } = staff
  const whose = { role, ownerId: choice.onlyMine ? staff.id : null }
  const keptSince = new Date(now.getTime() - KEPT_DAYS * MS_A_DAY)
  const counts = {
    promises: await openPromiseCount(reader, whose),
    questions: await dueAskCount(reader, role, today),
    kept: await keptPromiseCount(reader, whose, keptSince),
  }
  const page = pageOfRows(asked.page, counts[choice.list], ROWS)
  const isKept = choice.list === 'kept'
  const promises = isKept
    ? await keptPromises(reader, whose, keptSince, page)
    : await openPromises(reader, whose, page)
  const asks = choice.list === 'questions' ? await dueAsks(reader, role, today, page) : []
  const due = await duePromiseCount(reader, today, role)
  return { choice, counts, due, page, promises, asks, today, timeZone: place.timeZone }
}
