import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, link, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** The database in a backup. */
export const DATABASE_FILE = 'rapport.sqlite'
/** What a backup says of itself. */
export const MANIFEST_FILE = 'manifest.json'
/** What signs links: only in a backup that is encrypted. */
export const SECRET_FILE = 'secret'
export const PHOTOS = 'photos'

/** Puts the photos of a data folder into another, and answers their paths there. */
export async function gatherPhotos(dataFolder: string, into: string): Promise<string[]> {
  const names = (await readdir(join(dataFolder, PHOTOS)).catch(() => [])).filter((name) =>
    name.endsWith('.webp'),
  )
  await mkdir(join(into, PHOTOS))
  const paths = await Promise.all(
    names.map(async (name) => {
      const path = join(PHOTOS, name)
      return (await isGathered(join(dataFolder, path), join(into, path))) ? [path] : []
    }),
  )
  return paths.flat().sort()
}

/** Puts what signs links beside them, where it stands in the data folder; answers its path there. */
export async function gatherSecret(dataFolder: string, into: string): Promise<string[]> {
  return (await isGathered(join(dataFolder, SECRET_FILE), join(into, SECRET_FILE))) ? [SECRET_FILE] : []
}

/** The SHA-256 of a file, in hex. */
export async function checksumOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

// A second name for the same file costs no room. A photo that was just taken away is not missed.
async function isGathered(from: string, to: string): Promise<boolean> {
  return link(from, to)
    .catch(() => copyFile(from, to))
    .then(
      () => true,
      () => false,
    )
}
