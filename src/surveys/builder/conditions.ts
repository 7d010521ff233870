import { listInWords } from '../../lib/text.ts'
import { choicesOf, isNumber } from '../choices.ts'
import { END, type Condition, type Question, type SurveyContent } from '../content.ts'

/** A condition that can be chosen from a list, in plain words. */
export interface Offered {
  value: string
  label: string
  condition: Condition
}

/** Everything that can be made to depend on the answers to these questions; what is set stays on offer. */
export function offeredBy(
  questions: readonly Question[],
  set: Condition | undefined,
  draft: SurveyContent,
): Offered[] {
  const offered = questions.flatMap((question) =>
    conditionsOn(question).map((condition) => offer(condition, draft)),
  )
  const own = set && offer(set, draft)
  return own && !offered.some(({ value }) => value === own.value) ? [own, ...offered] : offered
}

/** The questions that come before one, or before a section; all of them for what follows the last. */
export function questionsBefore({ sections }: SurveyContent, key: string | undefined): Question[] {
  const before: Question[] = []
  for (const section of sections) {
    if (section.key === key) return before
    for (const question of section.questions) {
      if (question.key === key) return before
      before.push(question)
    }
  }
  return before
}

/** The value by which a condition is chosen; '' for none. */
export function valueOf(condition: Condition | undefined): string {
  if (!condition) return ''
  return 'choices' in condition
    ? `${condition.question} is ${condition.choices.join(' or ')}`
    : `${condition.question} from ${condition.from} to ${condition.to}`
}

/** "“Did you arrange a time?” is Yes" */
export function conditionInWords(condition: Condition, draft: SurveyContent): string {
  const question = draft.sections
    .flatMap(({ questions }) => questions)
    .find(({ key }) => key === condition.question)
  if (!question) return 'a question that is gone was answered'
  const asked = `“${question.text.en}”`
  if (!('choices' in condition)) return `${asked} is ${condition.from} to ${condition.to}`
  const labels = choicesOf(question)
    .filter(({ key }) => condition.choices.includes(key))
    .map(({ text }) => text.en)
  return `${asked} is ${listInWords(labels).replace(/ and /u, ' or ')}`
}

/** "“In your words”", or "the end". */
export function placeInWords(key: string, { sections }: SurveyContent): string {
  if (key === END) return 'the end'
  const section = sections.find((one) => one.key === key)
  return section ? `“${section.title?.en ?? section.questions[0]?.text.en ?? ''}”` : 'a page that is gone'
}

const RANGES = [
  [0, 6],
  [7, 8],
  [9, 10],
] as const

function conditionsOn(question: Question): Condition[] {
  const { key, kind } = question
  if (isNumber(kind)) return RANGES.map(([from, to]) => ({ question: key, from, to }))
  return choicesOf(question).map((choice) => ({ question: key, choices: [choice.key] }))
}

function offer(condition: Condition, draft: SurveyContent): Offered {
  return { value: valueOf(condition), label: conditionInWords(condition, draft), condition }
}
