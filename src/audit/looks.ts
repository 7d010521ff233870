import type { Database } from '../../db/database.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { Look } from './entry.ts'

/** What has been looked at and is not on record yet. */
interface Waiting {
  looks: Look[]
  /** What somebody is typing into the search: one question, until it settles. */
  typing: Map<StaffId, Look>
  /** When whom was last looked at by whom: a page that comes back at once, as after saving, was not opened twice. */
  lately: Map<string, number>
}

const SETTLES_AFTER = 3_000
const AT_ONCE = 60_000

const all = new WeakMap<Database, Waiting>()

/** Notes that somebody looked. Nothing is written before the next `looksToEnter`. */
export function noteLook(database: Database, look: Look): void {
  const waiting = waitingFor(database)
  const { looks, typing, lately } = waiting
  const question = typing.get(look.staffId)
  if (look.kind === 'searched') {
    if (question && !goesOn(question, look)) looks.push(question)
    typing.set(look.staffId, question && goesOn(question, look) ? { ...question, at: look.at } : look)
    return
  }
  // Whoever opens something has found what they were typing for.
  if (question && typing.delete(look.staffId)) looks.push(question)
  const key = `${look.staffId} ${look.subjectKind} ${look.action} ${String(look.aboutId)}`
  const isAgain = look.at.getTime() - (lately.get(key) ?? -Infinity) < AT_ONCE
  lately.set(key, look.at.getTime())
  if (!isAgain) looks.push(look)
}

/** Takes what is to be entered now: without a moment, questions that are still being typed too. */
export function looksToEnter(database: Database, now?: Date): Look[] {
  const waiting = waitingFor(database)
  const { typing, lately } = waiting
  const isPast = (at: number, after: number) => !now || now.getTime() - at >= after
  for (const [staffId, question] of typing)
    if (isPast(question.at.getTime(), SETTLES_AFTER) && typing.delete(staffId)) waiting.looks.push(question)
  for (const [key, at] of lately) if (isPast(at, AT_ONCE)) lately.delete(key)
  const { looks } = waiting
  waiting.looks = []
  return looks
}

/** Lets these wait again, since they could not be entered. */
export function waitAgain(database: Database, looks: readonly Look[]): void {
  waitingFor(database).looks.unshift(...looks)
}

function goesOn(question: Look, next: Look): boolean {
  return next.at.getTime() - question.at.getTime() < SETTLES_AFTER
}

function waitingFor(database: Database): Waiting {
  const waiting = all.get(database) ?? { looks: [], typing: new Map(), lately: new Map() }
  all.set(database, waiting)
  return waiting
}
