import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../../db/database.ts'
import { staff } from '../../../db/schema/staff.ts'
import { MS_A_DAY } from '../../lib/milliseconds.ts'
import type { NewMail } from '../../mail/mail.ts'
import { bringBackMail, enqueue, mailByKey } from '../../mail/outbox.ts'
import type { Hand } from '../commands.ts'
import type { Incident } from '../queries.ts'
import type { IncidentUpdateId } from '../incident-update.ts'
import { TO_COLLEAGUES } from './kinds.ts'

/** Queues a mail to everybody else who works at the place: that it happened, or the word that is about to go out. */
export async function tellColleagues(
  tx: Tx,
  { id: incidentId, place }: Pick<Incident, 'id' | 'place'>,
  { staffId, now }: Hand,
  updateId?: IncidentUpdateId,
): Promise<void> {
  const colleagues = await tx
    .select({ id: staff.id, name: staff.name, email: staff.email })
    .from(staff)
    .where(and(eq(staff.placeId, place.id), isNull(staff.deactivatedAt)))
  for (const { id, name, email } of colleagues.filter((one) => one.id !== staffId))
    await queueAgain(
      tx,
      {
        ...{
          dedupeKey: `${TO_COLLEAGUES} ${updateId ?? incidentId} ${id}`,
          kind: TO_COLLEAGUES,
          staffId: id,
        },
        ...{ to: { name, address: email }, dueAt: now, uselessAt: new Date(now.getTime() + MS_A_DAY) },
        payload: { incidentId, ...(updateId ? { updateId } : {}) },
      },
      now,
    )
}

/** Queues a mail; one that was withdrawn waits again. */
export async function queueAgain(tx: Tx, mail: NewMail, now: Date): Promise<void> {
  if (await enqueue(tx, mail, now)) return
  const standing = await mailByKey(tx, mail.dedupeKey)
  if (standing?.status === 'withdrawn') await bringBackMail(tx, mail.dedupeKey, mail)
}
