import type { Reader } from '../../db/database.ts'
import { standardOfDay } from '../house-standards/house-standard.ts'
import { standardsInOrder, type HouseStandard } from '../house-standards/queries.ts'
import { addDays, type Day } from '../lib/day.ts'
import { MS_A_DAY } from '../lib/milliseconds.ts'
import { startOfDay } from '../lib/wall-time.ts'
import { notesInSpan, type NotesInSpan } from '../notes/span-queries.ts'
import type { SignedIn } from '../staff/queries.ts'
import { latestDone, type Improvement } from '../improvements/queries.ts'
import { latestMoment, type WellDone } from '../well-done/queries.ts'
import { comingIds, dayAtDesk, type DayAtDesk } from '../today/gather.ts'

/** Everything that a shift talks through before it begins. */
export interface Shift {
  desk: DayAtDesk
  learned: NotesInSpan
  /** The day on which that was learned. */
  learnedOn: Day
  /** How we do things here: the one that this day is for. */
  standard: HouseStandard | undefined
  /** What a colleague was thanked for, of late. */
  moment: WellDone | undefined
  /** What was done of late since customers said so. */
  change: Improvement | undefined
}

/** When, and which day is talked through. */
export interface AskedShift {
  now: Date
  today: Day
  day: Day
}

/** Gathers what a shift talks through, in a number of queries that does not grow with who comes. */
export async function shiftAt(reader: Reader, staff: SignedIn, asked: AskedShift): Promise<Shift> {
  const desk = await dayAtDesk(reader, forEverybody(staff), asked)
  const learnedOn = dayBefore(asked)
  const { timeZone } = staff.place
  const span = { from: startOfDay(learnedOn, timeZone), until: startOfDay(addDays(learnedOn, 1), timeZone) }
  const about = comingIds(desk.visits)
  const learned = await notesInSpan(reader, span, { role: forEverybody(staff).role, about })
  const standard = standardOfDay(await standardsInOrder(reader), asked.day)
  const moment = await latestMoment(reader, staff.place.id, weekBefore(asked.now))
  const change = await latestDone(reader, staff.place.id, asked.today)
  return { desk, learned, learnedOn, standard, moment, change }
}

function weekBefore(now: Date): Date {
  return new Date(now.getTime() - 7 * MS_A_DAY)
}

/** A line-up is read aloud and handed round, so it holds what everybody on shift may read, whoever opens it. */
export function forEverybody(staff: SignedIn): SignedIn {
  return { ...staff, role: 'attendant' }
}

/** The day before; of a day to come, today is the last that we know anything of. */
function dayBefore({ day, today }: AskedShift): Day {
  const before = addDays(day, -1)
  return before < today ? before : today
}
