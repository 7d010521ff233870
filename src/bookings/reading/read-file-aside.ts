import { aside, GivenUp, type Limits } from '../../lib/aside.ts'
import type { FileRead, SentFile } from './read-file.ts'

const LIMITS: Limits = { milliseconds: 20_000, megabytes: 512 }

/** Reads a file of bookings in a thread of its own, since some take their time, and some take for ever. */
export async function readFileAside(file: SentFile, limits: Limits = LIMITS): Promise<FileRead> {
  try {
    for await (const read of aside(fileRead, import.meta.url, file, limits)) return read
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error
    return { refused: SENTENCES[error.why] }
  }
  return { refused: SENTENCES.broken }
}

/** The same in this thread, in the one piece that a thread hands over. */
export async function* fileRead(file: SentFile): AsyncGenerator<FileRead, void, void> {
  // What reads files is large, and only the thread has use for it.
  const { readBookingFile } = await import('./read-file.ts')
  yield await readBookingFile(file)
}

const SENTENCES: Readonly<Record<GivenUp['why'], string>> = {
  'too slow': 'Reading this file took so long that it was given up. Please split it.',
  'too large': 'There is more in this file than can be read at once. Please split it.',
  broken: 'This file could not be read, and it is not your fault. Please save it anew and try again.',
}
