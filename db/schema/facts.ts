import { choice, day, index, instant, int, string, table } from '../dialect/index.ts'
import type { AskId } from '../../src/asks/ask.ts'
import { CAUTION_KINDS, type CautionId } from '../../src/cautions/caution.ts'
import type { InterestId } from '../../src/interests/interest.ts'
import type { NoteId } from '../../src/notes/note.ts'
import { OCCASION_KINDS, RECURRENCES, type OccasionId } from '../../src/occasions/occasion.ts'
import type { PersonId } from '../../src/people/person.ts'
import { HABITS, PREFERENCE_AREAS, type PreferenceId } from '../../src/preferences/preference.ts'
import type { PromiseId } from '../../src/promises/promise.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { interests } from './interests.ts'
import { notes } from './notes.ts'
import { people } from './people.ts'
import { remembered } from './remembered.ts'
import { staff } from './staff.ts'

const ofPerson = () =>
  string()
    .$type<PersonId>()
    .notNull()
    .references(() => people.id)

const fromNote = () =>
  string()
    .$type<NoteId>()
    .references(() => notes.id)

export const preferences = table(
  'preferences',
  {
    id: string().$type<PreferenceId>().primaryKey(),
    personId: ofPerson(),
    area: choice(PREFERENCE_AREAS).notNull(),
    text: string().notNull(),
    habit: choice(HABITS).notNull(),
    ...remembered(),
  },
  (columns) => [index('preferences_person').on(columns.personId)],
)

export const cautions = table(
  'cautions',
  {
    id: string().$type<CautionId>().primaryKey(),
    personId: ofPerson(),
    kind: choice(CAUTION_KINDS).notNull(),
    /** "Walnut allergy", "the restaurant". */
    text: string().notNull(),
    /** "anaphylaxis", "sold in June, painful". */
    detail: string(),
    /** The interest that a topic to avoid is about, where there is one. */
    interestId: string()
      .$type<InterestId>()
      .references(() => interests.id),
    /** The last day it holds. */
    expiresOn: day(),
    ...remembered(),
  },
  (columns) => [index('cautions_person').on(columns.personId)],
)

export const asks = table(
  'asks',
  {
    id: string().$type<AskId>().primaryKey(),
    /** Whom to ask. */
    personId: ofPerson(),
    /** Whom it is about, where that is somebody else. */
    aboutId: string()
      .$type<PersonId>()
      .references(() => people.id),
    /** As one would say it: "How did Sofia's state final go?" */
    question: string().notNull(),
    fromDay: day().notNull(),
    untilDay: day(),
    noteId: fromNote(),
    askedAt: instant(),
    ...remembered(),
  },
  (columns) => [index('asks_person').on(columns.personId), index('asks_from').on(columns.fromDay)],
)

export const promises = table(
  'promises',
  {
    id: string().$type<PromiseId>().primaryKey(),
    personId: ofPerson(),
    /** What we said we would do: "locker 14 hinge". */
    text: string().notNull(),
    ownerId: string()
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    dueOn: day(),
    keptAt: instant(),
    keptById: string()
      .$type<StaffId>()
      .references(() => staff.id),
    /** What was done, once kept. */
    done: string(),
    noteId: fromNote(),
    ...remembered(),
  },
  (columns) => [
    index('promises_person').on(columns.personId),
    // Every page counts what is due, from this index alone.
    index('promises_open').on(columns.keptAt, columns.dueOn, columns.removedAt, columns.audience),
  ],
)

export const occasions = table(
  'occasions',
  {
    id: string().$type<OccasionId>().primaryKey(),
    personId: ofPerson(),
    /** The other half of an anniversary. */
    withId: string()
      .$type<PersonId>()
      .references(() => people.id),
    kind: choice(OCCASION_KINDS).notNull(),
    name: string().notNull(),
    recurrence: choice(RECURRENCES).notNull(),
    year: int(),
    month: int().notNull(),
    day: int().notNull(),
    ...remembered(),
  },
  (columns) => [
    index('occasions_person').on(columns.personId),
    index('occasions_date').on(columns.month, columns.day),
  ],
)
