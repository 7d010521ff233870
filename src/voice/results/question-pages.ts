import type { Day } from '../../lib/day.ts'
import { periodName } from '../../lib/period.ts'
import { KINDS_IN_WORDS } from '../../surveys/builder/kinds.ts'
import type { Question } from '../../surveys/content.ts'
import { marginInWords, scoreInWords, type Answered } from '../../surveys/recommend-score.ts'
import { barsOf, type Bars } from '../../web/bars.ts'
import { commentsUrl, surveysUrl } from '../../web/urls.ts'
import { percentOf } from '../words.ts'
import { answerCountsOf, hasApart } from './shares.ts'
import { NO_TALLY, together, type Tally } from './tally.ts'
import type { Batch } from './telling.ts'

/** What one question came to. */
export interface QuestionResult {
  id: string
  text: string
  kind: string
  /** "14 of 16 answered, asked January to October 2026." or why that is not told. */
  answered: string
  /** The recommend score with its margin, or ''. */
  score: string
  bars: Bars | null
  rows: { label: string; count: string; share: string }[]
  /** What they wrote is only counted here, and read elsewhere; or null. */
  wrote: { text: string; href: string; label: string } | null
}

declare module '../../web/views.ts' {
  interface Views {
    'voice/results/_question': QuestionResult
  }
}

export function questionResult(question: Question, batches: readonly Batch[]): QuestionResult {
  const { key, kind, text } = question
  const asked = { id: `question-${key}`, text: text.en, kind: KINDS_IN_WORDS[kind] }
  const [first, last] = [batches[0], batches.at(-1)]
  if (!first || !last)
    return { ...asked, answered: 'Too few to tell', score: '', bars: null, rows: [], wrote: null }
  const tally = batches.map((batch) => batch.tally).reduce(together, NO_TALLY)
  const rows = rowsOf(question, tally)
  return {
    ...asked,
    answered: answeredInWords(tally, spanInWords(first.from, last.until)),
    score: kind === 'recommend score' ? scoredInWords(scoresOf(tally)) : '',
    bars: rows.length > 0 ? barsFor(asked, rows, tally) : null,
    rows: rows.map(({ label, count, share }) => ({ label, count: String(count), share })),
    wrote: wroteOf(question, tally),
  }
}

function answeredInWords({ answered, asked, notApplicable }: Tally, span: string): string {
  const apart = notApplicable > 0 ? ` To ${notApplicable} it does not apply.` : ''
  return `${answered} of ${asked} answered, asked ${span}.${apart}`
}

interface Row {
  label: string
  count: number
  share: string
}

/** The shares are of those who answered; whoever says that it does not apply is in none of them. */
function rowsOf(question: Question, tally: Tally): Row[] {
  const apart = { label: 'Does not apply', count: tally.notApplicable, share: '' }
  const counts = answerCountsOf(question, tally)
  return [
    ...counts.map(({ label, count }) => ({ label, count, share: percentOf(count, tally.answered) })),
    ...(hasApart(question) ? [apart] : []),
  ]
}

function barsFor(
  { id, text }: { id: string; text: string },
  rows: readonly Row[],
  { answered }: Tally,
): Bars {
  const measured = rows
    .filter(({ share }) => share !== '')
    .map(({ label, count, share }) => ({ label, count, value: share }))
  return barsOf(`${id}-bars`, text, measured, answered)
}

function scoresOf({ answered, chosen }: Tally): Answered {
  const between = (from: number, to: number) =>
    [...chosen].reduce((sum, [key, count]) => sum + (Number(key) >= from && Number(key) <= to ? count : 0), 0)
  return { answered, likely: between(9, 10), unlikely: between(0, 6) }
}

function scoredInWords(scores: Answered): string {
  return `${scoreInWords(scores)} ${marginInWords(scores)}`
}

/** Other words for a choice are no comment, so they stand with the answers of whoever wrote them. */
function wroteOf({ kind, hasOther }: Question, { wrote }: Tally): QuestionResult['wrote'] {
  if (wrote === 0) return null
  const isText = kind === 'short text' || kind === 'long text'
  if (isText)
    return {
      text: `${wrote} wrote something.`,
      href: commentsUrl({ channel: 'survey' }),
      label: 'Read comments',
    }
  return hasOther
    ? { text: `${wrote} put it in other words.`, href: surveysUrl(), label: 'Read answers one by one' }
    : null
}

/** "October 2026", "March to October 2026", "November 2025 to March 2026". */
function spanInWords(from: Day, until: Day): string {
  const [first, last] = [periodName(from, 'months'), periodName(until, 'months')]
  if (first === last) return `in ${last}`
  const isOneYear = from.slice(0, 4) === until.slice(0, 4)
  return `from ${isOneYear ? first.replace(/ \d+$/u, '') : first} to ${last}`
}
