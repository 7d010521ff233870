import { choice, index, instant, int, json, string, table, uniqueIndex } from '../dialect/index.ts'
import type { Id } from '../../src/lib/id.ts'
import type { PlaceId } from '../../src/places/place.ts'
import { HALFWAY } from '../../src/staff/halfway.ts'
import { ROLES, type Role, type StaffId } from '../../src/staff/staff-member.ts'
import { places } from './places.ts'

export const staff = table(
  'staff',
  {
    id: string().$type<StaffId>().primaryKey(),
    name: string().notNull(),
    /** Lower case: nobody signs in with two accounts that differ in capitals. */
    email: string().notNull(),
    passwordHash: string().notNull(),
    role: choice(ROLES).notNull(),
    placeId: string()
      .$type<PlaceId>()
      .notNull()
      .references(() => places.id),
    createdAt: instant().notNull(),
    deactivatedAt: instant(),
    /** To some minutes; sessions are forgotten after a shift. */
    lastSeenAt: instant(),
    version: int().notNull(),
  },
  (columns) => [uniqueIndex('staff_email').on(columns.email)],
)

export const sessions = table(
  'sessions',
  {
    /** SHA-256 of the token in the cookie, so that a copy of the database opens no door. */
    id: string().primaryKey(),
    staffId: string()
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    /** What it is on, in words: "Firefox on Windows". */
    device: string().notNull().default(''),
    /** What its owner has yet to do before it opens anything. */
    waitsFor: choice(HALFWAY),
    createdAt: instant().notNull(),
    lastUsedAt: instant().notNull(),
    /** The desk that it is at; null for sessions from before desks were known. */
    deskId: string(),
    /** When a password last opened the desk; null where it was the one that this session began with. */
    unlockedAt: instant(),
    endedAt: instant(),
  },
  (columns) => [index('sessions_staff').on(columns.staffId)],
)

/** The second factor of those who have one. */
export const secondFactors = table('second_factors', {
  staffId: string()
    .$type<StaffId>()
    .primaryKey()
    .references(() => staff.id),
  /** What the codes are made from, locked with the secret. */
  lockedKey: string().notNull(),
  createdAt: instant().notNull(),
  /** The half minute of the last code that was used: none works twice. */
  lastStep: int().notNull(),
})

/** For whoever has lost what makes their codes; each works once. */
export const recoveryCodes = table(
  'recovery_codes',
  {
    id: string().$type<Id<'RecoveryCode'>>().primaryKey(),
    staffId: string()
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    codeHash: string().notNull(),
    usedAt: instant(),
  },
  (columns) => [index('recovery_codes_staff').on(columns.staffId)],
)

/** Who gave their password at which desk, so that their PIN will do there for a while. */
export const deskPeople = table(
  'desk_people',
  {
    /** SHA-256 of the token in the desk's cookie. */
    deskId: string().notNull(),
    staffId: string()
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    passwordAt: instant().notNull(),
    /** Wrong PINs in a row. */
    wrongPins: int().notNull(),
  },
  (columns) => [
    uniqueIndex('desk_people_once').on(columns.deskId, columns.staffId),
    index('desk_people_staff').on(columns.staffId),
  ],
)

export const pins = table('pins', {
  staffId: string()
    .$type<StaffId>()
    .primaryKey()
    .references(() => staff.id),
  pinHash: string().notNull(),
  setAt: instant().notNull(),
})

/** One row: what the owner asks of whoever signs in. */
export const signInRules = table('sign_in_rules', {
  id: string().primaryKey(),
  /** Roles that must have a second factor. */
  secondFactorFor: json<Role[]>().notNull(),
  /** After so many minutes without use the screen hides itself; 0 for never. */
  hideAfterMinutes: int().notNull().default(0),
  version: int().notNull(),
})

/** Failed sign-ins in a row, by account and by address; both keys are hashes. */
export const signInFailures = table('sign_in_failures', {
  key: string().primaryKey(),
  failures: int().notNull(),
  lastFailedAt: instant().notNull(),
})
