import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { promptOutcomes } from '../../db/schema/visits.ts'
import { closeAsk, reopenAsk } from '../asks/commands.ts'
import type { Hand } from '../facts/commands.ts'
import { confirmInterest } from '../interests/commands.ts'
import { asId, newId } from '../lib/id.ts'
import type { PersonId } from '../people/person.ts'
import { confirmPreference } from '../preferences/commands.ts'
import type { VisitId } from '../visits/visit.ts'
import { familyOf } from './facts.ts'
import type { Line } from './line.ts'
import type { Outcome, OutcomeId } from './outcome.ts'

/** Somebody's answer to one line. */
export interface Answered {
  customerId: PersonId
  visitId: VisitId | null
  line: Pick<Line, 'key' | 'kind' | 'text' | 'discretion'>
  outcome: Outcome
}

/**
 * Notes how a line went. An ask that was put to the customer, well or badly, is closed with it; an old fact that was
 * found to be so still is as good as new.
 */
export async function recordOutcome(
  tx: Tx,
  { customerId, visitId, line, outcome }: Answered,
  hand: Hand,
): Promise<OutcomeId> {
  const id = newId<'Outcome'>(hand.now)
  const { key: lineKey, kind, text, discretion } = line
  await tx.insert(promptOutcomes).values({
    ...{ id, customerId, visitId, lineKey, kind, text, outcome, ...discretion },
    ...{ staffId: hand.staffId, at: hand.now, undoneAt: null },
  })
  const askId = askPutBy(lineKey, outcome)
  if (askId) await closeAsk(tx, askId, hand)
  if (outcome === 'used') await confirmBy(tx, lineKey, hand.now, hand)
  return id
}

/** Takes an answer back, as if it had not been given: whose line it was, or undefined where there is none to undo. */
export async function undoOutcome(tx: Tx, id: OutcomeId, hand: Hand): Promise<PersonId | undefined> {
  const [undone] = await tx
    .update(promptOutcomes)
    .set({ undoneAt: hand.now })
    .where(and(eq(promptOutcomes.id, id), isNull(promptOutcomes.undoneAt)))
    .returning({
      customerId: promptOutcomes.customerId,
      lineKey: promptOutcomes.lineKey,
      outcome: promptOutcomes.outcome,
    })
  if (!undone) return undefined
  const askId = askPutBy(undone.lineKey, undone.outcome)
  if (askId) await reopenAsk(tx, askId, hand)
  if (undone.outcome === 'used') await confirmBy(tx, undone.lineKey, null, hand)
  return undone.customerId
}

function askPutBy(lineKey: string, outcome: Outcome) {
  const wasPut = outcome === 'used' || outcome === 'fell flat'
  return wasPut && familyOf(lineKey) === 'ask' ? asId<'Ask'>(lineKey.slice('ask:'.length)) : undefined
}

/** "Is it still so?" was asked, and it is: its key names the fact. */
async function confirmBy(tx: Tx, lineKey: string, at: Date | null, hand: Hand): Promise<void> {
  const [family, kind, id = ''] = lineKey.split(':')
  if (family !== 'still') return
  if (kind === 'preference') await confirmPreference(tx, id, at, hand)
  if (kind === 'interest') await confirmInterest(tx, id, at, hand)
}
