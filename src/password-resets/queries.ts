import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Reader } from '../../db/database.ts'
import { passwordResets } from '../../db/schema/access-links.ts'
import { staff } from '../../db/schema/staff.ts'
import type { PasswordResetId } from './password-reset.ts'

/** A way to a new password that still leads there, and whose it is. */
export type OpenReset = NonNullable<Awaited<ReturnType<typeof openReset>>>

/** Undefined where it was used, has ended, or its owner no longer works here. */
export async function openReset(reader: Reader, id: PasswordResetId, now: Date) {
  const [row] = await reader
    .select({
      ...{ id: passwordResets.id, askedById: passwordResets.askedById, expiresAt: passwordResets.expiresAt },
      ...{ staffId: staff.id, name: staff.name, email: staff.email },
    })
    .from(passwordResets)
    .innerJoin(staff, eq(staff.id, passwordResets.staffId))
    .where(
      and(
        ...[eq(passwordResets.id, id), isNull(passwordResets.endedAt), gt(passwordResets.expiresAt, now)],
        isNull(staff.deactivatedAt),
      ),
    )
  return row
}
