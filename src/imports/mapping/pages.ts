import { dayIn, type Day } from '../../lib/day.ts'
import { plural } from '../../lib/text.ts'
import { shortDay } from '../../lib/words-for-time.ts'
import { customersWord, type CustomerWord } from '../../organisation/organisation.ts'
import { formProblems, type FormProblems } from '../../web/field.ts'
import type { Form } from '../../web/forms.ts'
import { importMappingRemovalUrl, importMappingUrl, importRemovalUrl } from '../../web/urls.ts'
import type { ImportRow } from '../queries.ts'
import type { Survey } from '../reading/survey.ts'
import { figure } from '../wording.ts'
import { columnShown, type ColumnShown } from './column-pages.ts'
import { columnName } from './forms.ts'
import type { RememberedMapping } from './queries.ts'

/** What the columns of a list are taken for, to be confirmed or changed. */
export interface MappingPage {
  title: string
  backLabel: string
  lede: string
  problems: FormProblems | null
  /** Said where lists with these headings came before. */
  remembered: { text: string; forget: string } | null
  /** Where to send what the columns are, or '' where the file is no longer there to be read. */
  action: string
  removal: string
  /** Columns with something in them, in the order of the file. */
  columns: ColumnShown[]
  /** Columns in which there is nothing at all. */
  empty: { summary: string; columns: ColumnShown[] } | null
  sample: { summary: string; headings: string[]; rows: string[][] }
}

declare module '../../web/views.ts' {
  interface Views {
    'imports/mapping': MappingPage
  }
}

/** What the page is made from. */
export interface MappingShown {
  list: ImportRow
  survey: Survey
  form: Form
  /** Whether the file is still there. */
  isKept: boolean
  remembered: RememberedMapping | undefined
  word: CustomerWord
  today: Day
}

/** The page on which it is settled what the columns of a list are. */
export function mappingPage(shown: MappingShown): MappingPage {
  const { list, survey, form, remembered, word, today } = shown
  const all = columnsOf(shown)
  const filled = all.filter((_, at) => isShown(survey, form, at))
  const empty = all.filter((_, at) => !isShown(survey, form, at))
  return {
    title: list.fileName,
    backLabel: `Bring in ${customersWord(word)}`,
    lede: `${foundIn(list, survey)} Say what each column is; what is left out stays out.`,
    problems: formProblems(form),
    remembered: remembered ? rememberedInWords(list, remembered, today) : null,
    action: shown.isKept ? importMappingUrl(list.id) : '',
    removal: importRemovalUrl(list.id),
    columns: filled,
    empty:
      empty.length > 0
        ? { summary: `${plural(empty.length, 'column')} without anything in them`, columns: empty }
        : null,
    sample: {
      summary: `The first ${survey.samples.length === 1 ? 'row' : `${figure(survey.samples.length)} rows`} as they stand`,
      headings: all.map(({ heading }) => heading),
      rows: survey.samples,
    },
  }
}

function columnsOf({ list, survey, form }: MappingShown): ColumnShown[] {
  return survey.columns.map((column, at) => {
    const samples = survey.samples.map((cells) => cells[at] ?? '')
    const heading = list.headings[at] ?? ''
    return columnShown({ at, heading, column, samples, rowCount: list.rowCount }, form)
  })
}

function isShown(survey: Survey, form: Form, at: number): boolean {
  return (survey.columns[at]?.filled ?? 0) > 0 || form.errors[columnName(at)] !== undefined
}

function foundIn({ rowCount }: ImportRow, { program, columns }: Survey): string {
  const size = `${figure(rowCount)} ${rowCount === 1 ? 'row' : 'rows'} and ${plural(columns.length, 'column')}`
  return program ? `A list from ${program}, with ${size}.` : `A list with ${size}.`
}

function rememberedInWords(
  { id, timeZone }: ImportRow,
  { keptBy, keptAt }: RememberedMapping,
  today: Day,
): MappingPage['remembered'] {
  const when = shortDay(dayIn(keptAt, timeZone), today)
  return {
    text: `${keptBy} settled this for lists with the same headings (${when}), and it is used whenever one comes.`,
    forget: importMappingRemovalUrl(id),
  }
}
