import { DAYS_TO_UNDO } from '../../lib/time-to-undo.ts'
import { dayIn, type Day } from '../../lib/day.ts'
import { capitalised, listInWords, plural } from '../../lib/text.ts'
import { shortDay } from '../../lib/words-for-time.ts'
import { field, type Field } from '../../web/field.ts'
import { blankForm, withError } from '../../web/forms.ts'
import type { Pagination, Pill } from '../../web/fragments.ts'
import { pagination, type PageOfRows } from '../../web/pagination.ts'
import { bookingFileActUrl, bookingFileUrl } from '../../web/urls.ts'
import { FILE_VERDICTS, mayBeTakenBack, type Counts, type FileVerdict } from './file.ts'
import { mappingOf, type MappingForm } from './mapping-pages.ts'
import type { BookingFile, BookingFileRow } from './queries.ts'

/** A file of bookings, at whichever stage it is. */
export interface FilePage {
  title: string
  lede: string
  /** What to press before it is brought in, or where it was broken off. */
  choice: { action: string; label: string; removal: string } | null
  /** It is coming in just now. */
  isMoving: boolean
  undo: { action: string; words: string } | null
  mapping: MappingForm | null
  tabs: { label: string; href: string; current: boolean }[]
  rows: FileRowShown[]
  none: string
  pagination: Pagination | null
}

interface FileRowShown {
  label: string
  line: number
  what: string
  verdict: Pill
  reasons: string[]
}

/** A file in the list of those that came before. */
export interface EarlierFile {
  href: string
  name: string
  when: string
  by: string
  outcome: string
}

declare module '../../web/views.ts' {
  interface Views {
    'bookings/file': FilePage
    'bookings/_file-rows': FilePage
  }
}

export interface FileShown {
  file: BookingFile
  counts: Counts
  rows: readonly BookingFileRow[]
  only: FileVerdict | null
  page: PageOfRows
  total: number
  isWorkedOn: boolean
  /** A sentence on what is wrong with what was said of the columns, or ''. */
  problem: string
  now: Date
  today: Day
}

/** The page of a file. */
export function filePage(shown: FileShown): FilePage {
  const { file, counts, rows, only, page, total, isWorkedOn } = shown
  const asked = only ? { only } : {}
  return {
    title: file.fileName,
    lede: isWorkedOn ? 'It is coming in now.' : ledeOf(file, counts),
    choice: isWorkedOn || file.finishedAt ? null : choiceFor(file, counts),
    isMoving: isWorkedOn,
    undo: undoFor(shown),
    mapping:
      file.kind === 'table' && !file.startedAt ? mappingOf(file, rows[0]?.cells ?? [], shown.problem) : null,
    tabs: tabsOf(file, counts, only),
    rows: rows.map((row) => rowShown(row, shown.today)),
    none: 'No line of this kind.',
    pagination:
      page.pages > 1
        ? pagination(page, total, (n) => bookingFileUrl(file.id, { ...asked, page: String(n) }))
        : null,
  }
}

/** The field by which a file is sent. */
export function fileField(refused: string): Field {
  const form = refused ? withError(blankForm(), 'file', refused) : blankForm()
  return field(form, 'file', 'A list of bookings', {
    kind: 'file',
    accept: '.csv,.txt,.tsv,.ics,text/csv,text/calendar',
    required: true,
    hint: 'A CSV file or a calendar (ICS), as every booking system can save one; 10 MB at most.',
  })
}

/** A file in the list of those that came before. */
export function earlierFile(file: BookingFile, counts: Counts, today: Day, timeZone: string): EarlierFile {
  return {
    href: bookingFileUrl(file.id),
    name: file.fileName,
    when: shortDay(dayIn(file.uploadedAt, timeZone), today),
    by: file.uploadedBy,
    outcome: ledeOf(file, counts),
  }
}

function ledeOf({ startedAt, finishedAt, undoneAt }: BookingFile, counts: Counts): string {
  if (undoneAt) return 'It was taken back.'
  if (startedAt && !finishedAt) return 'It was broken off halfway. Nothing is there twice when it goes on.'
  const inWords = countsInWords(counts)
  return finishedAt ? capitalised(inWords) : `Not brought in yet: ${inWords}`
}

function countsInWords(counts: Counts): string {
  const parts = [
    counts.new > 0 ? plural(counts.new, 'new visit') : '',
    counts.changed > 0 ? `${counts.changed} changed` : '',
    counts.same > 0 ? `${counts.same} as before` : '',
    counts.unmatched > 0 ? `${counts.unmatched} to settle` : '',
    counts.refused > 0 ? `${counts.refused} refused` : '',
  ].filter(Boolean)
  return `${listInWords(parts) || 'nothing in it'}.`
}

function choiceFor({ id, startedAt }: BookingFile, counts: Counts): FilePage['choice'] {
  const coming = counts.new + counts.changed + counts.unmatched
  const label = startedAt ? 'Go on' : coming > 0 ? `Bring in ${plural(coming, 'booking')}` : ''
  const removal = startedAt ? '' : bookingFileActUrl(id, 'removal')
  return { action: bookingFileActUrl(id, 'application'), label, removal }
}

function undoFor({ file, now, isWorkedOn }: FileShown): FilePage['undo'] {
  if (isWorkedOn || !mayBeTakenBack(file, now)) return null
  const words = `For ${DAYS_TO_UNDO} days it can be taken back. Visits that have come, or that a colleague changed since, stay.`
  return { action: bookingFileActUrl(file.id, 'undoing'), words }
}

const PILLS: Readonly<Record<FileVerdict, Pill>> = {
  new: { text: 'New', tone: 'green' },
  changed: { text: 'Changed', tone: 'blue' },
  same: { text: 'As before', tone: 'sand' },
  unmatched: { text: 'To settle', tone: 'amber' },
  refused: { text: 'Refused', tone: 'red' },
}

function tabsOf({ id }: BookingFile, counts: Counts, only: FileVerdict | null): FilePage['tabs'] {
  const there = FILE_VERDICTS.filter((verdict) => counts[verdict] > 0)
  return [
    { label: 'All', href: bookingFileUrl(id), current: only === null },
    ...there.map((verdict) => ({
      label: `${PILLS[verdict].text} ${counts[verdict]}`,
      href: bookingFileUrl(id, { only: verdict }),
      current: only === verdict,
    })),
  ]
}

function rowShown({ label, line, read, verdict, reasons }: BookingFileRow, today: Day): FileRowShown {
  const party = read?.partySize ? ` for ${read.partySize}` : ''
  const what = read
    ? `${shortDay(read.day, today)}, ${read.time}${read.purpose ? ` · ${read.purpose}` : ''}${party}`
    : ''
  return { label, line, what, verdict: PILLS[verdict], reasons }
}
