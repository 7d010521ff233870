import { addDays, dayIn } from '../../lib/day.ts'
import { dayInLanguage } from '../../lib/language.ts'
import { NOT_ME } from '../../surveys/choices.ts'
import { inHouse } from '../../surveys/two-questions.ts'
import type { FormProblems } from '../../web/field.ts'
import { surveyAnswerUrl, surveyPartUrl } from '../../web/urls.ts'
import type { Shown } from '../pages.ts'
import { ANSWER_PHRASES } from '../phrases.ts'
import { pathOf } from '../../surveys/path.ts'
import { PART_PHRASES } from './phrases.ts'
import { questionField, type QuestionField, type Typing } from './question-pages.ts'
import type { Place } from './where.ts'

/** One page of a survey. */
export interface PartPage {
  title: string
  opening: string
  progress: { label: string; value: string; max: string }
  problems: FormProblems | null
  /** Where it is sent; '' in a preview. */
  action: string
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
  thanks: string
  text: string
  until: string
  change: { href: string; label: string } | null
}

declare module '../../web/views.ts' {
  interface Views {
    'survey-answers/part': PartPage
    'survey-answers/sent': SentPage
  }
}

/** Where the page leads: to be answered, or as a preview that is sent nowhere. */
export interface Ways {
  action: string
  at: (section: string) => string
}

export function waysOf(token: string): Ways {
  return { action: surveyPartUrl(token), at: (part) => surveyAnswerUrl(token, { part }) }
}

export function partPage(
  { survey, business }: Pick<Shown, 'survey' | 'business'>,
  place: Place,
  typing: Typing,
  { action, at }: Ways,
): PartPage {
  const { content, language } = survey
  const { section, questions } = place.part
  const phrases = PART_PHRASES[language]
  const fields = questions.map((question) => questionField(question, survey, typing))
  const isFirst = place.before === null
  return {
    title: inHouse(section.title?.[language] ?? '', business),
    opening: isFirst ? inHouse(content.letter[language].opening, business) : '',
    progress: {
      label: phrases.part(place.number, place.of),
      ...{ value: String(place.number), max: String(place.of) },
    },
    problems: problemsOf(fields, phrases.mend),
    ...{ action, part: section.key, shown: questions.map(({ key }) => key).join(' ') },
    questions: fields,
    hints: isFirst ? [phrases.saved, phrases.whoReads] : [],
    send: place.number === place.of ? phrases.sendLast : phrases.send,
    back: place.before === null ? null : { href: at(place.before), label: phrases.back },
  }
}

export function sentPage({ survey, token, business }: Shown): SentPage {
  const { answers, content, language, closesAt, timeZone } = survey
  const phrases = PART_PHRASES[language]
  const [first] = pathOf(content, answers)
  const isNotThem = [...answers.values()].some(({ choices }) => choices?.includes(NOT_ME))
  return {
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
