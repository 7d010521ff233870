import type { Day } from '../../lib/day.ts'
import { A_YEAR, periodOf, periodsLater } from '../../lib/period.ts'
import type { Section } from '../../surveys/content.ts'
import { field, type Field } from '../../web/field.ts'
import { blankForm } from '../../web/forms.ts'
import type { Empty } from '../../web/fragments.ts'
import { surveyResultsFileUrl, surveyResultsUrl, voiceUrl } from '../../web/urls.ts'
import { spanChoices } from '../choice.ts'
import { askedByResults, type ResultsChoice } from './choice.ts'
import type { Results, VersionResults } from './gather.ts'
import { questionResult, type QuestionResult } from './question-pages.ts'

/** What came of a survey, question by question. */
export interface ResultsPage {
  name: string
  back: string
  /** The versions; none where there is but one. */
  tabs: { label: string; href: string; current: boolean }[]
  action: string
  version: string
  span: Field
  sections: { id: string; title: string; questions: QuestionResult[] }[]
  empty: Empty | null
  file: string
}

declare module '../../web/views.ts' {
  interface Views {
    'voice/results/results': ResultsPage
  }
}

/** The page of a version; undefined where there is none of that number. */
export function resultsPage(
  id: string,
  { versions, today }: Results,
  choice: ResultsChoice,
): ResultsPage | undefined {
  const latest = versions.at(-1)
  const shown = choice.version === null ? latest : versions.find(({ number }) => number === choice.version)
  if (!shown) return undefined
  const sections = sectionsOf(shown, spanBegin(choice, today))
  const isTold = sections.some(({ questions }) =>
    questions.some(({ rows, wrote }) => rows.length > 0 || wrote),
  )
  return {
    ...{
      name: shown.name ?? '',
      back: voiceUrl(),
      action: surveyResultsUrl(id),
      file: surveyResultsFileUrl(id),
    },
    tabs:
      versions.length > 1 ? versions.map((version) => tabOf(id, version, { shown, choice })).reverse() : [],
    version: choice.version === null ? '' : String(choice.version),
    span: field(blankForm({ years: String(choice.years) }), 'years', 'Span', {
      kind: 'select',
      choices: spanChoices(),
    }),
    sections: isTold ? sections : [],
    empty: isTold ? null : NOTHING_YET,
  }
}

/** The first month of a span that ends with the latest month that is over. */
function spanBegin({ years }: ResultsChoice, today: Day): Day {
  return periodsLater(periodOf(today, 'months'), 'months', -years * A_YEAR.months)
}

function sectionsOf({ content, batches }: VersionResults, begin: Day): ResultsPage['sections'] {
  const inSpan = (key: string) => (batches.get(key) ?? []).filter(({ until }) => until >= begin)
  return content.sections.map(({ key, title, questions }: Section) => ({
    ...{ id: `section-${key}`, title: title?.en ?? 'A page without a title' },
    questions: questions.map((question) => questionResult(question, inSpan(question.key))),
  }))
}

function tabOf(
  id: string,
  { number }: VersionResults,
  { shown, choice }: { shown: VersionResults; choice: ResultsChoice },
): ResultsPage['tabs'][number] {
  return {
    label: `Version ${number}`,
    href: surveyResultsUrl(id, askedByResults({ ...choice, version: number })),
    current: number === shown.number,
  }
}

const NOTHING_YET: Empty = {
  title: 'Nothing can be told yet',
  text: 'A question is told once five or more have answered it, their month is over, and nobody asked in it can still answer.',
  action: null,
}
