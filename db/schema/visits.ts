import { choice, day, flag, index, instant, int, string, table, uniqueIndex } from '../dialect/index.ts'
import { AUDIENCES } from '../../src/facts/fact.ts'
import type { Id } from '../../src/lib/id.ts'
import type { TimeOfDay } from '../../src/lib/wall-time.ts'
import type { PersonId } from '../../src/people/person.ts'
import type { PlaceId } from '../../src/places/place.ts'
import { OUTCOMES, PROMPT_KINDS, type OutcomeId } from '../../src/prompts/outcome.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { PARTS_IN_VISIT, type VisitId } from '../../src/visits/visit.ts'
import { people } from './people.ts'
import { places } from './places.ts'
import { staff } from './staff.ts'

export const visits = table(
  'visits',
  {
    id: string().$type<VisitId>().primaryKey(),
    placeId: string()
      .$type<PlaceId>()
      .notNull()
      .references(() => places.id),
    /** Wall time at the place; startsAt is the same moment in UTC. */
    day: day().notNull(),
    time: string().$type<TimeOfDay>().notNull(),
    startsAt: instant().notNull(),
    /** "tee time", "lunch". */
    purpose: string(),
    partySize: int(),
    hostId: string()
      .$type<StaffId>()
      .references(() => staff.id),
    arrivedAt: instant(),
    completedAt: instant(),
    cancelledAt: instant(),
    noShowAt: instant(),
    createdById: string()
      .$type<StaffId>()
      .references(() => staff.id),
    createdAt: instant().notNull(),
    version: int().notNull(),
  },
  (columns) => [
    index('visits_day').on(columns.placeId, columns.day, columns.startsAt),
    index('visits_host').on(columns.hostId, columns.startsAt),
  ],
)

export const visitPeople = table(
  'visit_people',
  {
    id: string().$type<Id<'VisitPerson'>>().primaryKey(),
    visitId: string()
      .$type<VisitId>()
      .notNull()
      .references(() => visits.id),
    personId: string()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    part: choice(PARTS_IN_VISIT).notNull(),
    position: int().notNull(),
    /** Same as the visit's startsAt: somebody's next and last visit are found without reading them all. */
    startsAt: instant().notNull(),
  },
  (columns) => [
    index('visit_people_visit').on(columns.visitId),
    index('visit_people_person').on(columns.personId, columns.startsAt),
  ],
)

/** How a line went, one tap of a member of staff. */
export const promptOutcomes = table(
  'prompt_outcomes',
  {
    id: string().$type<OutcomeId>().primaryKey(),
    customerId: string()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    visitId: string()
      .$type<VisitId>()
      .references(() => visits.id),
    /** The line's stable key. */
    lineKey: string().notNull(),
    kind: choice(PROMPT_KINDS).notNull(),
    /** The line as it was read. */
    text: string().notNull(),
    outcome: choice(OUTCOMES).notNull(),
    /** Who may read it, and whether it is kept for them alone, as the fact behind the line. */
    audience: choice(AUDIENCES).notNull().default('everyone'),
    forThemAlone: flag().notNull().default(false),
    staffId: string()
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    at: instant().notNull(),
    undoneAt: instant(),
  },
  (columns) => [
    index('prompt_outcomes_customer').on(columns.customerId, columns.at),
    index('prompt_outcomes_at').on(columns.at),
  ],
)

/** Who came along with a customer on a day, or did not though they were expected. */
export const company = table(
  'company',
  {
    id: string().$type<Id<'Company'>>().primaryKey(),
    customerId: string()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    personId: string()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    day: day().notNull(),
    isHere: flag().notNull(),
    staffId: string()
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    at: instant().notNull(),
  },
  (columns) => [
    uniqueIndex('company_of_day').on(columns.customerId, columns.day, columns.personId),
    index('company_person').on(columns.personId),
  ],
)
