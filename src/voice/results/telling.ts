import type { Day } from '../../lib/day.ts'
import { FEWEST } from '../../lib/fewest.ts'
import type { SurveyContent } from '../../surveys/content.ts'
import { decidedBy } from '../../surveys/turning.ts'
import { NO_TALLY, together, type Tally } from './tally.ts'

/** What all who were asked in a month answered, by the question. */
export interface MonthOfTallies {
  month: Day
  tallies: ReadonlyMap<string, Tally>
}

/** Some months in a row of one question, which are told as one and never apart. */
export interface Batch {
  from: Day
  /** The last of the months. */
  until: Day
  tally: Tally
}

/**
 * What may be told of each question, in batches of whole months, given in the order of time. The answers to a question
 * wait until five have given one, and are then told together. They wait longer where those to an earlier question wait
 * that decides whether it is asked: how many came to it says what these answered, and is then known only of the same
 * batches, never of a part of one. Since every number that is shown is a sum of whole batches, nothing can be subtracted
 * that leaves fewer than five; and since a batch once told stays as it is, neither can two looks at different days.
 */
export function batchesToTell(
  content: SurveyContent,
  months: readonly MonthOfTallies[],
): Map<string, Batch[]> {
  const decided = decidedBy(content)
  const told = new Map([...decided.keys()].map((key): [string, Batch[]] => [key, []]))
  const waiting = new Map<string, Batch>()
  for (const { month, tallies } of months) {
    for (const [key, batches] of told) {
      const batch = withMonth(waiting.get(key), month, tallies.get(key))
      if (!batch) continue
      const mayBeTold =
        batch.tally.answered >= FEWEST &&
        !decided.get(key)?.some((earlier) => isHeldBack(waiting.get(earlier)))
      if (mayBeTold) batches.push(batch)
      if (mayBeTold) waiting.delete(key)
      else waiting.set(key, batch)
    }
  }
  return told
}

function withMonth(before: Batch | undefined, month: Day, tally = NO_TALLY): Batch | undefined {
  if (!before) return tally.asked > 0 ? { from: month, until: month, tally } : undefined
  return { from: before.from, until: month, tally: together(before.tally, tally) }
}

/** Those who said that it does not apply have answered, too. */
function isHeldBack(batch: Batch | undefined): boolean {
  return batch !== undefined && batch.tally.answered + batch.tally.notApplicable > 0
}
