import { addDays, addMonths, dayIn, type Day } from '../lib/day.ts'
import { instantAt, startOfDay, timeOfDay } from '../lib/wall-time.ts'
import type { NewMail } from '../mail/mail.ts'
import type { StaffId } from '../staff/staff-member.ts'

export const PULSE = 'pulse'

const MORNING = timeOfDay('09:00')

/** The mail that says that it is somebody's turn: at the next nine in the morning where they work. */
export function pulseMail(
  month: Day,
  { id, name, email, timeZone }: { id: StaffId; name: string; email: string; timeZone: string },
  now: Date,
): NewMail {
  const today = dayIn(now, timeZone)
  const thisMorning = instantAt(today, MORNING, timeZone)
  return {
    ...{ dedupeKey: `${PULSE} ${month} ${id}`, kind: PULSE, staffId: id, to: { name, address: email } },
    dueAt: thisMorning > now ? thisMorning : instantAt(addDays(today, 1), MORNING, timeZone),
    uselessAt: startOfDay(addMonths(month, 1), timeZone),
    payload: { month },
  }
}
