import type { MailSite } from '../../mail/kind.ts'
import type { QueuedMail } from '../../mail/mail.ts'
import type { Line } from '../../prompts/line.ts'
import { phrase } from '../../prompts/wording/fill.ts'
import type { VisitOnItsDay } from '../../visits/day-queries.ts'
import { tapUrl } from '../../web/urls.ts'
import { lineMark, TAP_OUTCOMES, tapsUntil, tapToken, type TapOutcome } from './tap.ts'

/** A link beside a line of a mail. */
export interface TapLink {
  label: string
  isQuiet: boolean
  href: string
}

/** How a line can be answered from a mail. */
export function tapLinks(
  { baseUrl, secret }: Pick<MailSite, 'baseUrl' | 'secret'>,
  mail: Pick<QueuedMail, 'id'>,
  visit: VisitOnItsDay,
): (customerId: string, line: Line) => TapLink[] {
  const [mailId, until] = [mail.id, tapsUntil(visit)]
  return (customerId, line) =>
    TAP_OUTCOMES.map((outcome) => {
      const token = tapToken({ mailId, outcome, line: lineMark(customerId, line), until }, secret)
      const href = `${baseUrl}${tapUrl(token)}`
      return { label: tapLabel(outcome, line), href, isQuiet: outcome === 'wrong' }
    })
}

/** What the card says for the same answer: "Used it", "Done" or "Still so"; "Wrong" or "No longer". */
export function tapLabel(outcome: TapOutcome, { act, confirms }: Pick<Line, 'act' | 'confirms'>): string {
  if (confirms) return phrase(outcome === 'used' ? 'answer.still so' : 'answer.no longer')
  return phrase(outcome === 'used' && act === 'do' ? 'answer.done' : `answer.${outcome}`)
}
