import { dayIn } from '../lib/day.ts'
import { capitalised } from '../lib/text.ts'
import { dayInWords, dueInWords } from '../lib/words-for-time.ts'
import { readableBy } from '../staff/permissions.ts'
import { editFactUrl, promiseKeepingUrl } from '../web/urls.ts'
import type { CaseReader } from './reader.ts'
import type { CaseStep } from './step-queries.ts'
import type { Looked } from './wording.ts'

/** What was promised to them in a case, and whether it was kept. */
export interface CasePromise {
  text: string
  sub: string
  edit: string
  /** Where it is kept in one tap; '' once it is. */
  keeping: string
}

declare module '../web/views.ts' {
  interface Views {
    'cases/_promise': CasePromise
  }
}

/** The promises of a case that the reader may read, in the order in which they were made. */
export function promisesIn(steps: readonly CaseStep[], { role }: CaseReader, looked: Looked): CasePromise[] {
  return steps.flatMap(({ promise, promiser }) => {
    if (!promise || !readableBy(role).includes(promise.audience)) return []
    const { id, text, keptAt, dueOn } = promise
    const due = dueOn ? dueInWords(dueOn, looked.today) : ''
    const kept = keptAt ? `kept ${dayInWords(dayIn(keptAt, looked.timeZone), looked.today)}` : due
    return [
      {
        text: capitalised(text),
        sub: [promiser, kept].filter(Boolean).join(', '),
        edit: editFactUrl('promises', id),
        keeping: keptAt ? '' : promiseKeepingUrl(id),
      },
    ]
  })
}
