import { capitalised } from '../../lib/text.ts'
import { whenInWords } from '../../lib/words-for-time.ts'
import type { Looked } from '../wording.ts'
import type { FollowUp, Offer, OfferAnswer, WayTold } from '../affected-customer.ts'
import type { Affected } from './queries.ts'

/** The ways to choose from. */
export const WAY_WORDS: readonly (readonly [WayTold, string])[] = [
  ['in person', 'In person'],
  ['by phone', 'By phone'],
  ['by mail', 'By mail'],
  ['by message', 'By message'],
  ['by letter', 'By letter'],
]

export const OFFER_WORDS: readonly (readonly [Offer, string])[] = [
  ['refund', 'A refund'],
  ['credit', 'A credit'],
  ['gesture', 'A gesture'],
]

export const ANSWER_WORDS: readonly (readonly [OfferAnswer, string])[] = [
  ['accepted', 'Accepted'],
  ['declined', 'Declined'],
]

export const FOLLOW_UP_WORDS: readonly (readonly [FollowUp, string])[] = [
  ['planned', 'To be asked in a month or two'],
  ['not wanted', 'They want no more of it'],
  ['left', 'They have left'],
  ['regained', 'Regained'],
  ['neutral', 'Neutral'],
  ['lost', 'Lost'],
]

/** "Told by Dana Kim in person, today at 09:40", or "Not told yet". */
export function toldInWords({ toldAt, toldBy, toldHow }: Affected, looked: Looked): string {
  if (!toldAt) return 'Not told yet'
  return `${['Told', toldBy ? `by ${toldBy}` : '', toldHow ?? ''].filter(Boolean).join(' ')}, ${whenInWords(toldAt, looked)}`
}

/** "A free day offered", "A refund accepted", or ''. */
export function offerInWords({
  offer,
  offerWords,
  answer,
}: Pick<Affected, 'offer' | 'offerWords' | 'answer'>): string {
  if (!offer) return ''
  return capitalised(`${offerWords ?? `a ${offer}`} ${answer ?? 'offered'}`)
}

/** How the latest mail to them stands; a mail that waits for a better time is held, and not why. */
export function mailInWords({ mail, stoppedAt }: Pick<Affected, 'mail' | 'stoppedAt'>): string {
  if (stoppedAt) return 'Wants no mail about it'
  return mail ? MAILS[mail] : ''
}

const MAILS = {
  waiting: 'Mail held or on its way',
  sending: 'Mail on its way',
  sent: 'Mail sent',
  failed: 'Mail failed',
  missed: 'Mail not sent',
  withdrawn: 'Mail taken back',
} as const
