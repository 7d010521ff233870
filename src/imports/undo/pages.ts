import { DAYS_TO_UNDO } from '../../lib/time-to-undo.ts'
import { addDays, dayIn } from '../../lib/day.ts'
import { capitalised, listInWords } from '../../lib/text.ts'
import { shortDay } from '../../lib/words-for-time.ts'
import { customersWord, type CustomerWord } from '../../organisation/organisation.ts'
import { importLeaveUrl, importOutlookUrl, importUndoUrl, personUrl } from '../../web/urls.ts'
import { mayBeUndone, stageOf } from '../import.ts'
import type { ImportRow } from '../queries.ts'
import { figure } from '../wording.ts'
import type { Kept, Outlook } from './outlook.ts'

/** What undoing a list would do, or has done. */
export interface UndoPanel {
  text: string
  kept: { name: string; href: string; by: string }[]
  moreKept: string
  actions: { action: string; label: string }[]
}

declare module '../../web/views.ts' {
  interface Views {
    'imports/_undo': UndoPanel
  }
}

interface Shown {
  list: ImportRow
  word: CustomerWord
  now: Date
}

/** Undoing a list that is in, with what that does; or that it was done. */
export function undoPanel({ list, word, now }: Shown): UndoPanel | null {
  const stage = stageOf(list)
  if (stage === 'ready')
    return list.undoneAt && list.outlook ? wasUndone(list, list.outlook, word, now) : null
  if ((stage !== 'done' && stage !== 'stopped') || !mayBeUndone(list, now)) return null
  if (!list.outlook) return offer(list, now)
  const actions = [
    { action: importUndoUrl(list.id), label: 'Undo the list' },
    { action: importLeaveUrl(list.id), label: 'Leave it as it is' },
  ]
  return {
    text: `If you undo it, ${outlookInWords(list.outlook, word, WOULD)}.`,
    ...keptIn(list.outlook),
    actions,
  }
}

function offer(list: ImportRow, now: Date): UndoPanel {
  const today = dayIn(now, list.timeZone)
  const until = addDays(dayIn(list.startedAt ?? now, list.timeZone), DAYS_TO_UNDO)
  return {
    text: `The whole list can be undone until ${shortDay(until, today)}. What somebody has changed since stays.`,
    ...{ kept: [], moreKept: '' },
    actions: [{ action: importOutlookUrl(list.id), label: 'See what that would do' }],
  }
}

function wasUndone(
  { undoneAt, timeZone }: ImportRow,
  outlook: Outlook,
  word: CustomerWord,
  now: Date,
): UndoPanel {
  const when = shortDay(dayIn(undoneAt ?? now, timeZone), dayIn(now, timeZone))
  const said = capitalised(outlookInWords(outlook, word, WAS))
  return { text: `Undone on ${when}. ${said}. It can be brought in again.`, ...keptIn(outlook), actions: [] }
}

const WOULD = { out: 'will be taken out again', back: 'brought back to what they were', kept: 'stay' }
const WAS = { out: 'were taken out again', back: 'brought back to what they were', kept: 'stayed' }

function outlookInWords({ out, back, kept }: Outlook, word: CustomerWord, say: typeof WOULD): string {
  const parts = [
    out > 0 && `${figure(out)} ${out === 1 ? word : customersWord(word)} ${say.out}`,
    back > 0 && `${figure(back)} ${say.back}`,
    kept.length > 0 &&
      `${figure(kept.length)} ${say.kept}, because somebody has changed them or their people since`,
  ].filter((part) => part !== false)
  return parts.length > 0 ? listInWords(parts) : 'nobody changes'
}

const MOST_NAMED = 50

function keptIn({ kept }: Outlook): Pick<UndoPanel, 'kept' | 'moreKept'> {
  const more = kept.length - MOST_NAMED
  return {
    kept: kept.slice(0, MOST_NAMED).map(keptView),
    moreKept: more > 0 ? `and ${figure(more)} more` : '',
  }
}

function keptView({ personId, name, by }: Kept): UndoPanel['kept'][number] {
  return { name, href: personUrl(personId), by: by ? `changed by ${by}` : '' }
}
