import { dayIn, type Day } from '../lib/day.ts'
import { timeOfDayIn } from '../lib/wall-time.ts'
import { shortDay } from '../lib/words-for-time.ts'
import type { CustomerWord } from '../organisation/organisation.ts'
import { bulkChangeUrl, customerUrl, undoBulkChangeUrl } from '../web/urls.ts'
import { isMoving, mayBeUndone, type StepCounts, type StepOutcome } from './bulk-change.ts'
import type { BulkChangeRow } from './queries.ts'
import { orderInWords, outcomesInWords } from './wording.ts'

/** One change to many: how far it is, what became of whom, and the way to take it back. */
export interface BulkChangePage {
  title: string
  by: string
  progress: { words: string; value: number; max: number } | null
  outcomes: string[]
  undo: string
  /** Those who were left as they were, and why; and the first of those who were changed. */
  left: { href: string; name: string; why: string }[]
  changed: { href: string; name: string }[]
}

/** The changes that can still be taken back. */
export interface BulkChangesPage {
  rows: { href: string; title: string; by: string; outcomes: string; undo: string }[]
}

declare module '../web/views.ts' {
  interface Views {
    'bulk-changes/change': BulkChangePage
    'bulk-changes/changes': BulkChangesPage
    'bulk-changes/_progress': NonNullable<BulkChangePage['progress']>
  }
}

interface Around {
  word: CustomerWord
  now: Date
  today: Day
  timeZone: string
}

interface Shown extends Around {
  change: BulkChangeRow
  counts: StepCounts
  somebody: readonly { id: string; name: string; outcome: StepOutcome }[]
}

/** The page of a change. */
export function bulkChangePage({ change, counts, somebody, ...around }: Shown): BulkChangePage {
  const who = somebody.map(({ id, name, outcome }) => ({ href: customerUrl(id), name, outcome }))
  return {
    title: titleOf(change, counts, around.word),
    by: byWhom(change, around),
    progress: isMoving(change) ? progressOf(change, counts) : null,
    outcomes: outcomesInWords(counts),
    undo: mayBeUndone(change, around.now) && counts.changed ? undoBulkChangeUrl(change.id) : '',
    left: who.flatMap(({ outcome, ...one }) => {
      const why = WHY_LEFT[outcome]
      return why ? [{ ...one, why }] : []
    }),
    changed: who.filter(({ outcome }) => outcome === 'changed').map(({ href, name }) => ({ href, name })),
  }
}

/** The page of all changes of late. */
export function bulkChangesPage(
  changes: readonly BulkChangeRow[],
  counts: ReadonlyMap<string, StepCounts>,
  around: Around,
): BulkChangesPage {
  return {
    rows: changes.map((change) => {
      const ofIt = counts.get(change.id) ?? {}
      return {
        href: bulkChangeUrl(change.id),
        title: titleOf(change, ofIt, around.word),
        by: byWhom(change, around),
        outcomes: outcomesInWords(ofIt).join(' '),
        undo: mayBeUndone(change, around.now) && ofIt.changed ? undoBulkChangeUrl(change.id) : '',
      }
    }),
  }
}

/** The outcomes of which somebody is named: whoever was left, and whoever was changed. */
export const NAMED: readonly StepOutcome[] = ['changed', 'changed meanwhile', 'not possible', 'changed since']

const WHY_LEFT: Readonly<Partial<Record<StepOutcome, string>>> = {
  'changed meanwhile': 'a colleague changed it meanwhile',
  'not possible': 'it could not be written',
  'changed since': 'a colleague changed it since',
}

function titleOf(change: BulkChangeRow, counts: StepCounts, word: CustomerWord): string {
  const all = Object.values(counts).reduce((sum, steps) => sum + steps, 0)
  return orderInWords(
    { ...change, interest: change.interest ?? '' },
    all - (counts['same before'] ?? 0),
    word,
  )
}

function byWhom({ madeBy, madeAt }: BulkChangeRow, { timeZone, today }: Around): string {
  return `${madeBy}, ${shortDay(dayIn(madeAt, timeZone), today)} at ${timeOfDayIn(madeAt, timeZone)}`
}

function progressOf({ undoneAt }: BulkChangeRow, counts: StepCounts) {
  const max = Object.values(counts).reduce((sum, steps) => sum + steps, 0)
  const value = max - ((undoneAt ? counts.changed : counts.waiting) ?? 0)
  const doing = undoneAt ? 'Taking it back' : 'Changing them'
  return {
    words: `${doing}: ${value.toLocaleString('en-GB')} of ${max.toLocaleString('en-GB')}.`,
    value,
    max,
  }
}
