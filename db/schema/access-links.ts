import { choice, index, instant, string, table, uniqueIndex } from '../dialect/index.ts'
import type { InvitationId, InvitationLinkId } from '../../src/invitations/invitation.ts'
import type { PasswordResetId } from '../../src/password-resets/password-reset.ts'
import type { PlaceId } from '../../src/places/place.ts'
import { ROLES, type StaffId } from '../../src/staff/staff-member.ts'
import { places } from './places.ts'
import { staff } from './staff.ts'

/** Who has been asked to join. The link is made from `linkId` with the secret, and stands nowhere. */
export const invitations = table(
  'invitations',
  {
    id: string().$type<InvitationId>().primaryKey(),
    /** In lower case. */
    email: string().notNull(),
    role: choice(ROLES).notNull(),
    placeId: string()
      .$type<PlaceId>()
      .notNull()
      .references(() => places.id),
    /** Another one with every sending, so that the link before it leads nowhere. */
    linkId: string().$type<InvitationLinkId>().notNull(),
    invitedById: string()
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    invitedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    withdrawnAt: instant(),
  },
  (columns) => [
    uniqueIndex('invitations_link').on(columns.linkId),
    index('invitations_email').on(columns.email),
  ],
)

/** Who may choose a new password by a link. It is made from the id with the secret, and stands nowhere. */
export const passwordResets = table(
  'password_resets',
  {
    id: string().$type<PasswordResetId>().primaryKey(),
    staffId: string()
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    /** The owner who asked for it; nobody where somebody forgot their own. */
    askedById: string()
      .$type<StaffId>()
      .references(() => staff.id),
    askedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    /** When it was used, or another one took its place. */
    endedAt: instant(),
  },
  (columns) => [index('password_resets_staff').on(columns.staffId)],
)
