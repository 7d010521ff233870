import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { pulseAnswers, pulseRules, pulses, pulseTurns } from '../../db/schema/pulse.ts'
import { enterAudit } from '../audit/commands.ts'
import type { Day } from '../lib/day.ts'
import { newId, randomId } from '../lib/id.ts'
import { enqueue } from '../mail/outbox.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { sheetsIn, withSheet } from './box.ts'
import { pulseMail } from './mail-plan.ts'
import { looseAnswersOf, TWO_QUESTIONS, type PulseQuestion, type Sheet } from './pulse.ts'
import { pulseRulesOf, withoutTurn } from './queries.ts'

interface Hand {
  staffId: StaffId
  now: Date
}

/** Switches the pulse on or off, and says what is asked besides from the next month on. */
export async function savePulseRules(
  tx: Tx,
  { isOn, own, version }: { isOn: boolean; own: PulseQuestion[]; version: number },
  hand: Hand,
): Promise<'saved' | 'stale'> {
  const before = await pulseRulesOf(tx)
  if (before.version !== version) return 'stale'
  const switchedOnAt = isOn ? (before.switchedOnAt ?? hand.now) : null
  const rules = { switchedOnAt, own, version: version + 1 }
  await tx
    .insert(pulseRules)
    .values({ id: 'organisation', ...rules })
    .onConflictDoUpdate({ target: pulseRules.id, set: rules })
  await enterAudit(tx, { ...hand, action: 'changed the pulse', subjectKind: 'pulse', subjectId: 'pulse' })
  return 'saved'
}

/** Opens a month, with what is asked in it. */
export async function openPulse(tx: Tx, month: Day, own: readonly PulseQuestion[], now: Date): Promise<void> {
  const id = newId<'Pulse'>(now)
  await tx
    .insert(pulses)
    .values({
      id,
      month,
      questions: [...TWO_QUESTIONS, ...own],
      box: '',
      isClosed: false,
      asked: 0,
      answered: 0,
    })
    .onConflictDoNothing()
}

/** Gives everybody who works here and has none a turn in an open month, and a mail that says so. */
export async function giveTurns(tx: Tx, month: Day, now: Date): Promise<void> {
  for (const { id, name, email, timeZone } of await withoutTurn(tx, month)) {
    await tx
      .insert(pulseTurns)
      .values({ id: newId<'PulseTurn'>(now), month, staffId: id, hasAnswered: false })
    await enqueue(tx, pulseMail(month, { id, name, email, timeZone }, now), now)
  }
}

/**
 * Takes in what somebody answers, once: that they did stands in their turn, and what they said in the box, where nothing
 * tells whose it is. Nothing is entered in the record. A box whose key is lost is begun anew, and everybody has their
 * turn again.
 */
export async function takeIn(
  tx: Tx,
  month: Day,
  { staffId, sheet, key, now }: Hand & { sheet: Sheet; key: string },
): Promise<'taken in' | 'answered before' | 'closed'> {
  const [pulse] = await tx
    .select({ box: pulses.box, isClosed: pulses.isClosed })
    .from(pulses)
    .where(eq(pulses.month, month))
  if (!pulse || pulse.isClosed) return 'closed'
  const box = withSheet(pulse.box, sheet, key)
  if (box === undefined)
    await tx.update(pulseTurns).set({ hasAnswered: false }).where(eq(pulseTurns.month, month))
  await giveTurns(tx, month, now)
  const taken = await tx
    .update(pulseTurns)
    .set({ hasAnswered: true })
    .where(
      and(eq(pulseTurns.month, month), eq(pulseTurns.staffId, staffId), eq(pulseTurns.hasAnswered, false)),
    )
    .returning({ id: pulseTurns.id })
  if (taken.length === 0) return 'answered before'
  await tx
    .update(pulses)
    .set({ box: box ?? withSheet('', sheet, key) ?? '' })
    .where(eq(pulses.month, month))
  return 'taken in'
}

/** Closes a month: what was answered is taken apart and shuffled, or thrown away; who had a turn is forgotten. */
export async function closePulse(tx: Tx, month: Day, key: string | undefined): Promise<void> {
  const [pulse] = await tx
    .select({ box: pulses.box, isClosed: pulses.isClosed })
    .from(pulses)
    .where(eq(pulses.month, month))
  if (!pulse || pulse.isClosed) return
  const sheets = sheetsIn(pulse.box, key ?? '') ?? []
  for (const answer of looseAnswersOf(sheets))
    await tx.insert(pulseAnswers).values({ id: randomId<'PulseAnswer'>(), month, ...answer })
  const asked = await tx.$count(pulseTurns, eq(pulseTurns.month, month))
  await tx.delete(pulseTurns).where(eq(pulseTurns.month, month))
  await tx
    .update(pulses)
    .set({ box: '', isClosed: true, asked, answered: sheets.length })
    .where(eq(pulses.month, month))
}
