import { newId } from '../lib/id.ts'
import type { CustomerId } from '../people/person.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { Site } from '../web/site.ts'
import { changePhoto } from './commands.ts'
import { discardPhoto, keepPhoto } from './files.ts'

/**
 * Keeps a photo and makes it the customer's. The file comes first, so that no customer has a photo that is not
 * there; the photo before goes once the change is kept. False where there is no such customer.
 */
export async function keepPhotoOf(
  { database, dataFolder }: Pick<Site, 'database' | 'dataFolder'>,
  customerId: CustomerId,
  webp: Buffer,
  hand: { staffId: StaffId; now: Date },
): Promise<boolean> {
  const id = newId<'Photo'>(hand.now)
  await keepPhoto(dataFolder, id, webp)
  let before: string | null = id
  try {
    const changed = await database.write((tx) => changePhoto(tx, customerId, id, hand))
    if (changed.outcome === 'changed') before = changed.before
    return changed.outcome === 'changed'
  } finally {
    // Where nothing came of it, what goes is the file just kept.
    if (before) await discardPhoto(dataFolder, before)
  }
}
