import type { CustomerWord } from '../organisation/organisation.ts'
import { dayIn, type Day } from '../lib/day.ts'
import { shortDay } from '../lib/words-for-time.ts'
import type { Pill } from '../web/fragments.ts'
import type { Band } from './choice.ts'
import type { Channel, Tone } from './comment.ts'
import type { Comment } from './queries.ts'

/** When somebody reads, and by which clock. */
export interface Looked {
  today: Day
  timeZone: string
}

export const CHANNEL_WORDS: readonly (readonly [Channel, string])[] = [
  ['survey', 'A survey'],
  ['incident', 'When told of an incident'],
  ['case', 'While a case was looked after'],
  ['at the desk', 'Said at the desk'],
  ['by phone', 'Said by phone'],
  ['letter', 'A letter'],
  ['e-mail', 'An e-mail'],
  ['public review', 'A public review'],
]

export const BAND_WORDS: readonly (readonly [Band, string])[] = [
  ['9-10', '9 and 10'],
  ['7-8', '7 and 8'],
  ['0-6', '0 to 6'],
  ['none', 'No number'],
]

export const TONE_WORDS: readonly (readonly [Tone, string])[] = [
  ['praise', 'Praise'],
  ['complaint', 'A complaint'],
  ['neither', 'Neither'],
]

/** "A survey", "Said at the desk" */
export function channelInWords(channel: Channel): string {
  return CHANNEL_WORDS.find(([one]) => one === channel)?.[1] ?? channel
}

/** "21 Nov", "21 Nov, on the visit of 19 Nov", "21 Nov, said on 19 Nov". */
export function whenInWords(
  { at, day, channel }: Pick<Comment, 'at' | 'day' | 'channel'>,
  looked: Looked,
): string {
  const came = dayIn(at, looked.timeZone)
  const when = shortDay(came, looked.today)
  if (!day || day === came) return when
  return `${when}, ${channel === 'survey' ? 'on the visit of' : 'said on'} ${shortDay(day, looked.today)}`
}

/** Who said it: a name, or that nobody knows. */
export function saidBy({ name }: Pick<Comment, 'name'>, word: CustomerWord): string {
  return name ?? `A ${word} we don’t know`
}

/** The number beside a comment. */
export function scorePill(score: number | null): Pill | null {
  if (score === null) return null
  const tone = score >= 9 ? 'green' : score <= 6 ? 'amber' : 'sand'
  return { text: `${String(score)} of 10`, tone }
}

/** Praise or a complaint, where it is one. */
export function tonePill(tone: Tone): Pill | null {
  if (tone === 'neither') return null
  return tone === 'praise' ? { text: 'Praise', tone: 'green' } : { text: 'Complaint', tone: 'amber' }
}
