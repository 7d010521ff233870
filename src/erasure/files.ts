import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { discardFile, discardListFile } from '../imports/incoming/files.ts'
import { discardKept } from '../mail/kept-mail.ts'
import { discardPhoto } from '../photos/files.ts'
import { putAsideBefore } from '../backups/put-aside.ts'
import type { LeftFiles } from './erasure.ts'

/** Takes away the files of somebody who was erased; no matter which of them have gone already. */
export async function discardFiles(
  dataFolder: string,
  { photos, mails, lists, listFiles }: LeftFiles,
): Promise<void> {
  for (const id of photos) await discardPhoto(dataFolder, id)
  for (const id of mails) await discardKept(dataFolder, id)
  for (const id of lists) await discardFile(dataFolder, id)
  for (const id of listFiles) await discardListFile(dataFolder, id, photos)
}

/** Takes away what was put aside, up to a moment, when the data went back to a backup: it holds who was erased since. */
export async function discardPutAside(dataFolder: string, until: Date): Promise<void> {
  const names = await readdir(dataFolder).catch(() => [])
  for (const name of names)
    if (putAsideBefore(name, until)) await rm(join(dataFolder, name), { recursive: true, force: true })
}
