import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FEWEST } from '../../../src/lib/fewest.ts'
import { asDay, type Day } from '../../../src/lib/day.ts'
import { END, type Answers, type AnswerValue, type SurveyContent } from '../../../src/surveys/content.ts'
import { questionsAsked } from '../../../src/surveys/path.ts'
import { said, section, yesOrNo } from '../../../src/surveys/ready-made/asking.ts'
import { decidedBy } from '../../../src/surveys/turning.ts'
import { NO_TALLY, talliesOf, together, type Tally } from '../../../src/voice/results/tally.ts'
import { batchesToTell, type MonthOfTallies } from '../../../src/voice/results/telling.ts'
import { answersTo, contents } from '../../surveys/random-content.ts'

const MONTHS = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01'].map(
  (text): Day => asDay(text) ?? expect.fail(text),
)

const LETTER = { subject: 'Subject', opening: 'Opening', thanks: 'Thanks' }

/** A few people, who may each have answered anything that can be asked; many alike, so that some are five. */
const people = fc.array(
  fc.record({ month: fc.constantFrom(...MONTHS), answers: answersTo, alike: fc.integer({ min: 1, max: 6 }) }),
  { maxLength: 12 },
)

function monthsOf(
  content: SurveyContent,
  asked: readonly { month: Day; answers: Answers; alike: number }[],
): MonthOfTallies[] {
  return MONTHS.map((month) => {
    const tallies = new Map<string, Tally>()
    for (const { answers, alike } of asked.filter((one) => one.month === month)) {
      const reached = content.sections.findLast(({ questions }) =>
        questions.some((question) => questionsAsked(content, answers).includes(question)),
      )
      const went = { answers, reached: reached?.key ?? null, wrote: new Set<string>() }
      for (const [key, tally] of talliesOf(content, went))
        for (let times = 0; times < alike; times += 1)
          tallies.set(key, together(tallies.get(key) ?? NO_TALLY, tally))
    }
    return { month, tallies }
  })
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

/** A question, one that hangs on it, and a page that is left out after that. */
const CHAIN: SurveyContent = {
  sections: [
    section(
      'first',
      ['First', 'Primero'],
      [yesOrNo('a', 'A?', '¿A?'), yesOrNo('b', 'B?', '¿B?', { when: said('a', 'no') })],
      { skips: [{ when: said('b', 'no'), to: END }] },
    ),
    section('last', ['Last', 'Último'], [yesOrNo('c', 'C?', '¿C?')]),
  ],
  letter: { en: LETTER, es: LETTER },
}

const HANGING = [
  ['a', 'b'],
  ['a', 'c'],
  ['b', 'c'],
] as const

const chained = fc.array(
  fc.record({
    month: fc.constantFrom(...MONTHS),
    alike: fc.integer({ min: 1, max: 4 }),
    answers: fc
      .dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('yes', 'no'), { minKeys: 2 })
      .map((chosen) => new Map(Object.entries(chosen).map(([key, one]) => [key, answer(one)]))),
  }),
  { minLength: 5, maxLength: 15 },
)

function answer(chosen: string): AnswerValue {
  return { number: null, text: null, choices: [chosen] }
}

test('nothing is told of fewer than five, and no month twice', () => {
  fc.assert(
    fc.property(contents, people, (content, asked) => {
      for (const batches of batchesToTell(content, monthsOf(content, asked)).values())
        for (const [at, { from, tally }] of batches.entries()) {
          expect(tally.answered).toBeGreaterThanOrEqual(FEWEST)
          expect(from > (batches[at - 1]?.until ?? '')).toBe(true)
        }
    }),
  )
})

test('of the answers that decide who is asked, what is told of those asked splits no batch', () => {
  fc.assert(
    fc.property(chained, (asked) => {
      const months = monthsOf(CHAIN, asked)
      const told = batchesToTell(CHAIN, months)
      for (const [earlier, later] of HANGING)
        for (const { until } of told.get(later) ?? []) {
          const toldUntil = told.get(earlier)?.findLast((batch) => batch.until <= until)?.until ?? ''
          const waiting = months.filter(({ month }) => month > toldUntil && month <= until)
          expect(sumOf(waiting.map(({ tallies }) => tallies.get(earlier)?.answered ?? 0))).toBe(0)
        }
    }),
  )
})

test('what is told of some months is told, and nothing else of them, once there are more', () => {
  fc.assert(
    fc.property(contents, people, fc.nat(MONTHS.length), (content, asked, until) => {
      const months = monthsOf(content, asked)
      const before = batchesToTell(content, months.slice(0, until))
      const later = batchesToTell(content, months)
      for (const [key, batches] of before) expect(later.get(key)?.slice(0, batches.length)).toEqual(batches)
    }),
  )
})

test('who is asked a question depends on the answers that are said to decide it, and on no others', () => {
  fc.assert(
    fc.property(contents, answersTo, answersTo, (content, one, other) => {
      for (const [key, deciding] of decidedBy(content)) {
        const mixed = new Map([...other].filter(([question]) => !deciding.includes(question)))
        for (const question of deciding) {
          const given = one.get(question)
          if (given) mixed.set(question, given)
        }
        const isAsked = (answers: Answers) =>
          questionsAsked(content, answers).some((asked) => asked.key === key)
        expect(isAsked(mixed)).toBe(isAsked(one))
      }
    }),
  )
})
