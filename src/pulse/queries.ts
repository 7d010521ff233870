import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { places } from '../../db/schema/places.ts'
import { pulseAnswers, pulseRules, pulses, pulseTurns } from '../../db/schema/pulse.ts'
import { staff } from '../../db/schema/staff.ts'
import type { Day } from '../lib/day.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { SCORE, type PulseQuestion } from './pulse.ts'

/** Whether those who work here are asked, and what besides the two questions. */
export interface PulseRules {
  switchedOnAt: Date | null
  own: PulseQuestion[]
  version: number
}

/** As an owner chose; until then nobody is asked. */
export async function pulseRulesOf(reader: Reader): Promise<PulseRules> {
  const [row] = await reader.select().from(pulseRules)
  return row ?? { switchedOnAt: null, own: [], version: 0 }
}

/** The months that are open, the earliest first: mostly one, two while it is one month here and the next elsewhere. */
export function openPulses(reader: Reader): Promise<{ month: Day; questions: PulseQuestion[] }[]> {
  return reader
    .select({ month: pulses.month, questions: pulses.questions })
    .from(pulses)
    .where(eq(pulses.isClosed, false))
    .orderBy(asc(pulses.month))
}

/** True where there is such a month, open or closed. */
export async function hasPulse(reader: Reader, month: Day): Promise<boolean> {
  return (await reader.$count(pulses, eq(pulses.month, month))) > 0
}

/** What is asked in a month that is open, and whether somebody has answered; undefined where it is not. */
export async function turnOf(
  reader: Reader,
  month: Day,
  staffId: StaffId,
): Promise<{ questions: PulseQuestion[]; hasAnswered: boolean } | undefined> {
  const open = (await openPulses(reader)).find((one) => one.month === month)
  if (!open) return undefined
  const isTheirs = and(eq(pulseTurns.month, month), eq(pulseTurns.staffId, staffId))
  const [turn] = await reader.select({ hasAnswered: pulseTurns.hasAnswered }).from(pulseTurns).where(isTheirs)
  return { questions: open.questions, hasAnswered: turn?.hasAnswered ?? false }
}

/** Who works here and has no turn yet in a month. */
export function withoutTurn(reader: Reader, month: Day) {
  return reader
    .select({ id: staff.id, name: staff.name, email: staff.email, timeZone: places.timeZone })
    .from(staff)
    .innerJoin(places, eq(places.id, staff.placeId))
    .leftJoin(pulseTurns, and(eq(pulseTurns.staffId, staff.id), eq(pulseTurns.month, month)))
    .where(and(isNull(staff.deactivatedAt), isNull(pulseTurns.id)))
    .orderBy(asc(staff.id))
}

/** A month that is closed: how many answered of how many, and the scores, where there were enough to be kept. */
export interface ClosedPulse {
  month: Day
  questions: PulseQuestion[]
  asked: number
  answered: number
  scores: number[]
}

/** The months that are closed, the latest first. */
export async function closedPulses(reader: Reader, most: number): Promise<ClosedPulse[]> {
  const closed = await reader
    .select()
    .from(pulses)
    .where(eq(pulses.isClosed, true))
    .orderBy(desc(pulses.month))
    .limit(most)
  const months = closed.map(({ month }) => month)
  const rows = await reader
    .select({ month: pulseAnswers.month, number: pulseAnswers.number })
    .from(pulseAnswers)
    .where(and(eq(pulseAnswers.questionKey, SCORE), inArray(pulseAnswers.month, months)))
  return closed.map(({ month, questions, asked, answered }) => {
    const scores = rows.flatMap((row) => (row.month === month && row.number !== null ? [row.number] : []))
    return { month, questions, asked, answered, scores }
  })
}

/** Everything that was answered in a month that is closed, in no order. */
export function pulseAnswersOf(reader: Reader, month: Day) {
  return reader
    .select({ questionKey: pulseAnswers.questionKey, number: pulseAnswers.number, text: pulseAnswers.text })
    .from(pulseAnswers)
    .where(eq(pulseAnswers.month, month))
    .orderBy(asc(pulseAnswers.id))
}
