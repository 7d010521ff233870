import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { customers, emails, phones } from '../../db/schema/people.ts'
import { enterAudit } from '../audit/commands.ts'
import { newId } from '../lib/id.ts'
import type { Change, Refused } from '../lib/saving.ts'
import { addPerson, changePerson, type Now } from '../people/commands.ts'
import { makeCustomer, NOTHING_YET } from '../people/customer-commands.ts'
import { personChanged } from '../people/person-changed.ts'
import type { CustomerId, PersonId } from '../people/person.ts'
import { personById } from '../people/queries.ts'
import { planMailsOfPerson } from '../reminders/plan-commands.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { CustomerInput, MembershipInput } from './forms.ts'
import { customerById, nameOfNumber } from './queries.ts'
import type { ReachInput } from './reach-form.ts'

/** Who is writing, when, and which day it is there. */
export interface Hand extends Now {
  staffId: StaffId
}

/** Remembers a customer whom we did not know. */
export async function addCustomer(
  tx: Tx,
  { person, membership, reach }: CustomerInput,
  hand: Hand,
): Promise<{ id: CustomerId } | Refused> {
  const taken = await numberTaken(tx, membership.memberNumber)
  if (taken) return taken
  const added = await addPerson(tx, person, hand, 'customer')
  if ('refused' in added) return added
  const id = await makeCustomer(tx, { id: added.id, name: person.name }, columnsOf(membership), hand.now)
  await replaceReach(tx, id, reach, hand.now)
  await personChanged(tx, [id])
  await audit(tx, id, 'added a customer', hand)
  return { id }
}

/** Corrects a customer, unless a colleague did so since the form was opened: nothing is written then. */
export async function changeCustomer(
  tx: Tx,
  id: CustomerId,
  { person, membership, reach, version }: CustomerInput & { version: number },
  hand: Hand,
): Promise<Change | Refused> {
  if (!(await customerById(tx, id))) return 'gone'
  const taken = await numberTaken(tx, membership.memberNumber, id)
  if (taken) return taken
  const change = await changePerson(tx, id, { ...person, version }, hand)
  if (change !== 'saved') return change
  await tx.update(customers).set(columnsOf(membership)).where(eq(customers.id, id))
  await replaceReach(tx, id, reach, hand.now)
  await personChanged(tx, [id])
  await planMailsOfPerson(tx, id, hand.now)
  await audit(tx, id, 'edited a customer', hand)
  return 'saved'
}

/** Makes a customer of somebody whom we know already: the person stays one, seen from everybody's card. */
export async function becomeCustomer(
  tx: Tx,
  personId: PersonId,
  hand: Hand,
): Promise<{ outcome: 'added'; id: CustomerId } | { outcome: 'already' | 'pet' | 'gone' }> {
  const person = await personById(tx, personId)
  if (!person) return { outcome: 'gone' }
  if (person.isCustomer) return { outcome: 'already' }
  if (person.kind === 'pet') return { outcome: 'pet' }
  const id = await makeCustomer(tx, person, NOTHING_YET, hand.now)
  await personChanged(tx, [id])
  await audit(tx, id, 'added a customer', hand)
  return { outcome: 'added', id }
}

async function numberTaken(tx: Tx, number: string | null, by?: CustomerId): Promise<Refused | undefined> {
  const holder = number === null ? undefined : await nameOfNumber(tx, number)
  if (!holder || holder.id === by) return undefined
  return { refused: { field: 'memberNumber', sentence: `${holder.name} has this number already.` } }
}

function columnsOf({ since, ...membership }: MembershipInput) {
  return {
    ...membership,
    sinceYear: since?.year ?? null,
    sinceMonth: since?.month ?? null,
    sinceDay: since?.day ?? null,
  }
}

async function replaceReach(tx: Tx, personId: PersonId, reach: ReachInput, now: Date): Promise<void> {
  await tx.delete(phones).where(eq(phones.personId, personId))
  await tx.delete(emails).where(eq(emails.personId, personId))
  for (const [position, phone] of reach.phones.entries())
    await tx.insert(phones).values({ id: newId<'Phone'>(now), personId, ...phone, position })
  for (const [position, email] of reach.emails.entries())
    await tx.insert(emails).values({ id: newId<'Email'>(now), personId, ...email, position })
}

async function audit(tx: Tx, subjectId: CustomerId, action: string, { staffId, now }: Hand): Promise<void> {
  await enterAudit(tx, { staffId, now, action, subjectKind: 'customer', subjectId })
}
