import { choice, flag, index, instant, int, json, string, table } from '../dialect/index.ts'
import type { AskId } from '../../src/asks/ask.ts'
import {
  FOLLOW_UPS,
  OFFER_ANSWERS,
  OFFERS,
  WAYS_TOLD,
  type AffectedId,
} from '../../src/incidents/affected-customer.ts'
import type { Story } from '../../src/incidents/afterwards/story.ts'
import { INCIDENT_STATUSES, type IncidentId } from '../../src/incidents/incident.ts'
import type { IncidentUpdateId } from '../../src/incidents/incident-update.ts'
import type { Id } from '../../src/lib/id.ts'
import type { PersonId } from '../../src/people/person.ts'
import type { PlaceId } from '../../src/places/place.ts'
import type { StaffId } from '../../src/staff/staff-member.ts'
import { people } from './people.ts'
import { places } from './places.ts'
import { staff } from './staff.ts'

const byStaff = () =>
  string()
    .$type<StaffId>()
    .references(() => staff.id)

const ofIncident = () =>
  string()
    .$type<IncidentId>()
    .notNull()
    .references(() => incidents.id)

/** Something that went wrong. How it stands is what its latest update says. */
export const incidents = table(
  'incidents',
  {
    id: string().$type<IncidentId>().primaryKey(),
    placeId: string()
      .$type<PlaceId>()
      .notNull()
      .references(() => places.id),
    /** "The pool was closed on Saturday". */
    title: string().notNull(),
    what: string().notNull(),
    startedAt: instant().notNull(),
    status: choice(INCIDENT_STATUSES).notNull(),
    nextUpdateAt: instant(),
    ownerId: byStaff().notNull(),
    openedById: byStaff().notNull(),
    openedAt: instant().notNull(),
    overAt: instant(),
    /** What there was to tell when it was over, in numbers. */
    story: json<Story>(),
    /** Which of the addresses that its public page had is the one that leads there; those before are dead. */
    pageNumber: int().notNull(),
    /** Since when that page can be read; null where it cannot. */
    pageOpenAt: instant(),
    changedAt: instant().notNull(),
    removedAt: instant(),
    version: int().notNull(),
  },
  (columns) => [index('incidents_open').on(columns.placeId, columns.overAt)],
)

export const incidentUpdates = table(
  'incident_updates',
  {
    id: string().$type<IncidentUpdateId>().primaryKey(),
    incidentId: ofIncident(),
    text: string().notNull(),
    writtenById: byStaff().notNull(),
    /** Their part in it then: "manager", "engineer". */
    part: string().notNull(),
    writtenAt: instant().notNull(),
    /** Neither on the public page nor in a mail to customers. */
    isForColleagues: flag().notNull(),
    /** How it stood from then on, and before, for taking the update back. */
    status: choice(INCIDENT_STATUSES).notNull(),
    nextUpdateAt: instant(),
    statusBefore: choice(INCIDENT_STATUSES).notNull(),
    nextUpdateBefore: instant(),
    /** When somebody said that those affected are to get it by mail. */
    mailedAt: instant(),
    /** The last of them whose mail is queued; null before the first. */
    mailedUpTo: string().$type<AffectedId>(),
    /** When all of those mails were queued. */
    mailsQueuedAt: instant(),
    changedAt: instant().notNull(),
    removedAt: instant(),
    version: int().notNull(),
  },
  (columns) => [index('incident_updates_incident').on(columns.incidentId, columns.writtenAt)],
)

/** What an update said before it was edited. */
export const incidentUpdateVersions = table(
  'incident_update_versions',
  {
    id: string().$type<Id<'IncidentUpdateVersion'>>().primaryKey(),
    updateId: string()
      .$type<IncidentUpdateId>()
      .notNull()
      .references(() => incidentUpdates.id),
    version: int().notNull(),
    text: string().notNull(),
    replacedById: byStaff().notNull(),
    replacedAt: instant().notNull(),
  },
  (columns) => [index('incident_update_versions_update').on(columns.updateId)],
)

/** A customer whom an incident touches, and what was said, offered and answered. */
export const affectedCustomers = table(
  'affected_customers',
  {
    id: string().$type<AffectedId>().primaryKey(),
    incidentId: ofIncident(),
    personId: string()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    addedById: byStaff().notNull(),
    addedAt: instant().notNull(),
    /** Why they stand here: "here then", "Swimming", "by hand". */
    pickedBy: string().notNull(),
    toldAt: instant(),
    toldById: byStaff(),
    toldHow: choice(WAYS_TOLD),
    reply: string(),
    offer: choice(OFFERS),
    /** "a free day". */
    offerWords: string(),
    answer: choice(OFFER_ANSWERS),
    /** Since when they get no mail about this incident, on their own word. */
    stoppedAt: instant(),
    followUp: choice(FOLLOW_UPS),
    /** The question of a month or two later. Nothing points at it: it may be forgotten before this is. */
    askId: string().$type<AskId>(),
    changedAt: instant().notNull(),
    removedAt: instant(),
    version: int().notNull(),
  },
  (columns) => [
    index('affected_customers_incident').on(columns.incidentId, columns.removedAt, columns.id),
    index('affected_customers_person').on(columns.personId),
  ],
)
