import type { Day } from '../lib/day.ts'
import { capitalised, listInWords, plural } from '../lib/text.ts'
import { momentInWords } from '../lib/words-for-time.ts'
import { customersWord, type CustomerWord } from '../organisation/organisation.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import { blankForm, type Form } from '../web/forms.ts'
import { retentionUrl } from '../web/urls.ts'
import type { KeptForNow } from './away-queries.ts'
import { MOST_NAMED, type DryRun } from './dry-run-queries.ts'
import { keptLines, reviewOf, type Kept, type Review, type ReviewFacts } from './look-over-pages.ts'
import { countsInWords, MONTHS_KEPT, type Counts, type Rules } from './retention.ts'

/** How long what is kept, what the rules would do now, and what they did. */
export interface RetentionPage extends Kept {
  problems: FormProblems | null
  stale: string
  action: string
  fields: Field[]
  version: string
  /** What the rules of the form would do, before they are turned on. */
  outcome: Outcome | null
  review: Review | null
  runs: { when: string; text: string }[]
}

interface Outcome {
  shown: string
  sentences: string[]
}

declare module '../web/views.ts' {
  interface Views {
    'retention/retention': RetentionPage
  }
}

export interface RetentionFacts {
  form: Form
  version: number
  stale: boolean
  dryRun: { rules: Rules; run: DryRun } | undefined
  review: ReviewFacts | undefined
  kept: readonly KeptForNow[]
  runs: readonly { startedAt: Date; endedAt: Date | null; counts: Counts }[]
  word: CustomerWord
  timeZone: string
  today: Day
}

/** The rules as they are, to begin the form with. */
export function retentionForm(rules: Rules): Form {
  const values = Object.entries(rules).map(([name, value]) => [name, value === null ? '' : String(value)])
  return blankForm(Object.fromEntries(values) as Record<string, string>)
}

/** What names the rules whose outcome is shown. */
export function shownKey(rules: Rules): string {
  const { notesMonths, visitsMonths, finishedMonths, removedMonths, surveysMonths, ...rest } = rules
  const { textsDays, reviewMonths, eraseMonths } = rest
  const facts = [notesMonths, visitsMonths, finishedMonths, removedMonths, surveysMonths]
  return [...facts, textsDays, reviewMonths, eraseMonths].join(' ')
}

/** The page of what is kept for how long. */
export function retentionPage(facts: RetentionFacts): RetentionPage {
  const { form, version, stale, dryRun, runs } = facts
  return {
    problems: formProblems(form),
    stale: stale ? 'A colleague changed this while you were here.' : '',
    action: retentionUrl,
    fields: fieldsOf(form, facts.word),
    version: String(version),
    outcome: dryRun ? { shown: shownKey(dryRun.rules), sentences: sentencesOf(dryRun, facts) } : null,
    review: facts.review ? reviewOf(facts.review, facts) : null,
    kept: keptLines(facts.kept, facts.timeZone),
    runs: runs.map(({ startedAt, endedAt, counts }) => ({
      when: momentIn(startedAt, facts),
      text: `${capitalised(countsInWords(counts))} forgotten${endedAt ? '' : '; it was broken off, and goes on the next night'}.`,
    })),
  }
}

function fieldsOf(form: Form, word: CustomerWord): Field[] {
  const inputMode = 'numeric' as const
  return [
    field(form, 'notesMonths', 'Notes go after so many months', {
      inputMode,
      hint: `Counted from when one was written, and from the last visit of every ${word} it is about. Empty keeps them.`,
    }),
    field(form, 'visitsMonths', 'Visits go after so many months', {
      inputMode,
      hint: `Counted from their day, with who came along and which lines came up. When a ${word} was last here stays known.`,
    }),
    field(form, 'finishedMonths', 'What is over goes after so many months', {
      inputMode,
      hint: 'Questions that were asked or are past their day, promises that were kept, cautions that have expired.',
    }),
    field(form, 'removedMonths', 'What somebody took away goes for good after so many months', {
      inputMode,
      hint: 'Until then it can be brought back.',
    }),
    field(form, 'surveysMonths', 'Surveys go after so many months', {
      inputMode,
      hint: 'Who was asked, and what they answered. Empty keeps them.',
    }),
    field(form, 'textsDays', 'Texts of mails go after so many days', {
      inputMode,
      hint: 'At most 90. That a mail was sent stays longer.',
    }),
    field(form, 'reviewMonths', `A ${word} is to be looked over after so many months without a visit`, {
      inputMode,
      hint: `They stand on a list on this page; nothing else happens to them. Whom you keep is asked about again after ${String(MONTHS_KEPT)} months.`,
    }),
    field(form, 'eraseMonths', `A ${word} is erased after so many months without a visit`, {
      inputMode,
      hint: 'For good, in your name, without anybody asking again. Empty never does.',
    }),
  ]
}

function sentencesOf(
  { rules, run }: NonNullable<RetentionFacts['dryRun']>,
  { word }: RetentionFacts,
): string[] {
  const { counts, names, erased, looked } = run
  const many = counts.customers > erased.length ? ' and others' : ''
  return [
    `The coming night: ${countsInWords(counts)} would go for good.`,
    ...(names.length > 0
      ? [
          `Of what is remembered about ${listInWords(names)}${names.length < MOST_NAMED ? '' : ' and others'}.`,
        ]
      : []),
    ...(erased.length > 0
      ? [
          `Erased, with whom we know through nobody else: ${listInWords(erased.map(({ name }) => name))}${many}.`,
        ]
      : []),
    ...(rules.reviewMonths === null
      ? []
      : [`To be looked over: ${plural(looked, word, customersWord(word))}. Nothing happens to them.`]),
  ]
}

function momentIn(at: Date, { timeZone, today }: RetentionFacts): string {
  return capitalised(momentInWords(at, { timeZone, today }))
}
