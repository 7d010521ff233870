import type { Reader } from '../../db/database.ts'
import { customerById, reachOf, type Customer, type Reach } from '../customers/queries.ts'
import type { CustomerId, PersonId } from '../people/person.ts'
import { personRowById, type PersonRow } from '../people/queries.ts'
import { peopleAround, type PersonAround } from '../relationships/queries.ts'
import { factsOf, type FactsOf } from './fact-queries.ts'
import { selfSourcesOf, type SelfSources } from './self-source-queries.ts'
import { tracesOf, type Traces } from './trace-queries.ts'

/** What we hold on somebody themselves. */
export interface SelfFacts {
  person: PersonRow
  /** Undefined for somebody who is no customer. */
  membership: Customer | undefined
  reach: Reach
}

/** Everything that the mirror shows. */
export interface MirrorFacts extends SelfFacts {
  around: PersonAround[]
  facts: FactsOf
  traces: Traces
  sources: SelfSources
}

/** All that is remembered of somebody, as a manager may read it. */
export async function mirrorFacts(reader: Reader, id: PersonId): Promise<MirrorFacts | undefined> {
  const person = await personRowById(reader, id)
  if (!person) return undefined
  return {
    person,
    membership: await customerById(reader, id as CustomerId),
    reach: await reachOf(reader, id),
    around: await peopleAround(reader, id, 'manager'),
    facts: await factsOf(reader, id),
    traces: await tracesOf(reader, id),
    sources: await selfSourcesOf(reader, id),
  }
}
