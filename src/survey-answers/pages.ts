import { addDays, dayIn } from '../lib/day.ts'
import { dayInLanguage } from '../lib/language.ts'
import { calledName } from '../people/names.ts'
import { SCORES, type Answers } from '../surveys/content.ts'
import { questionsAsked, wordingOf } from '../surveys/path.ts'
import { COMMENT, inHouse, SCORE } from '../surveys/two-questions.ts'
import { surveyAnswerUrl, surveyCommentUrl } from '../web/urls.ts'
import type { OpenSurvey } from './open-queries.ts'
import { ANSWER_PHRASES } from './phrases.ts'

/** Where the number is sent; from the mail it comes chosen. */
export interface ScorePage {
  question: string
  action: string
  problem: string
  /** "You chose 9.", or ''. */
  chosen: string
  send: { value: string; label: string } | null
  another: string
  scores: { value: string; label: string; isChosen: boolean }[]
  least: string
  most: string
}

/** Where something can be said besides; the number is saved already. */
export interface CommentPage {
  saved: string
  question: string
  optional: string
  action: string
  problem: string
  comment: string
  send: string
  leave: { href: string; label: string }
  whoReads: string
}

/** That all is saved, and how to change it. */
export interface ThanksPage {
  thanks: string
  score: string
  youSaid: string
  comment: string
  changes: { href: string; label: string }[]
  until: string
}

declare module '../web/views.ts' {
  interface Views {
    'survey-answers/score': ScorePage
    'survey-answers/comment': CommentPage
    'survey-answers/thanks': ThanksPage
  }
}

/** A survey that is open, as its pages show it. */
export interface Shown {
  survey: OpenSurvey
  token: string
  business: string
}

/** The question with its eleven numbers; `chosen` is the number that was tapped in the mail, or was given before. */
export function scorePage(shown: Shown, chosen: string, isMissing = false): ScorePage {
  const phrases = ANSWER_PHRASES[shown.survey.language]
  return {
    question: questionOf(shown, SCORE, new Map()),
    action: surveyAnswerUrl(shown.token),
    problem: isMissing ? phrases.choose : '',
    chosen: chosen ? phrases.chosen(chosen) : '',
    send: chosen ? { value: chosen, label: phrases.send(chosen) } : null,
    another: chosen ? phrases.another : '',
    scores: SCORES.map(String).map((value) => ({
      ...{ value, label: value, isChosen: value === chosen },
    })),
    least: `0: ${phrases.least}`,
    most: `10: ${phrases.most}`,
  }
}

export function commentPage(shown: Shown, typed?: string): CommentPage {
  const { survey, token } = shown
  const phrases = ANSWER_PHRASES[survey.language]
  return {
    saved: phrases.saved(calledName(survey)),
    question: questionOf(shown, COMMENT, survey.answers),
    optional: phrases.optional,
    action: surveyCommentUrl(token),
    problem: typed === undefined ? '' : phrases.tooLong,
    comment: typed ?? survey.answers.get(COMMENT)?.text ?? '',
    send: phrases.sendComment,
    leave: { href: surveyAnswerUrl(token, { step: 'thanks' }), label: phrases.noComment },
    whoReads: phrases.whoReads,
  }
}

export function thanksPage({ survey, token, business }: Shown): ThanksPage {
  const { answers, content, language, closesAt, timeZone } = survey
  const phrases = ANSWER_PHRASES[language]
  const comment = answers.get(COMMENT)?.text ?? ''
  return {
    thanks: inHouse(content.letter[language].thanks, business),
    score: phrases.yourScore(String(answers.get(SCORE)?.number ?? '')),
    youSaid: comment ? phrases.youSaid : '',
    comment,
    changes: [
      { href: surveyAnswerUrl(token, { step: 'score' }), label: phrases.changeScore },
      { href: surveyAnswerUrl(token, { step: 'comment' }), label: phrases.changeComment },
    ],
    until: phrases.until(dayInLanguage(addDays(dayIn(closesAt, timeZone), -1), language)),
  }
}

function questionOf({ survey, business }: Shown, key: string, answers: Answers): string {
  const question = questionsAsked(survey.content, answers).find((one) => one.key === key)
  return question ? inHouse(wordingOf(question, answers, survey.language), business) : ''
}
