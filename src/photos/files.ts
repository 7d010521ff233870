import { access, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { asId } from '../lib/id.ts'
import type { PhotoId } from './photo.ts'

/** The name of a photo's file among the photos. */
export function photoName(id: string): string {
  return `${id}.webp`
}

/** Keeps a photo in a file that nobody else on the machine may read. */
export async function keepPhoto(dataFolder: string, id: PhotoId, webp: Buffer): Promise<void> {
  await mkdir(join(dataFolder, 'photos'), { recursive: true, mode: 0o700 })
  const file = await open(pathOf(dataFolder, id), 'wx', 0o600)
  try {
    await file.writeFile(webp)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Takes a photo's file away; no matter if it has gone already. */
export async function discardPhoto(dataFolder: string, id: string): Promise<void> {
  await rm(pathOf(dataFolder, id), { force: true })
}

/** A photo as it is kept; undefined where its file has gone. */
export async function photoBytes(dataFolder: string, id: string): Promise<Buffer | undefined> {
  return readFile(pathOf(dataFolder, id)).catch(() => undefined)
}

/** Whether a photo's file is there. */
export async function isKept(dataFolder: string, id: PhotoId): Promise<boolean> {
  return access(pathOf(dataFolder, id)).then(
    () => true,
    () => false,
  )
}

/** The photos whose files are there. */
export async function photosKept(dataFolder: string): Promise<PhotoId[]> {
  return photosIn(join(dataFolder, 'photos'))
}

/** The photos whose files have been there since before a moment. */
export async function photosKeptBefore(dataFolder: string, before: Date): Promise<PhotoId[]> {
  const ids = await photosKept(dataFolder)
  const kept = await Promise.all(
    ids.map(async (id) => ({ id, at: (await stat(pathOf(dataFolder, id))).mtime })),
  )
  return kept.filter(({ at }) => at < before).map(({ id }) => id)
}

/** The photos whose files are in a folder; none where there is no such folder. */
export async function photosIn(folder: string): Promise<PhotoId[]> {
  const names = await readdir(folder).catch(() => [])
  return names.flatMap((name) => asId<'Photo'>(name.replace(/\.webp$/u, '')) ?? [])
}

function pathOf(dataFolder: string, id: string): string {
  return join(dataFolder, 'photos', photoName(id))
}
