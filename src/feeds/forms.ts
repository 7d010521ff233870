import { z } from 'zod'
import { TONES } from '../talking-points/talking-point.ts'
import { oneOf, optionalText, requiredText, version } from '../web/fields.ts'
import { FEED_SCOPES, GOOD_FOR_DAYS, LEAD_DAYS } from './feed.ts'

/** The most interests that one feed may be about. */
const MOST = 12

const address = requiredText('the address of the feed', 2000).transform((text, context) => {
  // Calendars are often handed out as webcal, which is https by another name.
  const url = text.replace(/^webcal:\/\//iu, 'https://')
  if (URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol)) {
    const { href, username, password } = new URL(url)
    if (!username && !password) return href
    context.addIssue({
      code: 'custom',
      message: 'Please leave the name and the password out of the address.',
    })
  } else {
    context.addIssue({
      code: 'custom',
      message: 'Please give an address that begins with https:// or http://.',
    })
  }
  return z.NEVER
})

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
  address,
  name: optionalText(60),
  interests,
  tone: oneOf(TONES).default('neutral'),
  scope: oneOf(FEED_SCOPES).default('all'),
  goodForDays: daysOf(GOOD_FOR_DAYS, 1),
  leadDays: daysOf(LEAD_DAYS, 0),
  version,
})
export type FeedInput = Omit<z.output<typeof FeedForm>, 'version'>
