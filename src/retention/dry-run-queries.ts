import type { Reader } from '../../db/database.ts'
import { countLongAway, longAway, type LongAway } from './away-queries.ts'
import { countDue, countTexts, whoseAreDue } from './due-queries.ts'
import type { Moment } from './due-rule-queries.ts'
import { NOTHING, REMEMBERED, type Counts, type RememberedKind, type Rules } from './retention.ts'
import { countSurveys } from './survey-queries.ts'

/** What the rules would do if they ran now. */
export interface DryRun {
  counts: Counts
  names: readonly string[]
  /** Who would be erased, as far as they are named. */
  erased: readonly LongAway[]
  looked: number
}

/** So many are named; the others are counted. */
export const MOST_NAMED = 30

/** What forgetting by these rules would come to; changes nothing. */
export async function dryRunOf(reader: Reader, rules: Rules, moment: Moment): Promise<DryRun> {
  const counts: Partial<Record<RememberedKind, number>> = {}
  const names = new Set<string>()
  for (const kind of REMEMBERED) {
    counts[kind] = await countDue(reader, kind, rules, moment)
    for (const name of await whoseAreDue(reader, kind, rules, moment, MOST_NAMED)) names.add(name)
  }
  const { eraseMonths, reviewMonths } = rules
  const customers = eraseMonths === null ? 0 : await countLongAway(reader, eraseMonths, moment)
  const surveys = await countSurveys(reader, rules, moment)
  const texts = await countTexts(reader, rules, moment)
  return {
    counts: { ...NOTHING, ...counts, surveys, texts, customers },
    names: [...names].toSorted().slice(0, MOST_NAMED),
    erased: eraseMonths === null ? [] : await longAway(reader, eraseMonths, moment, MOST_NAMED),
    looked: reviewMonths === null ? 0 : await countLongAway(reader, reviewMonths, moment),
  }
}
