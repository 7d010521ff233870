import { z } from 'zod'
import { timeOfDay, type TimeOfDay } from '../lib/wall-time.ts'
import { LEADS, REMINDED_OF, WEEKDAYS, type MailWishes } from '../reminders/wishes.ts'
import { oneOf, ticked, version } from '../web/fields.ts'
import { blankForm, type Form } from '../web/forms.ts'

/** The times of a morning at which a digest may come: every half hour from 05:00. */
export const DIGEST_TIMES: readonly TimeOfDay[] = Array.from({ length: 14 }, (_, half) =>
  timeOfDay(`${5 + Math.floor(half / 2)}:${half % 2 === 0 ? '00' : '30'}`),
)

/** What somebody wants to be told by mail; `tiers` are those there are. */
export function wishesForm(tiers: readonly string[]) {
  return z
    .object({ ...wishesFields, version })
    .transform((typed, context) => readWishes(typed, tiers, context))
}

/** The fields of wishes, for a form that asks for more. */
export const wishesFields = {
  digest: ticked,
  digestAt: z.enum(DIGEST_TIMES as readonly [TimeOfDay, ...TimeOfDay[]], 'Please choose one of the list.'),
  ...dayFields(),
  remindedOf: z.string('Please choose one of the list.'),
  lead: oneOf(LEADS),
  promises: ticked,
}

/** Reads the fields together: days count only where a digest is wanted, and a tier is one of those there are. */
export function readWishes<Typed extends z.output<z.ZodObject<typeof wishesFields>>>(
  typed: Typed,
  tiers: readonly string[],
  context: z.RefinementCtx,
): Omit<Typed, 'remindedOf'> & MailWishes {
  const digestDays = WEEKDAYS.filter((weekday) => typed[`day${weekday}`])
  if (typed.digest && digestDays.length === 0)
    context.addIssue({ code: 'custom', path: ['digest'], message: 'Please choose at least one day.' })
  const tier = tiers.find((name) => tierChoice(name) === typed.remindedOf) ?? null
  const remindedOf = tier ? 'a tier and up' : REMINDED_OF.find((choice) => choice === typed.remindedOf)
  if (!remindedOf || (remindedOf === 'a tier and up' && !tier)) {
    context.addIssue({ code: 'custom', path: ['remindedOf'], message: 'Please choose one of the list.' })
    return z.NEVER
  }
  return { ...typed, digestDays, remindedOf, tier }
}

/** How the form says "from this tier up". */
export function tierChoice(tier: string): string {
  return `a tier and up: ${tier}`
}

/** Wishes as they are, to begin the form with. */
export function formOfWishes({ digest, promises, digestDays, ...wishes }: MailWishes, version: number): Form {
  return blankForm({
    ...(digest ? { digest: 'yes' } : {}),
    ...(promises ? { promises: 'yes' } : {}),
    ...Object.fromEntries(digestDays.map((weekday) => [`day${weekday}`, 'yes'])),
    remindedOf: wishes.tier === null ? wishes.remindedOf : tierChoice(wishes.tier),
    ...{ digestAt: wishes.digestAt, lead: wishes.lead, version: String(version) },
  })
}

function dayFields() {
  return {
    ...{ day0: ticked, day1: ticked, day2: ticked, day3: ticked },
    ...{ day4: ticked, day5: ticked, day6: ticked },
  }
}
