import { momentInWords } from '../lib/words-for-time.ts'
import type { Day } from '../lib/day.ts'
import type { Corrected } from '../survey-answers/records/record.ts'
import type { Empty, Pagination } from '../web/fragments.ts'
import { pagination, type PageOfRows } from '../web/pagination.ts'
import { correctionStepUrl, customerUrl, surveyCorrectionsUrl } from '../web/urls.ts'
import type { Correction } from './queries.ts'

/** What customers say is wrong in what we hold, and what colleagues made of it. */
export interface CorrectionsPage {
  stale: string
  waiting: CorrectionRow[]
  decided: CorrectionRow[]
  pagination: Pagination | null
  empty: Empty | null
}

export interface CorrectionRow {
  name: string
  href: string
  what: string
  /** What stands there now, and what they say, side by side; null where they only say that it was not them. */
  sides: { now: string; says: string } | null
  /** Where what stands there is no longer what they were shown. */
  changed: string
  when: string
  saw: string
  accept: { action: string; label: string } | null
  decline: { action: string; label: string } | null
}

declare module '../web/views.ts' {
  interface Views {
    'survey-corrections/corrections': CorrectionsPage
    'survey-corrections/_row': CorrectionRow
  }
}

interface Looked {
  now: Date
  today: Day
  timeZone: string
}

/** A correction with what stands now in its place. */
export interface Beside {
  correction: Correction
  now: string
}

export function correctionsPage(
  {
    waiting,
    decided,
    page,
    total,
  }: { waiting: readonly Beside[]; decided: readonly Beside[]; page: PageOfRows; total: number },
  looked: Looked,
  stale = '',
): CorrectionsPage {
  return {
    stale,
    waiting: waiting.map((one) => waitingRow(one, looked)),
    decided: decided.map((one) => decidedRow(one, looked)),
    pagination:
      page.pages > 1
        ? pagination(page, total, (number) => surveyCorrectionsUrl({ page: String(number) }))
        : null,
    empty:
      total === 0
        ? {
            title: 'Nothing waits',
            text: 'What somebody says is wrong, when a survey asks whether our records are right, comes here.',
            action: null,
          }
        : null,
  }
}

function waitingRow({ correction, now }: Beside, looked: Looked): CorrectionRow {
  const { id, field, held } = correction
  const isForUs = field === 'visit' || field === 'not them'
  return {
    ...rowOf(correction, now),
    changed:
      now === held
        ? ''
        : `When they were asked it was: ${held || 'nothing'}. A colleague has changed it since.`,
    when: `Said ${momentInWords(correction.saidAt, looked)}`,
    saw: now,
    accept: { action: correctionStepUrl(id, 'acceptance'), label: isForUs ? 'Settled' : 'Accept' },
    decline: { action: correctionStepUrl(id, 'refusal'), label: isForUs ? 'Nothing to do' : 'Keep ours' },
  }
}

function decidedRow({ correction }: Beside, looked: Looked): CorrectionRow {
  const { decision, decidedBy, decidedAt, held } = correction
  const by = decidedBy ? ` by ${decidedBy}` : ''
  return {
    ...rowOf(correction, held),
    changed: '',
    when: `${decision === 'accepted' ? 'Accepted' : 'Declined'}${by}${decidedAt ? `, ${momentInWords(decidedAt, looked)}` : ''}`,
    ...{ saw: '', accept: null, decline: null },
  }
}

function rowOf({ customerId, name, field, held, says }: Correction, now: string) {
  return {
    ...{ name, href: customerUrl(customerId) },
    what: field === 'not them' ? `${NAMES[field]} ${held}` : NAMES[field],
    sides: field === 'not them' ? null : { now: now || 'nothing', says: says || 'nothing' },
  }
}

const NAMES: Readonly<Record<Corrected, string>> = {
  'e-mail': 'E-mail',
  phone: 'Phone',
  town: 'Where they live',
  visit: 'Their visit',
  'not them': 'Says that this was not them:',
}
