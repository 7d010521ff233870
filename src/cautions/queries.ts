import { and, asc, eq, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../db/database.ts'
import { cautions } from '../../db/schema/facts.ts'
import { interests } from '../../db/schema/interests.ts'
import type { LoadedFact } from '../facts/kind.ts'
import { audiencesOf, isReadable } from '../facts/queries.ts'
import { factValues } from '../facts/values.ts'
import type { Day } from '../lib/day.ts'
import type { PersonId } from '../people/person.ts'
import type { Role } from '../staff/staff-member.ts'
import type { CautionId, CautionKind } from './caution.ts'

export interface CautionRow {
  id: CautionId
  kind: CautionKind
  text: string
  detail: string | null
  expiresOn: Day | null
}

/** What to mind about somebody, those that no longer hold too. */
export async function cautionsOf(reader: Reader, personId: PersonId, role: Role): Promise<CautionRow[]> {
  return ofPerson(reader).execute({ personId, ...audiencesOf(role) })
}

/** A caution for its form, where the role may read it. */
export async function cautionForForm(
  reader: Reader,
  id: CautionId,
  role: Role,
): Promise<LoadedFact | undefined> {
  const [row] = await byId(reader).execute({ id, ...audiencesOf(role) })
  if (!row) return undefined
  const { kind, text, detail, expiresOn } = row.caution
  return factValues(row.caution, { kind, text, detail, interest: row.interest, expiresOn })
}

const ofPerson = prepared((reader) =>
  reader
    .select({
      id: cautions.id,
      kind: cautions.kind,
      text: cautions.text,
      detail: cautions.detail,
      expiresOn: cautions.expiresOn,
    })
    .from(cautions)
    .where(and(eq(cautions.personId, sql.placeholder('personId')), isReadable(cautions)))
    .orderBy(asc(cautions.notedAt), asc(cautions.id))
    .prepare(),
)

const byId = prepared((reader) =>
  reader
    .select({ caution: cautions, interest: interests.name })
    .from(cautions)
    .leftJoin(interests, eq(interests.id, cautions.interestId))
    .where(and(eq(cautions.id, sql.placeholder('id')), isReadable(cautions)))
    .prepare(),
)
