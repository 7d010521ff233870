import { z } from 'zod'
import { oneOf, optionalText, ticked, version } from '../web/fields.ts'
import { LONGEST_WORDS, MOST_OWN, OWN_KINDS, SCORE, type PulseQuestion, type Sheet } from './pulse.ts'

/** What may be answered to these questions: all but the first can be passed over. */
export function sheetForm(questions: readonly PulseQuestion[]): z.ZodType<Sheet> {
  const fields = questions.map(
    ({ key, kind }) => [key, kind === 'words' ? optionalText(LONGEST_WORDS) : number(key)] as const,
  )
  return z.object(Object.fromEntries(fields)).transform((typed) => {
    const given = Object.entries(typed).flatMap(([key, value]) =>
      value === null ? [] : [[key, value] as const],
    )
    return Object.fromEntries(given)
  })
}

function number(key: string) {
  const sentence = 'Please choose a number from 0 to 10.'
  const chosen = z
    .string(sentence)
    .regex(/^(?:\d|10)$/u, sentence)
    .transform(Number)
  if (key === SCORE) return chosen
  return z.union([z.literal('').transform(() => null), chosen], sentence).default(null)
}

/** The fields of an owner's own question. */
export const ownText = (at: number) => `question${String(at + 1)}`
export const ownKind = (at: number) => `kind${String(at + 1)}`

/** Whether those who work here are asked, and what besides. */
export const PulseSettingsForm = z
  .object({
    isOn: ticked,
    ...{ question1: optionalText(200), question2: optionalText(200), question3: optionalText(200) },
    ...{ kind1: oneOf(OWN_KINDS), kind2: oneOf(OWN_KINDS), kind3: oneOf(OWN_KINDS) },
    version,
  })
  .transform(({ isOn, version, ...typed }) => ({ isOn, version, own: ownIn(typed) }))

function ownIn(typed: Readonly<Record<string, string | null>>): PulseQuestion[] {
  return Array.from({ length: MOST_OWN }, (_, at) => at).flatMap((at) => {
    const [text, kind] = [typed[ownText(at)], OWN_KINDS.find((one) => one === typed[ownKind(at)])]
    return text && kind ? [{ key: `own${String(at + 1)}`, kind, text }] : []
  })
}
