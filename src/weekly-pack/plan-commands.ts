import type { Tx } from '../../db/database.ts'
import { addDays, dayIn, weekdayOf, type Day } from '../lib/day.ts'
import { MS_A_DAY } from '../lib/milliseconds.ts'
import { instantAt } from '../lib/wall-time.ts'
import type { NewMail } from '../mail/mail.ts'
import { bringBackMail, enqueue, mailByKey, moveMail } from '../mail/outbox.ts'
import { WEEKLY_PACK } from './mail.ts'
import type { PackRules } from './pack.ts'
import { packReaders, packRulesOf, type PackReader } from './queries.ts'

/**
 * Queues the packs of today and tomorrow. One day has one pack for a reader, whatever the clocks do in its night; running
 * it again changes nothing but the time of one that waits.
 */
export async function planPacks(tx: Tx, now: Date): Promise<void> {
  const rules = await packRulesOf(tx)
  if (!rules.isOn) return
  for (const reader of await packReaders(tx)) {
    const today = dayIn(now, reader.timeZone)
    const day = [today, addDays(today, 1)].find((one) => weekdayOf(one) === rules.weekday)
    if (day) await queue(tx, packMail(reader, day, rules), now)
  }
}

/** A week's pack is of use for a day. */
function packMail({ id, name, email, timeZone }: PackReader, day: Day, { at }: PackRules): NewMail {
  const dueAt = instantAt(day, at, timeZone)
  return {
    ...{ dedupeKey: `${WEEKLY_PACK} ${day} ${id}`, kind: WEEKLY_PACK, staffId: id },
    ...{ to: { name, address: email }, payload: { day } },
    ...{ dueAt, uselessAt: new Date(dueAt.getTime() + MS_A_DAY) },
  }
}

async function queue(tx: Tx, mail: NewMail, now: Date): Promise<void> {
  const { dedupeKey, dueAt, uselessAt } = mail
  if (uselessAt && uselessAt <= now) return
  if (await enqueue(tx, mail, now)) return
  const there = await mailByKey(tx, dedupeKey)
  if (!there || dueAt <= now) return
  if (there.status === 'withdrawn') await bringBackMail(tx, dedupeKey, { dueAt, uselessAt })
  else if (there.dueAt.getTime() !== dueAt.getTime()) await moveMail(tx, dedupeKey, { dueAt, uselessAt })
}
