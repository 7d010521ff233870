import { and, inArray, isNull, sql, type SQL } from 'drizzle-orm'
import { readableBy } from '../staff/permissions.ts'
import type { Role } from '../staff/staff-member.ts'
import type { FactTable } from './commands.ts'
import type { Audience } from './fact.ts'

/** Holds for a fact that has not been removed and that the reader's role may see: for a prepared query. */
export function isReadable(facts: Pick<FactTable, 'audience' | 'removedAt'>): SQL | undefined {
  // Two plain values: a list to take apart would cost as much as the row that it is for.
  const audiences = [sql.placeholder('audience'), sql.placeholder('otherAudience')]
  return and(isNull(facts.removedAt), inArray(facts.audience, audiences))
}

/** The same for a query that is not prepared. */
export function isReadableBy(role: Role, facts: Pick<FactTable, 'audience' | 'removedAt'>): SQL | undefined {
  return and(isNull(facts.removedAt), inArray(facts.audience, readableBy(role)))
}

/** What `isReadable` is run with. */
export function audiencesOf(role: Role): { audience: Audience; otherAudience: Audience } {
  const [audience = 'everyone', otherAudience = audience] = readableBy(role)
  return { audience, otherAudience }
}
