import fc from 'fast-check'
import {
  END,
  QUESTION_KINDS,
  type AnswerValue,
  type Condition,
  type Question,
  type Section,
  type SurveyContent,
} from '../../src/surveys/content.ts'

const LETTER = { subject: 'Subject', opening: 'Opening', thanks: 'Thanks' }
const MOST = 6
const KEYS = Array.from({ length: MOST * 3 }, (_, at) => `q${at}`)
const CHOSEN = ['yes', 'no', 'poor', 'a', 'b', 'not me', 'right']

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ question: fc.constantFrom(...KEYS), choices: fc.subarray(CHOSEN, { minLength: 1 }) }),
  fc.record({ question: fc.constantFrom(...KEYS), from: fc.nat(10), to: fc.nat(10) }),
)

/** Surveys of every shape, skips that lead back, nowhere or to the end among them. */
export const contents: fc.Arbitrary<SurveyContent> = fc
  .array(
    fc.record({
      when: fc.option(condition, { nil: undefined, freq: 3 }),
      questions: fc.array(
        fc.record({
          kind: fc.constantFrom(...QUESTION_KINDS),
          when: fc.option(condition, { nil: undefined, freq: 2 }),
          isRequired: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
      skips: fc.array(
        fc.record({ when: condition, to: fc.constantFrom(END, 's0', 's1', 's2', 's3', 's4', 's5', 'gone') }),
        { maxLength: 2 },
      ),
    }),
    { maxLength: MOST },
  )
  .map((sections) => ({
    sections: sections.map(({ when, questions, skips }, at): Section => ({
      ...{ key: `s${at}`, skips, ...(when ? { when } : {}) },
      questions: questions.map((one, n): Question => ({
        ...{ key: `q${at * 3 + n}`, kind: one.kind, isRequired: one.isRequired },
        ...{ text: { en: 'Question', es: 'Pregunta' }, ...(one.when ? { when: one.when } : {}) },
      })),
    })),
    letter: { en: LETTER, es: LETTER },
  }))

const value: fc.Arbitrary<AnswerValue> = fc.oneof(
  fc.nat(10).map((number) => ({ number, text: null, choices: null })),
  fc.subarray(CHOSEN, { minLength: 1 }).map((choices) => ({ number: null, text: null, choices })),
  fc.string({ minLength: 1 }).map((text) => ({ number: null, text, choices: null })),
)

/** Answers to any of their questions, and to some that there are not. */
export const answersTo: fc.Arbitrary<Map<string, AnswerValue>> = fc
  .dictionary(fc.constantFrom(...KEYS, 'gone'), value)
  .map((answers) => new Map(Object.entries(answers)))
