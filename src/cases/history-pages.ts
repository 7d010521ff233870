import { capitalised } from '../lib/text.ts'
import { whenInWords } from '../lib/words-for-time.ts'
import type { Case } from './queries.ts'
import { mayHear, mayReadStep, type CaseReader } from './reader.ts'
import type { CaseStep } from './step-queries.ts'
import { dueMomentInWords, wayInWords, type Looked } from './wording.ts'

/** What was done about a case, by whom and when. */
export interface HistoryEntry {
  id: string
  when: string
  what: string
  /** What was written or said, for whoever may read it; or ''. */
  text: string
}

declare module '../web/views.ts' {
  interface Views {
    'cases/_entry': HistoryEntry
  }
}

/** The history of a case, the latest first, as far as the reader may know it. */
export function historyOf(
  one: Case,
  steps: readonly CaseStep[],
  reader: CaseReader,
  looked: Looked,
): HistoryEntry[] {
  return steps.toReversed().map((step) => ({
    id: `step-${step.id}`,
    when: capitalised(whenInWords(step.at, looked)),
    what: doneInWords(step, mayHear(one, reader), looked),
    text: isShown(step, one, reader) ? (step.text ?? '') : '',
  }))
}

/** What they wrote stands above, for whoever may read it. */
function isShown(step: CaseStep, one: Case, reader: CaseReader): boolean {
  return step.kind !== 'wrote' && mayReadStep(step, one, reader)
}

/** "Luis Ortega got in touch by phone"; numbers are for those who may read what the customer said. */
function doneInWords(step: CaseStep, hears: boolean, looked: Looked): string {
  const { kind, by, because, score, how, to, dueAt, outcome } = step
  const who = by ?? 'They'
  const number = hears && score !== null ? ` (${score} of 10)` : ''
  const due = dueAt ? `, ${dueMomentInWords(dueAt, looked)}` : ''
  switch (kind) {
    case 'opened':
      return `${by ? `${by} opened it for` : 'Opened for'} ${because ?? ''}${number}; given to ${to ?? ''}${due}`
    case 'added to':
      return `${by ? `${by} added` : 'They came with'} ${because ?? ''}${number}`
    case 'wrote':
      return 'They wrote'
    case 'changed their score':
      return `They changed their number${hears && score !== null ? ` to ${score} of 10` : ''}`
    case 'contacted':
      return how === 'not reached' ? `${who} tried to reach them` : `${who} got in touch ${wayInWords(how)}`
    case 'promised':
      return `${who} promised`
    case 'worded':
      return `${who} worded it for everybody`
    case 'handed over':
      return `${who} handed it over to ${to ?? ''}${due}`
    case 'due changed':
      return `${who} gave it more time: ${dueAt ? dueMomentInWords(dueAt, looked) : ''}`
    case 'closed':
      return `${who} closed it: ${outcome ?? 'no outcome'}`
    case 'reopened':
      return `${who} opened it again`
  }
}
