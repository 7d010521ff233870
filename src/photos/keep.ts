import { newId } from '../lib/id.ts'
import type { CustomerId } from '../people/person.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { Site } from '../web/site.ts'
import { changePhoto } from './commands.ts'
import { discardPhoto, keepPhoto } from './files.ts'
import type { PhotoId } from './photo.ts'

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
  let before: string | null = id
  arriving.add(id)
  try {
    await keepPhoto(dataFolder, id, webp)
    const changed = await database.write((tx) => changePhoto(tx, customerId, id, hand))
    if (changed.outcome === 'changed') before = changed.before
    return changed.outcome === 'changed'
  } finally {
    // Where nothing came of it, what goes is the file just kept.
    if (before) await discardPhoto(dataFolder, before)
    arriving.delete(id)
  }
}

/** The photos whose files are there, or soon will be, and who they show is not kept yet. */
export function photosArriving(): ReadonlySet<PhotoId> {
  return new Set(arriving)
}

const arriving = new Set<PhotoId>()
