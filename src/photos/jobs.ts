import type { Site } from '../web/site.ts'
import { discardPhoto, photosKeptBefore } from './files.ts'
import { shownAmong } from './queries.ts'
import { MS_A_DAY } from '../lib/milliseconds.ts'

/** How long a photo that was taken away can still be brought back. */

/** Discards the photos that are nobody's any more. */
export async function discardForgottenPhotos({ database, dataFolder, clock }: Site): Promise<void> {
  const old = await photosKeptBefore(dataFolder, new Date(clock.now().getTime() - MS_A_DAY))
  const shown = await shownAmong(database.read, old)
  for (const id of old.filter((photo) => !shown.has(photo))) await discardPhoto(dataFolder, id)
}
