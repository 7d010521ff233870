import { access, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { asId } from '../../lib/id.ts'
import { photoName, photosIn } from '../../photos/files.ts'
import type { PhotoId } from '../../photos/photo.ts'
import type { ImportId } from '../import.ts'

/** The file of a list, in a folder of its own that nobody else on the machine may look into. */
export function fileOf(dataFolder: string, id: ImportId): string {
  return join(folderOf(dataFolder, id), 'list')
}

/** A photo that came with a list and waits beside its file, ready to be kept as a customer's. */
export function waitingPhoto(dataFolder: string, id: ImportId, photo: PhotoId): string {
  return join(folderOf(dataFolder, id), photoName(photo))
}

/** The photos that wait beside the file of a list. */
export async function photosWaiting(dataFolder: string, id: ImportId): Promise<PhotoId[]> {
  return photosIn(folderOf(dataFolder, id))
}

/** Takes the file of a list away, with whatever is kept beside it. */
export async function discardFile(dataFolder: string, id: ImportId): Promise<void> {
  await rm(folderOf(dataFolder, id), { recursive: true, force: true })
}

/** Takes the file of a list away that has been read, and these photos; the others still wait for whom they show. */
export async function discardListFile(
  dataFolder: string,
  id: ImportId,
  photos: readonly string[],
): Promise<void> {
  await rm(fileOf(dataFolder, id), { force: true })
  for (const photo of photos) await rm(join(folderOf(dataFolder, id), photoName(photo)), { force: true })
}

/** Whether the file of a list is still kept. */
export async function isKept(dataFolder: string, id: ImportId): Promise<boolean> {
  return access(fileOf(dataFolder, id)).then(
    () => true,
    () => false,
  )
}

/** The lists of which there is a folder. */
export async function listsKept(dataFolder: string): Promise<ImportId[]> {
  const names = await readdir(join(dataFolder, INCOMING)).catch(() => [])
  return names.flatMap((name) => asId<'Import'>(name) ?? [])
}

const INCOMING = 'incoming'

function folderOf(dataFolder: string, id: ImportId): string {
  return join(dataFolder, INCOMING, id)
}
