import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { among, isStillNeeded } from '../../db/dialect/expressions.ts'
import { customers, people } from '../../db/schema/people.ts'
import { enterAudit } from '../audit/commands.ts'
import { addPerson, type Now } from '../people/commands.ts'
import { byName } from '../people/forms.ts'
import { makeCustomer, NOTHING_YET } from '../people/customer-commands.ts'
import { personChanged, personGoes } from '../people/person-changed.ts'
import type { CustomerId } from '../people/person.ts'
import { noteVisit, type At, type Hand, type Plan, type When } from './commands.ts'
import { visitById } from './queries.ts'
import { forgetVisit, type Stepped } from './step-commands.ts'
import type { VisitId } from './visit.ts'

/** Remembers somebody new, of whom we have a name, and notes that they come, or have just walked in. */
export async function noteVisitOfNewcomer(
  tx: Tx,
  place: At,
  { newcomer, ...plan }: Plan & { newcomer: string },
  when: When | 'now',
  hand: Hand & Now,
): Promise<{ id: VisitId }> {
  const added = await addPerson(tx, byName(newcomer), hand, 'customer')
  if ('refused' in added) throw new Error(added.refused.sentence)
  const id = await makeCustomer(tx, { id: added.id, name: newcomer }, NOTHING_YET, hand.now)
  await personChanged(tx, [id])
  await enter(tx, 'added a customer', id, hand)
  return noteVisit(tx, place, { ...plan, customerIds: [...plan.customerIds, id] }, when, hand)
}

/** Takes back such a visit, and whoever was new with it. Fails where anything was remembered of them since. */
export async function forgetVisitOfNewcomer(tx: Tx, visitId: VisitId, hand: Hand): Promise<Stepped> {
  const visit = await visitById(tx, visitId)
  const stepped = await forgetVisit(tx, visitId, hand)
  const isKept = (await visitById(tx, visitId)) !== undefined
  if (!visit || isKept) return stepped
  const ids = JSON.stringify(visit.people.map(({ id }) => id))
  const gone = await tx
    .delete(customers)
    .where(and(among(customers.id, ids), eq(customers.createdAt, visit.createdAt)))
    .returning({ id: customers.id })
  for (const { id } of gone) {
    await personChanged(tx, [id])
    await personGoes(tx, id)
    await tx.delete(people).where(eq(people.id, id))
    await enter(tx, 'added a customer: taken back', id, hand)
  }
  return stepped
}

/** True for the failure to forget somebody of whom something was remembered since. */
export const wasRememberedSince = isStillNeeded

function enter(tx: Tx, action: string, subjectId: CustomerId, { staffId, now }: Hand): Promise<void> {
  return enterAudit(tx, { staffId, now, action, subjectKind: 'customer', subjectId })
}
