import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Decrypter, Encrypter } from 'age-encryption'
import { create, extract } from 'tar'

/** Thrown with a sentence where a backup cannot be read. */
export class BackupRefused extends Error {}

/**
 * Packs a folder into one file that nobody else on the machine may read: a gzipped tar, and for a recipient encrypted
 * in the age format (https://age-encryption.org/v1). The file is whole on the disk when this ends.
 */
export async function pack(
  folder: string,
  files: string[],
  target: string,
  recipient?: string,
): Promise<void> {
  const packed = Readable.from(create({ cwd: folder, gzip: true, portable: true, noDirRecurse: true }, files))
  const out = createWriteStream(target, { flags: 'wx', mode: 0o600 })
  await pipeline(recipient === undefined ? packed : await encrypted(packed, recipient), out)
  const file = await open(target, 'r+')
  await file.sync().finally(() => file.close())
}

/** Unpacks such a file into an empty folder. Throws BackupRefused where it cannot be opened, or is not whole. */
export async function unpack(path: string, folder: string, identity?: string): Promise<void> {
  const file: Readable = createReadStream(path)
  const isEncrypted = await beginsWith(path, AGE)
  if (isEncrypted && identity === undefined)
    throw new BackupRefused('This backup is encrypted: say which file holds the key, with --key.')
  try {
    const packed = isEncrypted ? await decrypted(file, identity ?? '') : file
    // Synchronous, so that nothing is still being written once it has failed.
    await pipeline(packed, extract({ cwd: folder, strict: true, sync: true }))
  } catch (error) {
    throw new BackupRefused(isOtherKey(error) ? OTHER_KEY : DAMAGED, { cause: error })
  }
}

const AGE = 'age-encryption.org/'
const OTHER_KEY = 'This backup was encrypted for another key.'
const DAMAGED = 'This file is no backup, or is damaged. Nothing was restored.'

async function encrypted(plain: Readable, recipient: string): Promise<Readable> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return Readable.fromWeb(asNodes(await encrypter.encrypt(asWeb(plain))))
}

async function decrypted(file: Readable, identity: string): Promise<Readable> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return Readable.fromWeb(asNodes(await decrypter.decrypt(asWeb(file))))
}

// The web's own stream types and Node's are the same thing under two names.
type WebStream = Parameters<Encrypter['encrypt']>[0] & object
function asWeb(stream: Readable) {
  return Readable.toWeb(stream) as unknown as Exclude<WebStream, Uint8Array>
}
function asNodes(stream: unknown): ReadableStream {
  return stream as ReadableStream
}

async function beginsWith(path: string, words: string): Promise<boolean> {
  const file = await open(path, 'r')
  const { buffer, bytesRead } = await file
    .read(Buffer.alloc(words.length), 0, words.length, 0)
    .finally(() => file.close())
  return buffer.subarray(0, bytesRead).toString('latin1') === words
}

function isOtherKey(error: unknown): boolean {
  return error instanceof Error && error.message.includes('no identity matched')
}
