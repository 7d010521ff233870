import { eq, sql } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { interests } from '../../db/schema/interests.ts'
import { archiveCustomer, restoreCustomer } from '../customers/archive-commands.ts'
import { addInterest, interestRemoval } from '../interests/commands.ts'
import type { InterestInput } from '../interests/forms.ts'
import type { CustomerId } from '../people/person.ts'
import type { BulkKind, Wanted } from './bulk-change.ts'
import { isSo, stateOf } from './state-queries.ts'
import { customerOf, enterStep, ROLE, setTier, type Done, type Hand, type Step } from './step-commands.ts'

/** Changes one of them, unless a colleague has since they were looked at: nothing of theirs is written over. */
export async function changeOne(tx: Tx, wanted: Wanted, step: Step, hand: Hand): Promise<Done> {
  const id = customerOf(step)
  const state = await stateOf(tx, id, wanted, ROLE)
  if (!state) return { outcome: 'not possible' }
  if (state.now !== step.before) return { outcome: 'changed meanwhile' }
  if (isSo(state, wanted)) return { outcome: 'same before' }
  const factIds = await CHANGE[wanted.kind](tx, id, { wanted, now: state.now, hand })
  await enterStep(tx, id, wanted.kind, hand)
  return { outcome: 'changed', factIds }
}

interface Change {
  wanted: Wanted
  now: string
  hand: Hand
}

/** Each answers the facts that it added or took away. */
const CHANGE: Readonly<Record<BulkKind, (tx: Tx, id: CustomerId, change: Change) => Promise<string[]>>> = {
  async 'set the tier'(tx, id, { wanted, hand }) {
    await setTier(tx, id, wanted.tier, hand)
    return []
  },
  async 'add an interest'(tx, id, { wanted, hand }) {
    const [interest] = await tx
      .select()
      .from(interests)
      .where(wanted.interestId ? eq(interests.id, wanted.interestId) : sql`false`)
    if (!interest) throw new Error('An interest of the catalogue is gone')
    const told = { interest: interest.name, category: interest.category, ...JUST_MENTIONED }
    const added = await addInterest(tx, id, told, { ...hand, role: ROLE })
    return 'id' in added ? [added.id] : []
  },
  async 'take an interest away'(tx, _id, { now, hand }) {
    const ties = now.split(' ')
    for (const tie of ties) await interestRemoval.remove(tx, tie, { ...hand, role: ROLE })
    return ties
  },
  async archive(tx, id, { hand }) {
    await archiveCustomer(tx, id, hand)
    return []
  },
  async 'bring back'(tx, id, { hand }) {
    await restoreCustomer(tx, id, hand)
    return []
  },
}

const JUST_MENTIONED: Omit<InterestInput, 'interest' | 'category'> = {
  detail: null,
  strength: 'mentioned',
  side: null,
  noSpoilers: false,
  audience: 'everyone',
  forThemAlone: false,
  howWeKnow: 'observed',
  version: 1,
}
