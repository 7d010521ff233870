import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { passwordResets } from '../../db/schema/access-links.ts'
import { staff } from '../../db/schema/staff.ts'
import { enterAudit } from '../audit/commands.ts'
import { enqueue } from '../mail/outbox.ts'
import { staffByEmail } from '../staff/queries.ts'
import { endSessionsOf } from '../staff/sessions.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { resetMail } from './mail.ts'
import { resetEnds, type PasswordResetId } from './password-reset.ts'
import { openReset } from './queries.ts'

/** How long whoever asked again gets no other mail. */
const REST_BETWEEN = 5 * 60_000

/** Takes a colleague's password away at once, with their sessions, and gives them a way to choose another. */
export async function resetPassword(
  tx: Tx,
  whose: StaffId,
  id: PasswordResetId,
  { staffId, now }: { staffId: StaffId; now: Date },
): Promise<'reset' | 'gone'> {
  const taken = await tx
    .update(staff)
    .set({ passwordHash: '', version: sql`${staff.version} + 1` })
    .where(and(eq(staff.id, whose), isNull(staff.deactivatedAt)))
    .returning({ name: staff.name, email: staff.email })
  const [somebody] = taken
  if (!somebody) return 'gone'
  await endSessionsOf(tx, whose, now)
  await endResetsOf(tx, whose, now)
  const expiresAt = resetEnds(now, 'from an owner')
  await tx.insert(passwordResets).values({ id, staffId: whose, askedById: staffId, askedAt: now, expiresAt })
  await enqueue(tx, resetMail({ id, staffId: whose, ...somebody }, expiresAt, now), now)
  await enterAudit(tx, { staffId, now, action: 'reset a password', subjectKind: 'staff', subjectId: whose })
  return 'reset'
}

/** Sends whoever forgot their password a way to choose another; nothing where nobody signs in with this e-mail. */
export async function askForReset(tx: Tx, email: string, id: PasswordResetId, now: Date): Promise<void> {
  const somebody = await staffByEmail(tx, email)
  if (!somebody || (await hasJustAsked(tx, somebody.id, now))) return
  const { id: staffId, name } = somebody
  const expiresAt = resetEnds(now, 'asked for')
  // Others stay open: a stranger who asks must not end the link that an owner gave.
  await tx.insert(passwordResets).values({ id, staffId, askedById: null, askedAt: now, expiresAt })
  await enqueue(tx, resetMail({ id, staffId, name, email }, expiresAt, now), now)
  const action = 'asked for a way to a new password'
  await enterAudit(tx, { staffId, now, action, subjectKind: 'staff', subjectId: staffId })
}

/** Gives an owner whom nobody here can help a way to a new password, at the machine itself. */
export async function letOwnerBackIn(
  tx: Tx,
  { staffId, id }: { staffId: StaffId; id: PasswordResetId },
  now: Date,
): Promise<void> {
  const expiresAt = resetEnds(now, 'asked for')
  await tx.insert(passwordResets).values({ id, staffId, askedById: null, askedAt: now, expiresAt })
  const action = 'was given a way to a new password at the machine'
  await enterAudit(tx, { staffId, now, action, subjectKind: 'staff', subjectId: staffId })
}

/** Keeps the new password. All sessions end: whoever had the old one is out. */
export async function chooseNewPassword(
  tx: Tx,
  id: PasswordResetId,
  passwordHash: string,
  now: Date,
): Promise<'chosen' | 'gone'> {
  const reset = await openReset(tx, id, now)
  if (!reset) return 'gone'
  const { staffId } = reset
  await tx
    .update(staff)
    .set({ passwordHash, version: sql`${staff.version} + 1` })
    .where(eq(staff.id, staffId))
  await endResetsOf(tx, staffId, now)
  await endSessionsOf(tx, staffId, now)
  const action = 'chose a new password by a link'
  await enterAudit(tx, { staffId, now, action, subjectKind: 'staff', subjectId: staffId })
  return 'chosen'
}

/** No link of theirs leads to a new password any more. */
export async function endResetsOf(tx: Tx, staffId: StaffId, now: Date): Promise<void> {
  await tx
    .update(passwordResets)
    .set({ endedAt: now })
    .where(and(eq(passwordResets.staffId, staffId), isNull(passwordResets.endedAt)))
}

async function hasJustAsked(tx: Tx, staffId: StaffId, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - REST_BETWEEN)
  const lately = and(
    ...[eq(passwordResets.staffId, staffId), isNull(passwordResets.endedAt)],
    gt(passwordResets.askedAt, since),
  )
  return (await tx.$count(passwordResets, lately)) > 0
}
