import { and, asc, eq, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../../../db/database.ts'
import { kept } from '../../../db/kept.ts'
import { among } from '../../../db/dialect/expressions.ts'
import { customers, people, relationships } from '../../../db/schema/people.ts'
import { staff } from '../../../db/schema/staff.ts'
import { isReadable } from '../../facts/queries.ts'
import { rememberedColumns } from './remembered-columns.ts'

/** The customers themselves. */
export const customersAmong = prepared((reader) =>
  reader
    .select({
      ...personColumns,
      id: customers.id,
      pronunciation: people.pronunciation,
      addressAs: people.addressAs,
      town: customers.town,
      sinceYear: customers.sinceYear,
      sinceMonth: customers.sinceMonth,
      sinceDay: customers.sinceDay,
    })
    .from(customers)
    .innerJoin(people, eq(people.id, customers.id))
    .where(among(customers.id, sql.placeholder('ids')))
    .prepare(),
)

/** Whom they are tied to, where it was written from their side: `ofId` is the customer. */
export const tiesFrom = prepared((reader) =>
  ties(reader, relationships.personId, relationships.relatedId).prepare(),
)

/** The same where it was written from the other side, and is to be read back. */
export const tiesTo = prepared((reader) =>
  ties(reader, relationships.relatedId, relationships.personId).prepare(),
)

/** Everybody's name who ever noted anything. */
export const staffNames = kept(1, (reader: Reader) => namesOfStaff(reader).execute())

const namesOfStaff = prepared((reader) =>
  reader.select({ id: staff.id, name: staff.name }).from(staff).prepare(),
)

export type PersonRow = Awaited<ReturnType<ReturnType<typeof tiesFrom>['execute']>>[number]['person']
export type TieRow = Awaited<ReturnType<ReturnType<typeof tiesFrom>['execute']>>[number]
export interface Ties {
  from: TieRow[]
  to: TieRow[]
}
export type CustomerRow = Awaited<ReturnType<ReturnType<typeof customersAmong>['execute']>>[number]

const personColumns = {
  id: people.id,
  kind: people.kind,
  name: people.name,
  goesBy: people.goesBy,
  pronoun: people.pronoun,
  about: people.about,
  birthYear: people.birthYear,
  birthMonth: people.birthMonth,
  birthDay: people.birthDay,
  ageIsPrivate: people.ageIsPrivate,
  deceasedOn: people.deceasedOn,
  sensitiveUntil: people.sensitiveUntil,
  changedAt: people.changedAt,
}

type End = typeof relationships.personId | typeof relationships.relatedId

function ties(reader: Reader, from: End, to: End) {
  return reader
    .select({
      ofId: from,
      tie: {
        id: relationships.id,
        kind: relationships.kind,
        word: relationships.word,
        sinceYear: relationships.sinceYear,
        sinceMonth: relationships.sinceMonth,
        sinceDay: relationships.sinceDay,
        endedOn: relationships.endedOn,
        ...rememberedColumns(relationships),
      },
      person: personColumns,
    })
    .from(relationships)
    .innerJoin(people, eq(people.id, to))
    .where(and(among(from, sql.placeholder('ids')), isReadable(relationships)))
    .orderBy(asc(relationships.id))
}
