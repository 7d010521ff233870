import { eq } from 'drizzle-orm'
import type { Tx } from '../../../db/database.ts'
import { surveyInvitations } from '../../../db/schema/survey-invitations.ts'
import type { SurveyContent } from '../../surveys/content.ts'
import { countedAnswers, nextPart, pathOf, type Part } from '../../surveys/path.ts'
import { noteAnswered } from '../commands.ts'
import type { OpenSurvey } from '../open-queries.ts'
import { keepCorrections } from '../records/commands.ts'
import { forgetUncounted, saveAnswer } from '../answer-commands.ts'
import { afterPage, withSent } from './going-on.ts'
import { hearPart } from './hear-commands.ts'
import type { ReadPart } from './read.ts'

/** Keeps what a page was sent with; where somebody goes on from there, or undefined once all is sent. */
export async function savePart(
  tx: Tx,
  survey: OpenSurvey,
  section: string,
  { answers: sent, records }: ReadPart,
  now: Date,
): Promise<string | undefined> {
  const { id, content } = survey
  for (const [key, value] of sent) await saveAnswer(tx, id, key, value, now)
  if (records) await keepCorrections(tx, id, records, now)
  const answers = countedAnswers(content, withSent(survey.answers, sent))
  await forgetUncounted(tx, id, [...answers.keys()])
  await hearPart(tx, survey, sent, answers, now)
  const path = pathOf(content, answers)
  const reached = further(content, path, survey.reached, section)
  await tx.update(surveyInvitations).set({ reached }).where(eq(surveyInvitations.id, id))
  if (!nextPart(path, answers, reached)) await noteAnswered(tx, id, now)
  return afterPage(content, answers, section, [...sent.keys()])
}

/** The later of the two sections on the way; what was reached by another way counts no more. */
function further(
  { sections }: SurveyContent,
  path: readonly Part[],
  reached: string | null,
  sent: string,
): string {
  const place = (key: string | null) => sections.findIndex((section) => section.key === key)
  const isOnPath = path.some(({ section }) => section.key === reached)
  return reached !== null && isOnPath && place(reached) > place(sent) ? reached : sent
}
