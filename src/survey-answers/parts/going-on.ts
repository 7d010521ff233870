import type { Answers, AnswerValue, SurveyContent } from '../../surveys/content.ts'
import { pathOf } from '../../surveys/path.ts'

/** All that is answered, with what a page was sent with. */
export function withSent(
  before: Answers,
  sent: ReadonlyMap<string, AnswerValue | null>,
): Map<string, AnswerValue> {
  const after = new Map(before)
  for (const [key, value] of sent)
    if (value) after.set(key, value)
    else after.delete(key)
  return after
}

/** The section after one. A page that asks more because of what it was sent with is shown once more. */
export function afterPage(
  content: SurveyContent,
  answers: Answers,
  section: string,
  shown: readonly string[],
): string | undefined {
  const path = pathOf(content, answers)
  const at = path.findIndex((part) => part.section.key === section)
  const asksMore = path[at]?.questions.some(({ key }) => !shown.includes(key)) ?? false
  return path[asksMore ? at : at + 1]?.section.key
}
