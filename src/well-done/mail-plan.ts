import type { NewMail } from '../mail/mail.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { WellDoneId } from './well-done.ts'

export const WELL_DONE = 'well done'

/** It waits so long, so that a slip can be taken back. */
const WAITS = 2 * 60_000
const USEFUL_FOR = 3 * 86_400_000

/** The mail to whoever is thanked. */
export function wellDoneMail(
  id: WellDoneId,
  to: { id: StaffId; name: string; email: string },
  now: Date,
): NewMail {
  return {
    ...{
      dedupeKey: wellDoneKey(id),
      kind: WELL_DONE,
      staffId: to.id,
      to: { name: to.name, address: to.email },
    },
    ...{ dueAt: new Date(now.getTime() + WAITS), uselessAt: new Date(now.getTime() + USEFUL_FOR) },
    payload: { wellDoneId: id },
  }
}

export function wellDoneKey(id: WellDoneId): string {
  return `${WELL_DONE} ${id}`
}
