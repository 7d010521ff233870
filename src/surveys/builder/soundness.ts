import { choicesOf, isOwnChoice } from '../choices.ts'
import { END, type Question, type Section, type SurveyContent } from '../content.ts'
import { placeInWords, questionsBefore } from './conditions.ts'

/** What a stranger may send fits so many long texts on a page. */
const LONG_TEXTS_ON_A_PAGE = 2

/** What has to be mended before a survey can be asked, in sentences; none where nothing has. */
export function unsoundIn(draft: SurveyContent): string[] {
  const { sections } = draft
  const questions = sections.flatMap((section) => section.questions)
  if (questions.length === 0) return ['It asks nothing yet.']
  return [
    ...sections.flatMap((section) => unsoundSection(section, draft)),
    ...questions.flatMap((question) => unsoundQuestion(question, draft)),
    ...(questions.filter(({ kind }) => kind === 'records check').length > 1
      ? ['Our records can be checked once alone.']
      : []),
  ]
}

function unsoundSection(section: Section, draft: SurveyContent): string[] {
  const { key, questions, when, skips = [] } = section
  const called = placeInWords(key, draft)
  const at = draft.sections.indexOf(section)
  const later = draft.sections.slice(at + 1).map((one) => one.key)
  const before = questionsBefore(draft, key)
  const known = [...before, ...questions].map((question) => question.key)
  return [
    ...(questions.length === 0 ? [`The page ${called} has no question.`] : []),
    ...(questions.filter(({ kind }) => kind === 'long text').length > LONG_TEXTS_ON_A_PAGE
      ? [`The page ${called} has more than ${LONG_TEXTS_ON_A_PAGE} long texts: please spread them.`]
      : []),
    ...(when && !before.some((question) => question.key === when.question)
      ? [`The page ${called} depends on a question that does not come before it.`]
      : []),
    ...(skips.some(({ to }) => to !== END && !later.includes(to))
      ? [`After the page ${called} it leads to a page that does not come later.`]
      : []),
    ...(skips.some((skip) => !known.includes(skip.when.question))
      ? [`Where it goes on after the page ${called} depends on a question that does not come before.`]
      : []),
  ]
}

function unsoundQuestion(question: Question, draft: SurveyContent): string[] {
  const { key, kind, text, when } = question
  const asked = `“${text.en}”`
  const before = questionsBefore(draft, key).map((one) => one.key)
  return [
    ...(isOwnChoice(kind) && choicesOf(question).length < 2
      ? [`The question ${asked} has fewer than two choices.`]
      : []),
    ...(when && !before.includes(when.question)
      ? [`The question ${asked} depends on one that does not come before it.`]
      : []),
  ]
}
