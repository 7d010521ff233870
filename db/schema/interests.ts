import { choice, flag, index, instant, string, table, uniqueIndex } from '../dialect/index.ts'
import type { Id } from '../../src/lib/id.ts'
import {
  INTEREST_CATEGORIES,
  SIDES,
  STRENGTHS,
  type InterestId,
  type PersonInterestId,
} from '../../src/interests/interest.ts'
import type { PersonId } from '../../src/people/person.ts'
import { people } from './people.ts'
import { remembered } from './remembered.ts'

export const interests = table(
  'interests',
  {
    id: string().$type<InterestId>().primaryKey(),
    name: string().notNull(),
    /** The name folded, so that one interest is not entered twice. */
    foldedName: string().notNull(),
    category: choice(INTEREST_CATEGORIES).notNull(),
    createdAt: instant().notNull(),
  },
  (columns) => [uniqueIndex('interests_folded_name').on(columns.foldedName)],
)

export const interestAliases = table(
  'interest_aliases',
  {
    id: string().$type<Id<'InterestAlias'>>().primaryKey(),
    interestId: string()
      .$type<InterestId>()
      .notNull()
      .references(() => interests.id),
    alias: string().notNull(),
    foldedAlias: string().notNull(),
  },
  (columns) => [
    uniqueIndex('interest_aliases_folded').on(columns.foldedAlias),
    index('interest_aliases_interest').on(columns.interestId),
  ],
)

export const personInterests = table(
  'person_interests',
  {
    id: string().$type<PersonInterestId>().primaryKey(),
    personId: string()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    interestId: string()
      .$type<InterestId>()
      .notNull()
      .references(() => interests.id),
    /** "handicap 11". */
    detail: string(),
    strength: choice(STRENGTHS).notNull(),
    side: choice(SIDES),
    noSpoilers: flag().notNull(),
    ...remembered(),
  },
  (columns) => [
    // What people share is counted from this index alone.
    index('person_interests_person').on(
      columns.personId,
      columns.removedAt,
      columns.audience,
      columns.interestId,
      columns.notedAt,
    ),
    index('person_interests_interest').on(columns.interestId, columns.personId),
  ],
)
