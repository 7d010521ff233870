import { z } from 'zod'
import type { Day } from '../lib/day.ts'
import {
  oneOf,
  optionalDay,
  optionalOneOf,
  optionalText,
  requiredDay,
  requiredText,
  version,
} from '../web/fields.ts'
import { TONES, usualDays, type Tone } from './talking-point.ts'

/** The most interests that one talking point may name. */
const MOST = 12

const interests = z
  .string()
  .optional()
  .transform((text) => [...new Set((text ?? '').split(/[,;\n]/u).map((name) => name.trim()))].filter(Boolean))
  .refine((names) => names.length <= MOST, `Please name no more than ${MOST} interests.`)

/** What was just heard, in one line. */
export function postForm(today: Day) {
  const usual = usualDays(today)
  return z
    .object({
      text: requiredText('what there is to say'),
      interests,
      fromDay: optionalDay.transform((day) => day ?? usual.fromDay),
      untilDay: optionalDay,
      /** As the words say, where it is left open. */
      tone: optionalOneOf(TONES),
    })
    .transform((fields) => ({
      ...fields,
      untilDay: fields.untilDay ?? latest(fields.fromDay, usual.untilDay),
    }))
    .refine(({ fromDay, untilDay }) => fromDay <= untilDay, ENDS_TOO_SOON)
    .refine(({ untilDay }) => untilDay >= today, { path: ['untilDay'], message: 'That day is over already.' })
}
export type PostInput = z.output<ReturnType<typeof postForm>>

const tone = oneOf(TONES).catch('neutral')

const ENDS_TOO_SOON = { path: ['untilDay'], message: 'Please give a day after the one it begins on.' }

/** A talking point to correct, with a field `tone-<id>` for each interest it serves. */
export const TalkingPointForm = z
  .looseObject({
    text: requiredText('what there is to say'),
    detail: optionalText(300),
    interests,
    fromDay: requiredDay,
    untilDay: requiredDay,
    version,
  })
  .refine(({ fromDay, untilDay }) => fromDay <= untilDay, ENDS_TOO_SOON)
  .transform(({ text, detail, interests, fromDay, untilDay, version, ...rest }) => {
    return { text, detail, interests, fromDay, untilDay, version, tones: tonesIn(rest) }
  })
export type TalkingPointInput = z.output<typeof TalkingPointForm>

/** What the fields of tones begin with. */
export const TONE = 'tone-'

function tonesIn(fields: Record<string, unknown>): Map<string, Tone> {
  return new Map(
    Object.entries(fields)
      .filter(([name]) => name.startsWith(TONE))
      .map(([name, value]) => [name.slice(TONE.length), tone.parse(value)]),
  )
}

function latest(one: Day, other: Day): Day {
  return one > other ? one : other
}
