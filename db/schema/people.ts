import { choice, day, flag, index, instant, int, string, table, uniqueIndex } from '../dialect/index.ts'
import type { Id } from '../../src/lib/id.ts'
import { LANGUAGES } from '../../src/lib/language.ts'
import { PERSON_KINDS, PRONOUNS, type CustomerId, type PersonId } from '../../src/people/person.ts'
import { RELATIONSHIP_KINDS, type RelationshipId } from '../../src/relationships/relationship.ts'
import { remembered } from './remembered.ts'

export const people = table(
  'people',
  {
    id: string().$type<PersonId>().primaryKey(),
    kind: choice(PERSON_KINDS).notNull(),
    /** As they write it. */
    name: string().notNull(),
    goesBy: string(),
    formerName: string(),
    pronunciation: string(),
    /** "Mr. Alvarez", and when: "in front of guests". */
    addressAs: string(),
    addressWhen: string(),
    pronoun: choice(PRONOUNS),
    /** One line that a colleague would say of them: "Runs a bakery in Coral Gables". */
    about: string(),
    birthYear: int(),
    birthMonth: int(),
    birthDay: int(),
    /** Where the year of birth is known it says so better: see `isMinor`. */
    isMinor: flag().notNull().default(false),
    ageIsPrivate: flag().notNull(),
    /** The day they died, or the day we heard of it. */
    deceasedOn: day(),
    /** Set by a manager: until then the card keeps it simple. */
    sensitiveUntil: day(),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
    version: int().notNull(),
  },
  (columns) => [
    index('people_name').on(columns.name),
    index('people_birthday').on(columns.birthMonth, columns.birthDay),
  ],
)

/** What a customer adds to the person of the same id. */
export const customers = table(
  'customers',
  {
    id: string()
      .$type<CustomerId>()
      .primaryKey()
      .references(() => people.id),
    memberNumber: string(),
    tier: string(),
    town: string(),
    sinceYear: int(),
    sinceMonth: int(),
    sinceDay: int(),
    /** Names the file among the photos. */
    photoId: string(),
    /** In which they are written to; null where we know none. */
    language: choice(LANGUAGES),
    allowsMail: flag().notNull(),
    /** Nobody under 18 is asked, whatever it says: see `maySendSurveys`. */
    allowsSurveys: flag().notNull(),
    /** Derived: the name folded, family name first, for lists in order. */
    sortName: string().notNull(),
    /** Derived: how many of the things worth knowing we know; see src/people/known.ts. */
    knownCount: int().notNull(),
    lastSeenAt: instant(),
    createdAt: instant().notNull(),
    archivedAt: instant(),
  },
  (columns) => [
    uniqueIndex('customers_member_number').on(columns.memberNumber),
    index('customers_in_order').on(columns.archivedAt, columns.sortName, columns.id),
    index('customers_tier').on(columns.archivedAt, columns.tier, columns.sortName, columns.id),
    index('customers_tier_known').on(
      columns.archivedAt,
      columns.tier,
      columns.knownCount,
      columns.sortName,
      columns.id,
    ),
    index('customers_known').on(columns.archivedAt, columns.knownCount, columns.sortName, columns.id),
    index('customers_last_seen').on(columns.archivedAt, columns.lastSeenAt, columns.id),
    index('customers_created').on(columns.archivedAt, columns.createdAt, columns.id),
    index('customers_since').on(columns.sinceMonth, columns.sinceDay),
    index('customers_photo').on(columns.photoId),
  ],
)

export const phones = table(
  'phones',
  {
    id: string().$type<Id<'Phone'>>().primaryKey(),
    personId: string()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    /** As shown. */
    number: string().notNull(),
    /** E.164 without the plus where it could be read as a phone number, otherwise its digits. */
    digits: string().notNull(),
    label: string(),
    position: int().notNull(),
  },
  (columns) => [index('phones_person').on(columns.personId), index('phones_digits').on(columns.digits)],
)

export const emails = table(
  'emails',
  {
    id: string().$type<Id<'Email'>>().primaryKey(),
    personId: string()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    address: string().notNull(),
    label: string(),
    position: int().notNull(),
  },
  (columns) => [index('emails_person').on(columns.personId), index('emails_address').on(columns.address)],
)

/** Reads "relatedId is personId's <kind>": the child of Ray is {personId: Ray, kind: child, relatedId: Sofia}. */
export const relationships = table(
  'relationships',
  {
    id: string().$type<RelationshipId>().primaryKey(),
    personId: string()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    relatedId: string()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    kind: choice(RELATIONSHIP_KINDS).notNull(),
    /** The word staff used, read from personId: "stepson", "caddie". */
    word: string(),
    sinceYear: int(),
    sinceMonth: int(),
    sinceDay: int(),
    endedOn: day(),
    ...remembered(),
  },
  (columns) => [
    index('relationships_person').on(columns.personId),
    index('relationships_related').on(columns.relatedId),
    index('relationships_since').on(columns.sinceMonth, columns.sinceDay),
  ],
)
