import { flag, index, instant, int, json, string, table, uniqueIndex } from '../dialect/index.ts'
import type { PairId, Reason } from '../../src/duplicates/pair.ts'
import type { Id } from '../../src/lib/id.ts'
import type { PersonId } from '../../src/people/person.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { people } from './people.ts'
import { staff } from './staff.ts'

const ofPerson = () =>
  string()
    .$type<PersonId>()
    .notNull()
    .references(() => people.id)

/** Two who may be one person, and what a manager said of it. */
export const duplicatePairs = table(
  'duplicate_pairs',
  {
    id: string().$type<PairId>().primaryKey(),
    /** The lower id of the two, so that a pair stands here once. */
    oneId: ofPerson(),
    otherId: ofPerson(),
    /** How likely, as a logarithm: the likeliest are asked first. */
    points: int().notNull(),
    isSure: flag().notNull(),
    reasons: json<Reason[]>().notNull(),
    foundAt: instant().notNull(),
    /** They are two, and nobody is asked again. */
    toldApartAt: instant(),
    /** Asked again behind all others. */
    putOffAt: instant(),
    saidById: string()
      .$type<StaffId>()
      .references(() => staff.id),
  },
  (columns) => [
    uniqueIndex('duplicate_pairs_once').on(columns.oneId, columns.otherId),
    index('duplicate_pairs_other').on(columns.otherId),
    index('duplicate_pairs_open').on(columns.toldApartAt, columns.putOffAt, columns.points),
  ],
)

/** What somebody has in common with whoever may be the same: only those who share one are compared. */
export const duplicateKeys = table(
  'duplicate_keys',
  {
    id: string().$type<Id<'DuplicateKey'>>().primaryKey(),
    personId: ofPerson(),
    key: string().notNull(),
  },
  (columns) => [
    index('duplicate_keys_key').on(columns.key, columns.personId),
    index('duplicate_keys_person').on(columns.personId),
  ],
)

/** Who has changed and is to be compared with everybody again. */
export const duplicateLooks = table('duplicate_looks', {
  id: string()
    .$type<PersonId>()
    .primaryKey()
    .references(() => people.id),
})
