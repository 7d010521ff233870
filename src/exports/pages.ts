import { dayIn, type Day } from '../lib/day.ts'
import { capitalised } from '../lib/text.ts'
import { timeOfDayIn } from '../lib/wall-time.ts'
import { shortDay } from '../lib/words-for-time.ts'
import { customersWord, type CustomerWord } from '../organisation/organisation.ts'
import { field, type Field } from '../web/field.ts'
import { blankForm } from '../web/forms.ts'
import { exportUrl } from '../web/urls.ts'
import { EXPORTS, type ExportName } from './export.ts'
import type { TakenBefore } from './queries.ts'
import { nounsOf, withoutVerb } from './wording.ts'

/** Where what we hold is taken out: one form for each kind of file, and what was taken before. */
export interface ExportsPage {
  files: ExportShown[]
  earlier: { what: string; when: string; by: string }[]
}

interface ExportShown {
  id: string
  title: string
  count: string
  text: string
  action: string
  label: string
  choice: Field | null
}

declare module '../web/views.ts' {
  interface Views {
    'exports/index': ExportsPage
  }
}

interface Shown {
  counts: ReadonlyMap<ExportName, number>
  taken: readonly TakenBefore[]
  word: CustomerWord
  today: Day
  timeZone: string
}

/** The page from which everything can be taken out. */
export function exportsPage({ counts, taken, word, today, timeZone }: Shown): ExportsPage {
  return {
    files: EXPORTS.map((name) => exportShown(name, counts.get(name) ?? 0, word)),
    earlier: taken.map(({ action, at, by }) => ({
      what: capitalised(withoutVerb(action)),
      when: `${shortDay(dayIn(at, timeZone), today)}, ${timeOfDayIn(at, timeZone)}`,
      by,
    })),
  }
}

function exportShown(name: ExportName, count: number, word: CustomerWord): ExportShown {
  const [one, many] = nounsOf(name, word)
  const { text, label } = WORDS[name]
  return {
    id: name,
    title: name === 'archive' ? 'Everything' : capitalised(many),
    count: `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`,
    text,
    action: exportUrl(name),
    label,
    choice: name === 'customers' ? archivedChoice(word) : null,
  }
}

function archivedChoice(word: CustomerWord): Field {
  return field(blankForm(), 'archived', `Archived ${customersWord(word)} too`, { kind: 'checkbox' })
}

const WORDS: Readonly<Record<ExportName, { text: string; label: string }>> = {
  customers: {
    text: 'A line each, with their families, interests and what to mind. Corrected in a spreadsheet, the file can be brought in again.',
    label: 'Take out a CSV file',
  },
  visits: {
    text: 'Every visit, past and to come: who came along, with whom and what for.',
    label: 'Take out a CSV file',
  },
  notes: {
    text: 'Every note in its own words, with whom it is about, and those for managers too.',
    label: 'Take out a CSV file',
  },
  people: {
    text: 'A card each for an address book, families and pets too: who belongs to whom, birthdays, interests, photos and notes.',
    label: 'Take out a vCard file',
  },
  archive: {
    text: 'All that is remembered, settings, staff and photos too, as one JSON file that another, empty Rapport reads back. It holds no passwords, mails or feeds: staff choose new passwords there.',
    label: 'Take out an archive',
  },
}
