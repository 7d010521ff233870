import { and, count, gte, inArray, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { afterColon, given, untilColon } from '../../db/dialect/expressions.ts'
import { promptOutcomes } from '../../db/schema/visits.ts'
import type { Outcome, PromptKind } from '../prompts/outcome.ts'

/** How often lines of a kind and family went one way. */
export interface WentSo {
  kind: PromptKind
  family: string
  outcome: Outcome
  count: number
}

/** How lines went since an instant, by kind and family; whoever said "not now" said nothing of the line. */
export async function outcomesSince(reader: Reader, since: Date): Promise<WentSo[]> {
  return sinceQuery(reader).execute({ since })
}

// A line's key begins with its family; what we wanted to learn goes on with what that was.
const family = sql<string>`case when ${promptOutcomes.kind} = 'learn'
  then ${untilColon(afterColon(promptOutcomes.lineKey))} else ${untilColon(promptOutcomes.lineKey)} end`

const sinceQuery = prepared((reader) =>
  reader
    .select({
      kind: promptOutcomes.kind,
      family,
      outcome: promptOutcomes.outcome,
      count: count(),
    })
    .from(promptOutcomes)
    .where(
      and(
        gte(promptOutcomes.at, given(promptOutcomes.at, 'since')),
        isNull(promptOutcomes.undoneAt),
        inArray(promptOutcomes.outcome, ['used', 'fell flat', 'wrong']),
      ),
    )
    .groupBy(promptOutcomes.kind, family, promptOutcomes.outcome)
    .prepare(),
)
