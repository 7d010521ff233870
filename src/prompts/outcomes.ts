import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { promptOutcomes } from '../../db/schema/visits.ts'
import { closeAsk, reopenAsk } from '../asks/commands.ts'
import type { Hand } from '../facts/commands.ts'
import { asId, newId } from '../lib/id.ts'
import type { PersonId } from '../people/person.ts'
import type { VisitId } from '../visits/visit.ts'
import type { Line } from './line.ts'
import type { Outcome, OutcomeId } from './outcome.ts'
import { familyOf } from './silence/rest.ts'

/** Somebody's answer to one line. */
export interface Answered {
  customerId: PersonId
  visitId: VisitId | null
  line: Pick<Line, 'key' | 'kind' | 'text'>
  outcome: Outcome
}

/** Notes how a line went. An ask that was put to the customer, well or badly, is closed with it. */
export async function recordOutcome(
  tx: Tx,
  { customerId, visitId, line, outcome }: Answered,
  hand: Hand,
): Promise<OutcomeId> {
  const id = newId<'Outcome'>(hand.now)
  const { key: lineKey, kind, text } = line
  await tx.insert(promptOutcomes).values({
    ...{ id, customerId, visitId, lineKey, kind, text, outcome },
    ...{ staffId: hand.staffId, at: hand.now, undoneAt: null },
  })
  const askId = askPutBy(lineKey, outcome)
  if (askId) await closeAsk(tx, askId, hand)
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
  const askId = undone && askPutBy(undone.lineKey, undone.outcome)
  if (askId) await reopenAsk(tx, askId, hand)
  return undone?.customerId
}

function askPutBy(lineKey: string, outcome: Outcome) {
  const wasPut = outcome === 'used' || outcome === 'fell flat'
  return wasPut && familyOf(lineKey) === 'ask' ? asId<'Ask'>(lineKey.slice('ask:'.length)) : undefined
}
