import type { Site } from '../web/site.ts'
import { discardPhoto, photosKept, photosKeptBefore } from './files.ts'
import { photosArriving } from './keep.ts'
import type { PhotoId } from './photo.ts'
import { shownAmong } from './queries.ts'
import { MS_A_DAY } from '../lib/milliseconds.ts'

type Photos = Pick<Site, 'database' | 'dataFolder'>

/** Discards the photos that have been nobody's for a day: until then one that was taken away can be brought back. */
export async function discardForgottenPhotos({ clock, ...site }: Site): Promise<void> {
  const old = await photosKeptBefore(site.dataFolder, new Date(clock.now().getTime() - MS_A_DAY))
  await discardUnlessShown(site, old)
}

/** Discards every photo that is nobody's, and not about to be somebody's: whose it was is not kept, so it may be of somebody who was erased. */
export async function discardPhotosOfNobody(site: Photos, awaited: ReadonlySet<string>): Promise<void> {
  const kept = await photosKept(site.dataFolder)
  const arriving = photosArriving()
  await discardUnlessShown(
    site,
    kept.filter((id) => !arriving.has(id) && !awaited.has(id)),
  )
}

async function discardUnlessShown({ database, dataFolder }: Photos, ids: readonly PhotoId[]): Promise<void> {
  const shown = await shownAmong(database.read, ids)
  for (const id of ids.filter((photo) => !shown.has(photo))) await discardPhoto(dataFolder, id)
}
