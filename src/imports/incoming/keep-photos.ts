import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { idOfBytes } from '../../lib/id.ts'
import { developPhoto } from '../../photos/develop.ts'
import { isKept, keepPhoto } from '../../photos/files.ts'
import type { PhotoId } from '../../photos/photo.ts'
import type { ImportId } from '../import.ts'
import type { ListReading, ListRow } from '../read-member-list.ts'
import { photosWaiting, waitingPhoto } from './files.ts'

/** The same rows, with what came as a photo kept beside the file of the list until it is brought in. */
export async function* withPhotosKept(reading: ListReading, dataFolder: string, id: ImportId): ListReading {
  for await (const few of reading) {
    const rows: ListRow[] = []
    for (const { photo, ...row } of few) rows.push(photo ? await kept(row, photo, dataFolder, id) : row)
    yield rows
  }
}

/** Keeps the photos that waited beside a list among those of the customers; whoever gets none of them loses it in time. */
export async function takePhotosIn(dataFolder: string, id: ImportId): Promise<void> {
  for (const photo of await photosWaiting(dataFolder, id)) {
    const waiting = waitingPhoto(dataFolder, id, photo)
    if (!(await isKept(dataFolder, photo))) await keepPhoto(dataFolder, photo, await readFile(waiting))
    await rm(waiting)
  }
}

async function kept(row: ListRow, photo: Uint8Array, dataFolder: string, id: ImportId): Promise<ListRow> {
  const { read } = row
  if (!('listed' in read)) return row
  const developed = await developPhoto(Buffer.from(photo))
  if (!developed.ok) {
    const remark = 'The photo is left out: whatever the card says, it is none that Rapport can read.'
    return { ...row, read: { ...read, remarks: [...read.remarks, remark] } }
  }
  const name = nameOf(photo, read.listed.name)
  if (!name) return row
  await writeFile(waitingPhoto(dataFolder, id, name), developed.webp, { mode: 0o600 })
  return { ...row, read: { ...read, listed: { ...read.listed, photo: name } } }
}

/** The same photo of the same person has the same name, so that a list brought in again changes nothing. */
function nameOf(photo: Uint8Array, person: string): PhotoId | undefined {
  const digest = createHash('sha256').update(person).update('\0').update(photo).digest().subarray(0, 16)
  // A version 8 UUID (RFC 9562).
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x80, 6)
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8)
  return idOfBytes(digest)
}
