import { capitalised } from '../../lib/text.ts'
import { whenInWords } from '../../lib/words-for-time.ts'
import type { Incident } from '../queries.ts'
import type { IncidentUpdate } from '../updates/queries.ts'
import { lookedAt, promiseInWords, statusInWords } from '../wording.ts'

/** What anybody with the address reads: no name of anybody. */
export interface PublicIncidentPage {
  organisation: string
  title: string
  status: string
  /** The next word, or ''. */
  promise: string
  what: string
  since: string
  updates: { when: string; text: string; status: string }[]
}

declare module '../../web/views.ts' {
  interface Views {
    'incidents/public': PublicIncidentPage
  }
}

/** The public page, by the clock of the place where it happened. */
export function publicIncidentPage(
  incident: Incident,
  updates: readonly IncidentUpdate[],
  { organisation, now }: { organisation: string; now: Date },
): PublicIncidentPage {
  const { title, what, status, startedAt } = incident
  const looked = lookedAt(incident, now)
  const isLate = incident.nextUpdateAt !== null && incident.nextUpdateAt <= now
  return {
    ...{ organisation, title, what, status: statusInWords(status) },
    promise: isLate ? '' : promiseInWords(incident, looked),
    since: `Since ${whenInWords(startedAt, looked)}`,
    updates: updates
      .filter(({ isForColleagues }) => !isForColleagues)
      .map((update) => ({
        when: capitalised(whenInWords(update.writtenAt, looked)),
        text: update.text,
        status: update.status === update.statusBefore ? '' : statusInWords(update.status),
      })),
  }
}
