import { capitalised } from '../lib/text.ts'
import { shortDay } from '../lib/words-for-time.ts'
import { dayIn, type Day } from '../lib/day.ts'
import { customersWord, type CustomerWord } from '../organisation/organisation.ts'
import { field, type Field } from '../web/field.ts'
import { blankForm, withError } from '../web/forms.ts'
import { importUrl, importsUrl, sampleListUrl } from '../web/urls.ts'
import { stageOf, type Counts, type ImportId, type Stage } from './import.ts'
import type { ImportRow } from './queries.ts'
import { FIELDS } from './reading/fields.ts'
import { ENGLISH } from './reading/heading-names.ts'
import { previewInWords, reportInWords } from './wording.ts'

/** Where lists are brought in: the form, what it understands, and what came before. */
export interface ImportsPage {
  title: string
  action: string
  file: Field
  customers: string
  sampleHref: string
  columns: { label: string; names: string }[]
  earlier: EarlierImport[]
}

interface EarlierImport {
  href: string
  name: string
  when: string
  by: string
  outcome: string
}

declare module '../web/views.ts' {
  interface Views {
    'imports/index': ImportsPage
  }
}

/** The page to bring lists in from; `refused` says why the file just sent could not be used. */
export function importsPage({ imports, counts, word, today }: ImportsShown, refused = ''): ImportsPage {
  const form = refused ? withError(blankForm(), 'list', refused) : blankForm()
  const customers = customersWord(word)
  return {
    title: `Bring in ${customers}`,
    action: importsUrl,
    file: field(form, 'list', `Your list of ${customers}`, {
      kind: 'file',
      accept: '.csv,.txt,.tsv,.vcf,text/csv,text/vcard',
      required: true,
      hint: 'A CSV file, as every spreadsheet, member system and address book can save one, or vCards; 100 MB at most.',
    }),
    customers,
    sampleHref: sampleListUrl,
    columns: FIELDS.flatMap(({ key, label }) => {
      const names = ENGLISH[key]
      return names ? [{ label, names: asHeadings(names) }] : []
    }),
    earlier: imports.map((list) => earlier(list, counts.get(list.id), word, today)),
  }
}

interface ImportsShown {
  imports: ImportRow[]
  counts: ReadonlyMap<ImportId, Counts>
  word: CustomerWord
  today: Day
}

function earlier(list: ImportRow, counts: Counts | undefined, word: CustomerWord, today: Day): EarlierImport {
  return {
    href: importUrl(list.id),
    name: list.fileName,
    when: shortDay(dayIn(list.uploadedAt, list.timeZone), today),
    by: list.uploadedBy,
    outcome: outcomeOf(list, counts, word),
  }
}

function outcomeOf(list: ImportRow, counts: Counts | undefined, word: CustomerWord): string {
  const stage = stageOf(list)
  if (stage === 'done' && counts) return capitalised(reportInWords(counts, word))
  if (stage === 'ready' && counts && list.undoneAt)
    return `Undone. ${capitalised(previewInWords(counts, word))}`
  if (stage === 'ready' && counts) return `Not brought in yet: ${previewInWords(counts, word)}`
  return STAGES[stage] ?? 'Being looked through.'
}

const STAGES: Readonly<Partial<Record<Stage, string>>> = {
  mapping: 'Waiting to hear what its columns are.',
  'bringing in': 'Coming in now.',
  stopped: 'Stopped halfway.',
  undoing: 'Being undone.',
}

const MOST_NAMES = 4

function asHeadings(names: readonly string[]): string {
  return names.slice(0, MOST_NAMES).map(asHeading).join(', ')
}

function asHeading(name: string): string {
  const spelt = name
    .replace(/^e mail/u, 'e-mail')
    .replace(/\b(?:id|dob)\b/u, (letters) => letters.toUpperCase())
  return capitalised(spelt)
}
