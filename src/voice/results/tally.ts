import { NOT_APPLICABLE } from '../../surveys/choices.ts'
import type { Answers, AnswerValue, Question, SurveyContent } from '../../surveys/content.ts'
import { pathOf } from '../../surveys/path.ts'

/** What one question came to: of how many, and how often each thing was chosen; nobody is named. */
export interface Tally {
  asked: number
  /** Without those to whom it does not apply. */
  answered: number
  notApplicable: number
  /** How many wrote something. */
  wrote: number
  /** By the key of the choice, or the number. */
  chosen: ReadonlyMap<string, number>
}

/** How one of those who were asked went through it. */
export interface WentThrough {
  /** The last section that they sent. */
  reached: string | null
  answers: Answers
  /** The questions to which they wrote something. */
  wrote: ReadonlySet<string>
}

export const NO_TALLY: Tally = { asked: 0, answered: 0, notApplicable: 0, wrote: 0, chosen: new Map() }

/** What one person adds, by the question; asked are those of the pages that they sent. */
export function talliesOf(
  content: SurveyContent,
  { reached, answers, wrote }: WentThrough,
): Map<string, Tally> {
  const path = pathOf(content, answers)
  const sent = path.slice(0, path.findIndex(({ section }) => section.key === reached) + 1)
  const asked = sent.flatMap(({ questions }) => questions)
  return new Map(
    asked.map((question) => [
      question.key,
      tallyOf(question, answers.get(question.key), wrote.has(question.key)),
    ]),
  )
}

/** Two tallies of one question together. */
export function together(a: Tally, b: Tally): Tally {
  const chosen = new Map(a.chosen)
  for (const [key, count] of b.chosen) chosen.set(key, (chosen.get(key) ?? 0) + count)
  return {
    asked: a.asked + b.asked,
    answered: a.answered + b.answered,
    notApplicable: a.notApplicable + b.notApplicable,
    wrote: a.wrote + b.wrote,
    chosen,
  }
}

function tallyOf({ kind }: Question, answer: AnswerValue | undefined, hasWords: boolean): Tally {
  if (!answer) return { ...NO_TALLY, asked: 1 }
  const keys = answer.number === null ? (answer.choices ?? []) : [String(answer.number)]
  if (kind === 'five points' && keys.includes(NOT_APPLICABLE))
    return { ...NO_TALLY, asked: 1, notApplicable: 1 }
  const chosen = new Map(keys.map((key) => [key, 1]))
  return { asked: 1, answered: 1, notApplicable: 0, wrote: hasWords ? 1 : 0, chosen }
}
