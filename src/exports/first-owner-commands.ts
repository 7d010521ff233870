import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { staff } from '../../db/schema/staff.ts'

/** Lets the owner who has been here longest in again, since an archive brings no passwords. Nobody where there is none. */
export async function letFirstOwnerIn(
  tx: Tx,
  passwordHash: string,
): Promise<{ name: string; email: string } | undefined> {
  const [owner] = await tx
    .select({ id: staff.id, name: staff.name, email: staff.email })
    .from(staff)
    .where(and(eq(staff.role, 'owner'), isNull(staff.deactivatedAt)))
    .orderBy(asc(staff.createdAt), asc(staff.id))
    .limit(1)
  if (owner) await tx.update(staff).set({ passwordHash }).where(eq(staff.id, owner.id))
  return owner
}
