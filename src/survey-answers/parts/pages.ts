import { addDays, dayIn } from '../../lib/day.ts'
import { dayInLanguage } from '../../lib/language.ts'
import { NOT_ME } from '../../surveys/choices.ts'
import { inHouse } from '../../surveys/two-questions.ts'
import type { FormProblems } from '../../web/field.ts'
import { surveyAnswerUrl, surveyPartUrl } from '../../web/urls.ts'
import type { OpenSurvey } from '../open-queries.ts'
import type { Shown } from '../pages.ts'
import { ANSWER_PHRASES } from '../phrases.ts'
import { pathOf } from '../../surveys/path.ts'
import { PART_PHRASES } from './phrases.ts'
import { questionField, type QuestionField, type Typing } from './question-pages.ts'
import type { Place } from './where.ts'

/** One page of a survey. */
export interface PartPage {
  /** Above it, where it is only tried; or null. */
  note: Note | null
  title: string
  opening: string
  progress: { label: string; value: string; max: string }
  problems: FormProblems | null
  action: string
  /** What was answered on the pages before, where it is kept nowhere; else ''. */
  soFar: string
  part: string
  /** The keys of its questions, so that it is known which were asked on it. */
  shown: string
  questions: QuestionField[]
  hints: string[]
  send: string
  back: { href: string; label: string } | null
}

/** That all is sent, and how to look at it again. */
export interface SentPage {
  note: Note | null
  thanks: string
  text: string
  until: string
  change: { href: string; label: string } | null
}

/** That something is only tried, and where one goes from there. */
export interface Note {
  text: string
  links: { href: string; label: string }[]
}

/** A survey as it is put to somebody. */
export interface Put {
  survey: Pick<OpenSurvey, 'content' | 'language' | 'answers'>
  business: string
}

declare module '../../web/views.ts' {
  interface Views {
    'survey-answers/part': PartPage
    'survey-answers/sent': SentPage
    'survey-answers/_note': Note
  }
}

/** Where a page leads. */
export interface Ways {
  action: string
  /** The way to a page before it; null where there is none but the browser's own. */
  back: ((section: string) => string) | null
  soFar: string
  note: Note | null
}

export function waysOf(token: string): Ways {
  const back = (part: string) => surveyAnswerUrl(token, { part })
  return { action: surveyPartUrl(token), back, soFar: '', note: null }
}

export function partPage(
  { survey, business }: Put,
  place: Place,
  typing: Typing,
  { action, back, soFar, note }: Ways,
): PartPage {
  const { content, language } = survey
  const { section, questions } = place.part
  const phrases = PART_PHRASES[language]
  const fields = questions.map((question) => questionField(question, survey, typing))
  const isFirst = place.before === null
  return {
    note,
    title: inHouse(section.title?.[language] ?? '', business),
    opening: isFirst ? inHouse(content.letter[language].opening, business) : '',
    progress: {
      label: phrases.part(place.number, place.of),
      ...{ value: String(place.number), max: String(place.of) },
    },
    problems: problemsOf(fields, phrases.mend),
    ...{ action, soFar, part: section.key, shown: questions.map(({ key }) => key).join(' ') },
    questions: fields,
    hints: isFirst ? [phrases.saved, phrases.whoReads] : [],
    send: place.number === place.of ? phrases.sendLast : phrases.send,
    back: place.before === null || !back ? null : { href: back(place.before), label: phrases.back },
  }
}

export function sentPage({ survey, token, business }: Shown): SentPage {
  const { answers, content, language, closesAt, timeZone } = survey
  const phrases = PART_PHRASES[language]
  const [first] = pathOf(content, answers)
  const isNotThem = [...answers.values()].some(({ choices }) => choices?.includes(NOT_ME))
  return {
    note: null,
    thanks: isNotThem ? phrases.notMe : inHouse(content.letter[language].thanks, business),
    text: isNotThem ? phrases.notMeText : phrases.allSent,
    until: ANSWER_PHRASES[language].until(dayInLanguage(addDays(dayIn(closesAt, timeZone), -1), language)),
    change: first
      ? { href: surveyAnswerUrl(token, { part: first.section.key }), label: phrases.change }
      : null,
  }
}

/** What stands above a page that could not be taken, each leading to its field. */
function problemsOf(fields: readonly QuestionField[], title: string): FormProblems | null {
  const problems = fields.flatMap(({ id, text, error, records }) => [
    ...(error ? [{ href: `#${id}`, text: `${text} ${error}` }] : []),
    ...records.flatMap((line) => (line.error ? [{ href: `#${line.id}`, text: line.error }] : [])),
  ])
  return problems.length > 0 ? { title, problems } : null
}
