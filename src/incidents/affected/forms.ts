import { z } from 'zod'
import { addDays } from '../../lib/day.ts'
import { asTimeOfDay, instantAt, startOfDay } from '../../lib/wall-time.ts'
import {
  oneOf,
  optionalDay,
  optionalId,
  optionalOneOf,
  optionalText,
  ticked,
  version,
} from '../../web/fields.ts'
import { FOLLOW_UPS, OFFER_ANSWERS, OFFERS, WAYS_TOLD } from '../affected-customer.ts'
import type { Pick } from './pick.ts'

const time = z
  .string()
  .trim()
  .optional()
  .transform((text) => (text ? (asTimeOfDay(text) ?? null) : null))

/** Whom an address or a form means; what it cannot mean is left out. Days without times are whole days. */
export function pickForm(timeZone: string) {
  return z
    .object({
      fromDay: optionalDay.catch(null),
      fromTime: time,
      untilDay: optionalDay.catch(null),
      untilTime: time,
      place: optionalId<'Place'>().catch(null),
      interest: optionalId<'Interest'>().catch(null),
      tier: optionalText(100).catch(null),
    })
    .transform(({ fromDay, fromTime, untilDay, untilTime, place, interest, tier }): Pick => {
      const lastDay = untilDay ?? fromDay
      const from =
        fromDay && (fromTime ? instantAt(fromDay, fromTime, timeZone) : startOfDay(fromDay, timeZone))
      const until =
        lastDay &&
        (untilTime ? instantAt(lastDay, untilTime, timeZone) : startOfDay(addDays(lastDay, 1), timeZone))
      return { span: from && until ? { from, until } : null, placeId: place, interestId: interest, tier }
    })
}

/** What is known of one of them: told, what they said, what was offered, and what came of it. */
export const TellingForm = z
  .object({
    told: oneOf(['', ...WAYS_TOLD]),
    toldById: optionalId<'Staff'>(),
    reply: optionalText(1000),
    offer: optionalOneOf(OFFERS),
    offerWords: optionalText(200),
    answer: optionalOneOf(OFFER_ANSWERS),
    followUp: optionalOneOf(FOLLOW_UPS),
    noMail: ticked,
    version,
  })
  .refine(({ offer, offerWords }) => offer !== null || offerWords === null, {
    path: ['offer'],
    message: 'Please say what it was: a refund, a credit or a gesture.',
  })
  .refine(({ offer, answer }) => offer !== null || answer === null, {
    path: ['offer'],
    message: 'Please say what was offered to them.',
  })
export type TellingInput = z.output<typeof TellingForm>
