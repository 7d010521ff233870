import { z } from 'zod'
import { oneOf, optionalText, requiredText, ticked } from '../../web/fields.ts'
import { isOwnChoice } from '../choices.ts'
import { QUESTION_KINDS, type Condition, type Question, type Section } from '../content.ts'
import { choicesFrom } from './choice-lines.ts'
import type { Offered } from './conditions.ts'

/** What can be said of a question. */
export const QuestionForm = z
  .object({
    kind: oneOf(QUESTION_KINDS),
    en: requiredText('the question in English', 200),
    es: requiredText('the question in Spanish', 200),
    isRequired: ticked,
    choices: z.string().max(3000, 'Please keep it under 3,000 characters.').default(''),
    hasOther: ticked,
    when: z.string().default(''),
    unhappyIf: z.enum(['', 'yes', 'no']).catch(''),
  })
  .superRefine(({ kind, choices }, context) => {
    if (!isOwnChoice(kind) || choices.split('\n').filter((line) => line.trim()).length >= 2) return
    const message = 'Please write at least two, each on a line of its own.'
    context.addIssue({ code: 'custom', path: ['choices'], message })
  })
export type QuestionInput = z.output<typeof QuestionForm>

/** What can be said of a page. */
export const SectionForm = z.object({
  en: optionalText(100),
  es: optionalText(100),
  when: z.string().default(''),
  skipWhen: z.string().default(''),
  skipTo: z.string().default(''),
})
export type SectionInput = z.output<typeof SectionForm>

/** The question that was meant; what the form does not speak of stays as it was. */
export function questionFrom(
  input: QuestionInput,
  { key, before, offered }: { key: string; before: Question | undefined; offered: readonly Offered[] },
): Question {
  const { kind, en, es, isRequired, hasOther } = input
  const when = chosen(input.when, offered)
  const isOwn = isOwnChoice(kind)
  const unhappyIf = kind === 'yes or no' ? [input.unhappyIf].filter(Boolean) : (before?.unhappyIf ?? [])
  return {
    ...{ key, kind, text: { en, es } },
    ...(isRequired ? { isRequired } : {}),
    ...(isOwn ? { choices: choicesFrom(input.choices, before?.choices ?? []), hasOther } : {}),
    ...(when ? { when } : {}),
    ...(unhappyIf.length > 0 ? { unhappyIf } : {}),
    ...(before?.wordings ? { wordings: before.wordings } : {}),
  }
}

/** The page that was meant, with the questions that it has. */
export function sectionFrom(
  { en, es, ...input }: SectionInput,
  {
    key,
    before,
    offered,
    after,
  }: { key: string; before: Section | undefined; offered: readonly Offered[]; after: readonly Offered[] },
): Section {
  const when = chosen(input.when, offered)
  const skipWhen = chosen(input.skipWhen, after)
  const title = en ?? es
  const skips = [
    ...(skipWhen && input.skipTo ? [{ when: skipWhen, to: input.skipTo }] : []),
    ...(before?.skips ?? []).slice(1),
  ]
  return {
    ...{ key, questions: before?.questions ?? [] },
    ...(title ? { title: { en: en ?? title, es: es ?? title } } : {}),
    ...(when ? { when } : {}),
    ...(skips.length > 0 ? { skips } : {}),
  }
}

function chosen(value: string, offered: readonly Offered[]): Condition | undefined {
  return offered.find((one) => one.value === value)?.condition
}
