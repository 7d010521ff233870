import { z } from 'zod'
import { webAddress } from '../addresses/form.ts'
import { TONES } from '../talking-points/talking-point.ts'
import { oneOf, optionalText, version } from '../web/fields.ts'
import { FEED_SCOPES, GOOD_FOR_DAYS, LEAD_DAYS } from './feed.ts'

/** The most interests that one feed may be about. */
const MOST = 12

const interests = z
  .string()
  .optional()
  .transform((text) => [...new Set((text ?? '').split(/[,;\n]/u).map((name) => name.trim()))].filter(Boolean))
  .refine((names) => names.length > 0, 'Please name at least one interest that it is about.')
  .refine((names) => names.length <= MOST, `Please name no more than ${MOST} interests.`)

function daysOf(choices: readonly number[], usual: number) {
  return z.coerce
    .number()
    .optional()
    .transform((days) => (days !== undefined && choices.includes(days) ? days : usual))
    .catch(usual)
}

/** What an owner chooses about a feed. */
export const FeedForm = z.object({
  address: webAddress('the address of the feed'),
  name: optionalText(60),
  interests,
  tone: oneOf(TONES).default('neutral'),
  scope: oneOf(FEED_SCOPES).default('all'),
  goodForDays: daysOf(GOOD_FOR_DAYS, 1),
  leadDays: daysOf(LEAD_DAYS, 0),
  version,
})
export type FeedInput = Omit<z.output<typeof FeedForm>, 'version'>
