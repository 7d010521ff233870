import { capitalised, plural } from '../lib/text.ts'
import { customersWord, type CustomerWord } from '../organisation/organisation.ts'
import { blankForm } from '../web/forms.ts'
import { field, type Field } from '../web/field.ts'
import {
  importApplicationUrl,
  importRemovalUrl,
  importStopUrl,
  importSureUrl,
  importUrl,
  importWinsUrl,
} from '../web/urls.ts'
import { changing, isMoving, stageOf, type Stage } from './import.ts'
import type { ImportRow } from './queries.ts'
import { columnsLine, type ColumnsLine } from './mapping/line-pages.ts'
import { undoPanel, type UndoPanel } from './undo/pages.ts'
import { tableOf, type ImportTable, type TableShown } from './table-pages.ts'
import { WIN_FIELDS, winsOf } from './wins.ts'
import { buttonInWords, figure, laterInWords, previewInWords, reportInWords } from './wording.ts'

/** One list: what each line would do, how far it is, or what each line did. */
export interface ImportPage {
  title: string
  backLabel: string
  lede: string
  progress: ImportProgress | null
  /** Where to have it wait, while it is brought in. */
  stop: string
  /** What to press, and what else to know, before it is brought in. */
  choice: { action: string; label: string; removal: string } | null
  /** Where it was broken off: what to do about it. */
  brokenOff: { text: string; action: string; removal: string } | null
  undecided: Undecided | null
  wins: WinsForm | null
  /** What its columns are taken for, before it is brought in. */
  columns: ColumnsLine | null
  undo: UndoPanel | null
  table: ImportTable | null
}

export interface ImportProgress {
  words: string
  value: number
  max: number
}

/** Lines of which somebody has to say whom they mean. */
interface Undecided {
  text: string
  href: string
  sure: { action: string; label: string } | null
}

/** Whose word counts. */
interface WinsForm {
  action: string
  fields: Field[]
}

declare module '../web/views.ts' {
  interface Views {
    'imports/import': ImportPage
    'imports/_progress': ImportProgress
    'imports/_undecided': Undecided
    'imports/_wins': WinsForm
  }
}

/** What the page is made from. */
export interface ImportShown extends TableShown {
  word: CustomerWord
  /** The rows that are done with, of the stage that it is in. */
  doneRows: number
  /** Whether this process is at work on it. */
  isWorkedOn: boolean
  /** Rows that surely are somebody, and those that were decided since the list was brought in. */
  sureRows: number
  laterRows: number
  now: Date
}

/** The page of a list, at whichever stage it is. */
export function importPage(shown: ImportShown): ImportPage {
  const { list, counts, word, isWorkedOn } = shown
  const around = { title: list.fileName, backLabel: `Bring in ${customersWord(word)}` }
  if (isMoving(list))
    return {
      ...{ ...around, ...NOTHING_TO_SAY },
      progress: isWorkedOn ? progressOf(shown) : null,
      stop: isWorkedOn && stageOf(list) === 'bringing in' ? importStopUrl(list.id) : '',
      brokenOff: isWorkedOn ? null : brokenOff(list),
      columns: isWorkedOn || list.startedAt ? null : columnsLine(list),
    }
  const inWords = stageOf(list) === 'done' ? reportInWords : previewInWords
  return {
    ...{ ...around, ...NOTHING_TO_SAY },
    lede: capitalised(inWords(counts, word)),
    choice: choiceFor(shown),
    brokenOff: stageOf(list) === 'stopped' ? stopped(shown) : null,
    undecided: counts.maybe > 0 ? undecidedIn(shown) : null,
    wins: stageOf(list) === 'ready' ? winsForm(list) : null,
    columns: list.startedAt || list.undoneAt ? null : columnsLine(list),
    undo: undoPanel(shown),
    table: tableOf(shown),
  }
}

const NOTHING_TO_SAY = {
  ...{ lede: '', stop: '', progress: null, choice: null, brokenOff: null },
  ...{ undecided: null, wins: null, columns: null, undo: null, table: null },
}

/** How far the work on a list is. */
export function progressOf({ list, doneRows }: Pick<ImportShown, 'list' | 'doneRows'>): ImportProgress {
  const words = `${DOING[stageOf(list)] ?? 'Looking through the list'}: line ${figure(doneRows)} of ${figure(list.rowCount)}.`
  return { words, value: doneRows, max: list.rowCount }
}

const DOING: Readonly<Partial<Record<Stage, string>>> = {
  'bringing in': 'Bringing them in',
  'weighing an undo': 'Looking at what undoing it would do',
  undoing: 'Undoing it',
}

function choiceFor({ list, counts, word, laterRows }: ImportShown): ImportPage['choice'] {
  const action = importApplicationUrl(list.id)
  if (stageOf(list) === 'ready') {
    const label = changing(counts) > 0 ? buttonInWords(counts, word) : ''
    return { action, label, removal: importRemovalUrl(list.id) }
  }
  const isMore = stageOf(list) === 'done' && laterRows > 0
  return isMore ? { action, label: laterInWords(laterRows), removal: '' } : null
}

function stopped({ list, doneRows }: ImportShown): ImportPage['brokenOff'] {
  const text = `You had it wait after ${figure(doneRows)} of ${plural(list.rowCount, 'line')}. Those are in; the others are not.`
  return { text, action: importApplicationUrl(list.id), removal: '' }
}

function brokenOff(list: ImportRow): ImportPage['brokenOff'] {
  if (stageOf(list) === 'undoing' || stageOf(list) === 'weighing an undo')
    return {
      text: 'It was broken off halfway, and goes on by itself within a minute.',
      action: '',
      removal: '',
    }
  return stageOf(list) === 'bringing in'
    ? {
        text: 'It was broken off halfway. Nothing is there twice when it goes on.',
        action: importApplicationUrl(list.id),
        removal: '',
      }
    : {
        text: 'It was broken off before every line was looked through. Say again what its columns are, or take it away.',
        action: '',
        removal: importRemovalUrl(list.id),
      }
}

function undecidedIn({ list, counts, sureRows }: ImportShown): Undecided {
  const text =
    counts.maybe === 1
      ? 'One line may be somebody you have. Until you say so it is left out; you can bring the others in first.'
      : `${figure(counts.maybe)} lines may be somebody you have. Until you say so they are left out; you can bring the others in first.`
  const label = sureRows === 1 ? 'The sure one is the same' : `All ${figure(sureRows)} sure ones are the same`
  return {
    text,
    href: importUrl(list.id, { only: 'maybe' }),
    sure: sureRows > 0 ? { action: importSureUrl(list.id), label } : null,
  }
}

function winsForm(list: ImportRow): WinsForm {
  const wins = winsOf(list)
  const fields = WIN_FIELDS.map(({ key, label }) =>
    field(blankForm(), key, label, { kind: 'checkbox', checked: wins.has(key) }),
  )
  return { action: importWinsUrl(list.id), fields }
}
