import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../../../db/database.ts'
import { affectedCustomers } from '../../../db/schema/incidents.ts'
import { enterAudit } from '../../audit/commands.ts'
import type { Change } from '../../lib/saving.ts'
import type { PersonId } from '../../people/person.ts'
import { endFollowUp } from '../afterwards/follow-up-commands.ts'
import type { Hand } from '../commands.ts'
import type { IncidentId } from '../incident.ts'
import type { AffectedId } from '../affected-customer.ts'
import type { TellingInput } from './forms.ts'
import type { Affected } from './queries.ts'

/** Keeps what is known of one of them, unless a colleague has since the form was opened. */
export async function keepTelling(
  tx: Tx,
  before: Affected,
  { told, toldById, noMail, followUp, version, ...said }: TellingInput,
  hand: Hand,
): Promise<Change> {
  const isStillOne = and(eq(affectedCustomers.id, before.id), isNull(affectedCustomers.removedAt))
  const changed = await tx
    .update(affectedCustomers)
    .set({
      ...said,
      ...toldAs(before, { told, toldById }, hand),
      ...{ stoppedAt: noMail ? (before.stoppedAt ?? hand.now) : null },
      ...{ version: version + 1, changedAt: hand.now },
    })
    .where(and(isStillOne, eq(affectedCustomers.version, version)))
    .returning({ id: affectedCustomers.id })
  if (changed.length === 0) return (await tx.$count(affectedCustomers, isStillOne)) > 0 ? 'stale' : 'gone'
  // What is to be planned again has no plan until then.
  if (followUp !== before.followUp)
    await endFollowUp(tx, before, followUp === 'planned' ? null : followUp, hand.now)
  await enterTelling(
    tx,
    'noted how somebody was told of an incident',
    before.incidentId,
    before.personId,
    hand,
  )
  return 'saved'
}

/** Gives somebody no more mails about an incident, on their own word. */
export async function stopMailsTo(tx: Tx, id: AffectedId, stoppedAt: Date): Promise<void> {
  // A form that a colleague has open is not saved over their word.
  await tx
    .update(affectedCustomers)
    .set({ stoppedAt, version: sql`${affectedCustomers.version} + 1` })
    .where(eq(affectedCustomers.id, id))
}

/** Enters what was done about one of them in the record. */
export function enterTelling(
  tx: Tx,
  action: string,
  incidentId: IncidentId,
  aboutId: PersonId,
  { staffId, now }: Hand,
): Promise<void> {
  return enterAudit(tx, { staffId, now, action, subjectKind: 'incident', subjectId: incidentId, aboutId })
}

/** When they were told is when it was first noted. */
function toldAs(
  before: Affected,
  { told, toldById }: Pick<TellingInput, 'told' | 'toldById'>,
  { staffId, now }: Hand,
) {
  if (told === '') return { toldAt: null, toldById: null, toldHow: null }
  return { toldAt: before.toldAt ?? now, toldById: toldById ?? before.toldById ?? staffId, toldHow: told }
}
