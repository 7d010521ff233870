import { and, inArray, isNull, sql, type SQL } from 'drizzle-orm'
import { among } from '../../db/dialect/expressions.ts'
import { readableBy } from '../staff/permissions.ts'
import type { Role } from '../staff/staff-member.ts'
import type { FactTable } from './commands.ts'

/** Holds for a fact that has not been removed and that the reader's role may see: a prepared query's `audiences`. */
export function isReadable(facts: Pick<FactTable, 'audience' | 'removedAt'>): SQL | undefined {
  return and(isNull(facts.removedAt), among(facts.audience, sql.placeholder('audiences')))
}

/** The same for a query that is not prepared. */
export function isReadableBy(role: Role, facts: Pick<FactTable, 'audience' | 'removedAt'>): SQL | undefined {
  return and(isNull(facts.removedAt), inArray(facts.audience, readableBy(role)))
}

/** What `isReadable` is run with. */
export function audiencesOf(role: Role): { audiences: string } {
  return { audiences: JSON.stringify(readableBy(role)) }
}
