import type { Tx } from '../../../db/database.ts'
import type { CaseReason } from '../../cases/case.ts'
import { hearComment, hearScore } from '../../cases/hear-commands.ts'
import { openCase } from '../../cases/open-commands.ts'
import { isUnhappy } from '../../surveys/choices.ts'
import type { Answers, AnswerValue, Question, SurveyContent } from '../../surveys/content.ts'
import { questionsAsked } from '../../surveys/path.ts'
import { SCORE } from '../../surveys/two-questions.ts'
import type { OpenSurvey } from '../open-queries.ts'

/**
 * Looks after whoever is unhappy by what a page was sent with: a low score, a Poor, or a no to coming back opens a case
 * at once, or adds to theirs, with all that they have written so far.
 */
export async function hearPart(
  tx: Tx,
  survey: OpenSurvey,
  sent: ReadonlyMap<string, AnswerValue | null>,
  answers: Answers,
  now: Date,
): Promise<void> {
  const { id: invitationId, content, customerId, placeId, day } = survey
  const about = { customerId, placeId, day, invitationId }
  const score = sent.get(SCORE)?.number ?? null
  const before = survey.answers.get(SCORE)?.number ?? null
  if (score !== null) await hearScore(tx, { ...about, score, before }, now)
  const reasons = newReasons(survey, sent)
  for (const because of reasons) await openCase(tx, { ...about, because, words: null }, now)
  const words = writtenIn(content, answers)
  const isNew = words !== writtenIn(content, survey.answers) || score !== before || reasons.size > 0
  if (isNew) await hearComment(tx, invitationId, words || null, now)
}

/** Why somebody is unhappy who was not before, or not about that. */
function newReasons(
  { content, answers }: OpenSurvey,
  sent: ReadonlyMap<string, AnswerValue | null>,
): Set<CaseReason> {
  const asked = content.sections.flatMap(({ questions }) => questions)
  const says = (question: Question, answer: AnswerValue | null | undefined) =>
    isUnhappy(question, answer?.choices ?? [])
  const unhappy = asked.filter(
    (question) => says(question, sent.get(question.key)) && !says(question, answers.get(question.key)),
  )
  return new Set(unhappy.map(({ kind }) => (kind === 'five points' ? 'a poor mark' : 'would not return')))
}

function writtenIn(content: SurveyContent, answers: Answers): string {
  return questionsAsked(content, answers)
    .flatMap(({ key }) => answers.get(key)?.text ?? [])
    .join('\n')
}
