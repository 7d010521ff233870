import { capitalised } from '../lib/text.ts'
import type { Pill } from '../web/fragments.ts'
import { caseClosingUndoUrl, casesUrl, customerUrl } from '../web/urls.ts'
import { actsOn, type ActForm } from './act-pages.ts'
import type { CaseFacts } from './case-facts.ts'
import { historyOf, type HistoryEntry } from './history-pages.ts'
import { promisesIn, type CasePromise } from './promise-pages.ts'
import { mayHear, mayRun } from './reader.ts'
import type { CaseStep } from './step-queries.ts'
import { dueMomentInWords, standingPill, unhappyInWords, type Looked } from './wording.ts'

/** One case: why they were unhappy, who looks after it, and what was done. */
export interface CasePage {
  title: string
  back: string
  card: { href: string; label: string }
  lede: string
  pill: Pill
  /** By when they are to be got in touch with, or ''. */
  due: string
  acts: ActForm[]
  /** Where a closed one is opened again, for whoever may; or ''. */
  reopening: string
  /** What they wrote, for whoever may read it; null for everybody else. */
  words: CaseWords | null
  promises: CasePromise[]
  history: HistoryEntry[]
}

/** What the customer wrote and how they scored us. */
export interface CaseWords {
  /** "4 of 10", or ''. */
  score: string
  words: string[]
  /** Where nothing was written. */
  none: string
  whoReads: string
}

declare module '../web/views.ts' {
  interface Views {
    'cases/case': CasePage
    'cases/_words': CaseWords
  }
}

/** The page of a case. */
export function casePage(facts: CaseFacts, looked: Looked): CasePage {
  const { one, steps, reader } = facts
  const { id, customer, customerId, owner, place, closedAt, dueAt } = one
  return {
    title: customer,
    back: casesUrl,
    card: { href: customerUrl(customerId), label: `The card of ${customer}` },
    lede: `${unhappyInWords(one, looked)}, at ${place.name}. ${owner} ${closedAt ? 'looked' : 'looks'} after it.`,
    pill: standingPill(one, looked),
    due: closedAt ? '' : capitalised(dueMomentInWords(dueAt, looked)),
    acts: actsOn(facts, looked),
    reopening: closedAt && mayRun(one, reader) ? caseClosingUndoUrl(id) : '',
    words: mayHear(one, reader) ? wordsOf(steps) : null,
    promises: promisesIn(steps, reader, looked),
    history: historyOf(one, steps, reader, looked),
  }
}

function wordsOf(steps: readonly CaseStep[]): CaseWords {
  const score = steps.findLast((step) => step.score !== null)?.score ?? null
  return {
    score: score === null ? '' : `${String(score)} of 10`,
    words: steps.flatMap(({ kind, text }) => (kind === 'wrote' && text ? [text] : [])),
    none: 'They wrote nothing besides.',
    whoReads: 'For managers, and for whoever looks after it until it is closed.',
  }
}
