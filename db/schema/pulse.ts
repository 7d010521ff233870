import { day, flag, index, instant, int, json, string, table, uniqueIndex } from '../dialect/index.ts'
import type { PulseAnswerId, PulseId, PulseQuestion, PulseTurnId } from '../../src/pulse/pulse.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { staff } from './staff.ts'

/** One row, once an owner has chosen: whether those who work here are asked, and what besides. */
export const pulseRules = table('pulse_rules', {
  id: string().primaryKey(),
  switchedOnAt: instant(),
  own: json<PulseQuestion[]>().notNull(),
  version: int().notNull(),
})

/** A month in which those who work here are asked. No answer can be told from another by it. */
export const pulses = table(
  'pulses',
  {
    id: string().$type<PulseId>().primaryKey(),
    /** Its first day. */
    month: day().notNull(),
    questions: json<PulseQuestion[]>().notNull(),
    /** What was answered so far, sealed with a key that is not in the database; '' once it is closed. */
    box: string().notNull(),
    isClosed: flag().notNull(),
    /** How many were asked, and how many answered; 0 until it is closed. */
    asked: int().notNull(),
    answered: int().notNull(),
  },
  (columns) => [uniqueIndex('pulses_month').on(columns.month)],
)

/** Who has had their turn in an open month. The rows stand in the order of the staff, not of the answers. */
export const pulseTurns = table(
  'pulse_turns',
  {
    id: string().$type<PulseTurnId>().primaryKey(),
    month: day()
      .notNull()
      .references(() => pulses.month),
    staffId: string()
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    hasAnswered: flag().notNull(),
  },
  (columns) => [uniqueIndex('pulse_turns_once').on(columns.month, columns.staffId)],
)

/** What was answered to one question in a month that is closed: nobody's, under an id without time, in no order. */
export const pulseAnswers = table(
  'pulse_answers',
  {
    id: string().$type<PulseAnswerId>().primaryKey(),
    month: day()
      .notNull()
      .references(() => pulses.month),
    questionKey: string().notNull(),
    number: int(),
    text: string(),
  },
  (columns) => [index('pulse_answers_month').on(columns.month)],
)
