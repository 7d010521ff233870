import { capitalised } from '../lib/text.ts'
import { customersWord, type CustomerWord } from '../organisation/organisation.ts'
import { importApplicationUrl, importRemovalUrl } from '../web/urls.ts'
import { changing, isMoving, stageOf, type Counts } from './import.ts'
import type { ImportRow } from './queries.ts'
import { tableOf, type ImportTable, type TableShown } from './table-pages.ts'
import { buttonInWords, figure, previewInWords, reportInWords } from './wording.ts'

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

export interface ImportProgress {
  words: string
  value: number
  max: number
}

declare module '../web/views.ts' {
  interface Views {
    'imports/import': ImportPage
    'imports/_progress': ImportProgress
  }
}

/** What the page is made from. */
export interface ImportShown extends TableShown {
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
