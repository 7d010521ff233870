import { csvLines, csvOf } from '../../lib/csv.ts'
import { lastDayOf } from '../../lib/period.ts'
import { KINDS_IN_WORDS } from '../../surveys/builder/kinds.ts'
import type { Question } from '../../surveys/content.ts'
import { NOT_TOLD } from '../words.ts'
import type { Results, VersionResults } from './gather.ts'
import { answerCountsOf, hasApart } from './shares.ts'
import type { Tally } from './tally.ts'

/** Everything that may be told of a survey, an answer a line, in the spans of time in which it is told. */
export function* resultsCsv({ versions }: Results): Generator<string> {
  yield csvOf([HEADINGS])
  for (const version of versions) yield csvLines(linesOf(version))
}

const HEADINGS = [
  ...[
    'Version',
    'Page',
    'Question',
    'Kind',
    'From',
    'Until',
    'Asked',
    'Answered',
    'Answer',
    'Count',
    'Share in %',
  ],
  'Why not told',
]

function linesOf({ number, content, batches }: VersionResults): string[][] {
  return content.sections.flatMap(({ title, questions }) =>
    questions.flatMap((question) => {
      const about = [String(number), title?.en ?? '', question.text.en, KINDS_IN_WORDS[question.kind]]
      const told = batches.get(question.key) ?? []
      if (told.length === 0) return [[...about, '', '', '', '', '', '', '', NOT_TOLD['too few']]]
      return told.flatMap(({ from, until, tally }) => {
        const when = [from, lastDayOf(until, 'months'), String(tally.asked), String(tally.answered)]
        return answersOf(question, tally).map((cells) => [...about, ...when, ...cells, ''])
      })
    }),
  )
}

function answersOf(question: Question, tally: Tally): string[][] {
  const counts = answerCountsOf(question, tally)
  const share = (count: number) => ((100 * count) / tally.answered).toFixed(1)
  return [
    ...counts.map(({ label, count }) => [label, String(count), share(count)]),
    ...(hasApart(question) ? [['Does not apply', String(tally.notApplicable), '']] : []),
    ...(counts.length === 0 || question.hasOther ? [['In their own words', String(tally.wrote), '']] : []),
  ]
}
