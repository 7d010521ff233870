import { capitalised, listInWords } from '../lib/text.ts'
import { customersWord, type CustomerWord } from '../organisation/organisation.ts'
import type { Pagination, Pill } from '../web/fragments.ts'
import { pagination, type PageOfRows } from '../web/pagination.ts'
import {
  importApplicationUrl,
  importRefusedUrl,
  importRemovalUrl,
  importUrl,
  personUrl,
} from '../web/urls.ts'
import { changing, isMoving, stageOf, VERDICTS, type Counts, type Verdict } from './import.ts'
import type { ImportRow } from './queries.ts'
import type { RowOfImport } from './row-queries.ts'
import { recognise } from './reading/columns.ts'
import { buttonInWords, figure, previewInWords, reportInWords, VERDICT_WORDS } from './wording.ts'

/** One list: what each line would do, how far it is, or what each line did. */
export interface ImportPage {
  title: string
  backLabel: string
  lede: string
  progress: ImportProgress | null
  /** What to press, and what else to know, before it is brought in. */
  choice: { action: string; label: string; removal: string } | null
  /** Where it was broken off: what to do about it. */
  brokenOff: { text: string; action: string; removal: string } | null
  table: ImportTable | null
}

/** The lines of a list, as far as they are shown. */
export interface ImportTable {
  remarks: string[]
  tabs: { label: string; href: string; current: boolean }[]
  refusedHref: string
  rows: RowShown[]
  none: string
  pagination: Pagination | null
}

export interface ImportProgress {
  words: string
  value: number
  max: number
}

interface RowShown {
  line: string
  label: string
  href: string
  verdict: Pill
  reasons: string[]
}

declare module '../web/views.ts' {
  interface Views {
    'imports/import': ImportPage
    'imports/_progress': ImportProgress
    'imports/_rows': ImportTable
  }
}

/** What the page is made from. */
export interface ImportShown {
  list: ImportRow
  counts: Counts
  only: Verdict | null
  rows: RowOfImport[]
  page: PageOfRows
  word: CustomerWord
  /** The rows that are done with, of the stage that it is in. */
  doneRows: number
  /** Whether this process is at work on it. */
  isWorkedOn: boolean
}

/** The page of a list, at whichever stage it is. */
export function importPage(shown: ImportShown): ImportPage {
  const { list, counts, word, isWorkedOn } = shown
  const inWords = stageOf(list) === 'done' ? reportInWords : previewInWords
  const around = { title: list.fileName, backLabel: `Bring in ${customersWord(word)}` }
  if (isMoving(list))
    return {
      ...around,
      lede: '',
      choice: null,
      progress: isWorkedOn ? progressOf(shown) : null,
      brokenOff: isWorkedOn ? null : brokenOff(list),
      table: null,
    }
  return {
    ...around,
    lede: capitalised(inWords(counts, word)),
    choice: list.startedAt ? null : choiceFor(list, counts, word),
    progress: null,
    brokenOff: null,
    table: tableOf(shown),
  }
}

/** How far the work on a list is. */
export function progressOf({ list, doneRows }: Pick<ImportShown, 'list' | 'doneRows'>): ImportProgress {
  const doing = stageOf(list) === 'bringing in' ? 'Bringing them in' : 'Looking through the list'
  const words = `${doing}: line ${figure(doneRows)} of ${figure(list.rowCount)}.`
  return { words, value: doneRows, max: list.rowCount }
}

/** Every row that has a verdict. */
export function sum(counts: Counts): number {
  return VERDICTS.reduce((total, verdict) => total + counts[verdict], 0)
}

function tableOf({ list, counts, only, rows, page }: ImportShown): ImportTable {
  const isDone = stageOf(list) === 'done'
  const filter = only ? { only } : {}
  const total = only ? counts[only] : sum(counts)
  return {
    remarks: isDone ? [] : remarksOn(list),
    tabs: tabsOf(list, counts, only),
    refusedHref: counts.refused > 0 ? importRefusedUrl(list.id) : '',
    rows: rows.map((row) => rowShown(row, isDone)),
    none: 'No line of this kind.',
    pagination:
      page.pages > 1
        ? pagination(page, total, (n) => importUrl(list.id, { ...filter, page: String(n) }))
        : null,
  }
}

function choiceFor({ id }: ImportRow, counts: Counts, word: CustomerWord): ImportPage['choice'] {
  const label = changing(counts) > 0 ? buttonInWords(counts, word) : ''
  return { action: importApplicationUrl(id), label, removal: importRemovalUrl(id) }
}

function brokenOff(list: ImportRow): ImportPage['brokenOff'] {
  return stageOf(list) === 'bringing in'
    ? {
        text: 'It was broken off halfway. Nothing is there twice when it goes on.',
        action: importApplicationUrl(list.id),
        removal: '',
      }
    : {
        text: 'It was broken off before every line was looked through. Take it away, and bring the file in again.',
        action: '',
        removal: importRemovalUrl(list.id),
      }
}

function remarksOn({ headings, dateOrder }: ImportRow): string[] {
  const columns = recognise(headings)
  const leftOut = columns
    .filter(({ field, heading }) => !field && heading !== '')
    .map(({ heading }) => `“${heading}”`)
  const hasDates = columns.some(({ field }) => field === 'birthday' || field === 'since')
  return [
    ...(leftOut.length > 0 ? [`Left out, since we don’t know what it is: ${listInWords(leftOut)}.`] : []),
    ...(hasDates
      ? [`Dates in numbers are read with the ${dateOrder === 'day-first' ? 'day' : 'month'} first.`]
      : []),
  ]
}

function tabsOf({ id }: ImportRow, counts: Counts, only: Verdict | null): ImportTable['tabs'] {
  const all = { label: `All ${figure(sum(counts))}`, href: importUrl(id), current: only === null }
  const each = VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => ({
    label: `${VERDICT_WORDS[verdict]} ${figure(counts[verdict])}`,
    href: importUrl(id, { only: verdict }),
    current: only === verdict,
  }))
  return [all, ...each]
}

const TONES: Readonly<Record<Verdict, Pill['tone']>> = {
  new: 'green',
  updates: 'blue',
  same: 'sand',
  refused: 'amber',
}

function rowShown({ line, verdict, label, reasons, personId }: RowOfImport, isDone: boolean): RowShown {
  const isThere = personId !== null && (isDone || verdict !== 'new')
  return {
    line: figure(line),
    label: label || 'No name',
    href: isThere ? personUrl(personId) : '',
    verdict: { text: VERDICT_WORDS[verdict], tone: TONES[verdict] },
    reasons,
  }
}
