import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { personInterests } from '../../db/schema/interests.ts'
import { customers } from '../../db/schema/people.ts'
import { archiveCustomer, restoreCustomer } from '../customers/archive-commands.ts'
import { interestRemoval } from '../interests/commands.ts'
import { asId } from '../lib/id.ts'
import type { CustomerId } from '../people/person.ts'
import type { BulkKind, Wanted } from './bulk-change.ts'
import { stateOf } from './state-queries.ts'
import { customerOf, enterStep, ROLE, setTier, type Done, type Hand, type Step } from './step-commands.ts'

/** Takes one back, unless a colleague has changed it since. */
export async function putBackOne(tx: Tx, wanted: Wanted, step: Step, hand: Hand): Promise<Done> {
  const id = customerOf(step)
  const state = await stateOf(tx, id, wanted, ROLE)
  if (!state || state.now !== nowAfter(wanted, step)) return { outcome: 'changed since' }
  const isBack = await PUT_BACK[wanted.kind](tx, id, step, hand)
  if (!isBack) return { outcome: 'changed since' }
  await enterStep(tx, id, wanted.kind, hand)
  return { outcome: 'put back' }
}

/** How it is with somebody after the step, as `stateOf` tells it. */
function nowAfter({ kind, tier }: Wanted, { factIds, doneAt }: Step): string {
  if (kind === 'set the tier') return tier ?? ''
  if (kind === 'add an interest') return factIds.join(' ')
  return kind === 'archive' ? String(doneAt?.getTime()) : ''
}

/** Each answers whether it is as before again. */
const PUT_BACK: Readonly<
  Record<BulkKind, (tx: Tx, id: CustomerId, step: Step, hand: Hand) => Promise<boolean>>
> = {
  async 'set the tier'(tx, id, { before }, hand) {
    await setTier(tx, id, before === '' ? null : before, hand)
    return true
  },
  async 'add an interest'(tx, _id, { factIds }, hand) {
    const [tie] = await tiesAsTheyWere(tx, factIds, null)
    // Whatever a colleague has said of it since is worth keeping.
    if (tie?.version !== 1) return false
    await interestRemoval.remove(tx, tie.id, { ...hand, role: ROLE })
    return true
  },
  async 'take an interest away'(tx, _id, { factIds, doneAt }, hand) {
    const ties = await tiesAsTheyWere(tx, factIds, doneAt)
    for (const { id } of ties) await interestRemoval.restore(tx, id, { ...hand, role: ROLE })
    return ties.length > 0
  },
  archive: (tx, id, _step, hand) => restoreCustomer(tx, id, hand),
  async 'bring back'(tx, id, { before }, hand) {
    const isBack = await archiveCustomer(tx, id, hand)
    await tx
      .update(customers)
      .set({ archivedAt: new Date(Number(before)) })
      .where(eq(customers.id, id))
    return isBack
  },
}

/** Those of the ties that are still as the change left them: there, or taken away at that very moment. */
async function tiesAsTheyWere(tx: Tx, factIds: readonly string[], removedAt: Date | null) {
  const ids = factIds.flatMap((id) => asId<'PersonInterest'>(id) ?? [])
  return tx
    .select({ id: personInterests.id, version: personInterests.version })
    .from(personInterests)
    .where(
      and(
        inArray(personInterests.id, ids),
        removedAt ? eq(personInterests.removedAt, removedAt) : isNull(personInterests.removedAt),
      ),
    )
}
