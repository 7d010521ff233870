import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asDay, type Day } from '../../src/lib/day.ts'
import { newId } from '../../src/lib/id.ts'
import { FEWEST } from '../../src/lib/fewest.ts'
import type { PlaceId } from '../../src/places/place.ts'
import { DIMENSIONS, sumOf, type Count } from '../../src/voice/count.ts'
import { figuresOf, type Figure } from '../../src/voice/figures.ts'
import { periodOf } from '../../src/lib/period.ts'

const day = (text: string): Day => asDay(text) ?? expect.fail(text)
const AT = new Date('2026-11-21T14:28:00Z')
const LOOKED = { now: AT, today: day('2026-11-21') }
const MONTHS = ['2026-04-01', '2026-05-01', '2026-06-01', '2026-07-01', '2026-08-01', '2026-09-01'].map(day)
const PLACES: PlaceId[] = [newId(AT), newId(AT), newId(AT)]

const counts: fc.Arbitrary<Count[]> = fc
  .array(
    fc.record({
      month: fc.constantFrom(...MONTHS),
      place: fc.constantFrom(...PLACES),
      tier: fc.constantFrom('Gold', 'Social', ''),
      team: fc.constantFrom<PlaceId | ''>(PLACES[0] ?? '', ''),
      answered: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 5, max: 20 })),
    }),
    { maxLength: 30 },
  )
  .map((rows) => {
    const keyOf = (row: (typeof rows)[number]) => JSON.stringify([row.month, row.place, row.tier, row.team])
    const once = new Map(rows.map((row) => [keyOf(row), row]))
    return [...once.values()].map((row) => ({
      ...{ ...row, asked: row.answered + 2, likely: 0, unlikely: 0 },
      openUntil: new Date('2026-10-01'),
    }))
  })

/** The counts that a figure is the sum of. */
function partsOf({ by, group, step, first }: Figure, all: readonly Count[]): Count[] {
  return all.filter(
    (count) => periodOf(count.month, step) === first && (by === 'everyone' || count[by] === group),
  )
}

test('no number that is not told can be worked out from all that are', () => {
  fc.assert(
    fc.property(counts, (all) => {
      const figures = figuresOf(all, LOOKED)
      const answering = all.filter(({ answered }) => answered > 0)
      const rowOf = (parts: readonly Count[]) => answering.map((count) => (parts.includes(count) ? 1n : 0n))
      const told = figures
        .filter(({ stands }) => stands === 'told')
        .map((figure) => rowOf(partsOf(figure, all)))
      const known = rankOf(told)
      for (const figure of figures.filter(({ stands }) => stands === 'too few'))
        expect(rankOf([...told, rowOf(partsOf(figure, all))])).toBe(known + 1)
      for (const small of crossingsOf(all).filter(isSmall))
        expect(rankOf([...told, rowOf(small)])).toBe(known + 1)
    }),
  )
})

test('what is left of a whole without the parts of it that are told is nobody, or five and more', () => {
  fc.assert(
    fc.property(counts, (all) => {
      const told = figuresOf(all, LOOKED).filter(({ stands }) => stands === 'told')
      const left = (whole: Figure, parts: readonly Figure[]) => whole.answered - sumOf(parts).answered
      for (const whole of told) {
        const { step, first, by, group } = whole
        const partitions = [
          ...(by === 'everyone' ? DIMENSIONS : []).map((dimension) =>
            told.filter((part) => part.by === dimension && part.step === step && part.first === first),
          ),
          told.filter((part) => isMonthOf(part, whole) && part.by === by && part.group === group),
        ]
        for (const parts of partitions.filter(({ length }) => length > 0))
          expect(left(whole, parts) === 0 || left(whole, parts) >= FEWEST).toBe(true)
      }
    }),
  )
})

test('what is told of some months is told, and nothing else of them, once there are more', () => {
  fc.assert(
    fc.property(counts, fc.constantFrom(...MONTHS), (all, until) => {
      const before = all.filter(({ month }) => month < until)
      const earlier = figuresOf(before, { ...LOOKED, today: until })
      const later = figuresOf(all, LOOKED)
      for (const figure of earlier.filter(({ stands }) => stands !== 'open'))
        expect(later).toContainEqual(figure)
    }),
  )
})

function isMonthOf(part: Figure, { step, first }: Figure): boolean {
  return step === 'quarters' && part.step === 'months' && periodOf(part.first, 'quarters') === first
}

/** Every group there could be, by any of the dimensions, in any month. */
function crossingsOf(all: readonly Count[]): Count[][] {
  return all.flatMap((one) =>
    [0, 1, 2, 3, 4, 5, 6, 7].map((which) => {
      const told = DIMENSIONS.filter((_, at) => which & (1 << at))
      return all.filter((other) => other.month === one.month && told.every((by) => other[by] === one[by]))
    }),
  )
}

function isSmall(counts: readonly Count[]): boolean {
  const { answered } = sumOf(counts)
  return answered > 0 && answered < FEWEST
}

/** How many of the rows do not follow from the others, by elimination in whole numbers. */
function rankOf(rows: readonly (readonly bigint[])[]): number {
  let [left, rank] = [rows.map((row) => [...row]), 0]
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = left.find((row) => row[column] !== 0n)
    if (!pivot) continue
    rank += 1
    left = left
      .filter((row) => row !== pivot)
      .map((row) => row.map((n, at) => n * (pivot[column] ?? 0n) - (pivot[at] ?? 0n) * (row[column] ?? 0n)))
  }
  return rank
}
