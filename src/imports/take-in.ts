import { GivenUp } from '../lib/aside.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { Site } from '../web/site.ts'
import { addImport } from './commands.ts'
import type { ImportId } from './import.ts'
import { lookThrough } from './look-through.ts'
import type { ListHead, ListReading } from './read-member-list.ts'
import { begin, logBroken } from './work.ts'

interface Arrival {
  fileName: string
  staffId: StaffId
  now: Date
}

/** Keeps that a list has arrived and begins to look through it, or says why its file cannot be used. */
export async function takeIn(
  { database, log }: Pick<Site, 'database' | 'log'>,
  reading: ListReading,
  arrival: Arrival,
): Promise<{ id: ImportId; lookingThrough: Promise<void> } | { refused: string }> {
  let isHandedOn = false
  try {
    const begun = await headOf(reading)
    if ('refused' in begun) return begun
    const id = await database.write((tx) => addImport(tx, begun.head, arrival))
    isHandedOn = true
    return { id, lookingThrough: begin(id, log, () => lookThrough(database, id, reading, arrival)) }
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error
    logBroken(log, null, error)
    return { refused: SENTENCES[error.why] }
  } finally {
    if (!isHandedOn) await reading.return()
  }
}

async function headOf(reading: ListReading): Promise<{ head: ListHead } | { refused: string }> {
  const { value: piece } = await reading.next()
  return piece && !('rows' in piece) ? piece : { refused: SENTENCES.broken }
}

const SENTENCES: Readonly<Record<GivenUp['why'], string>> = {
  'too slow':
    'Reading this file took so long that it was given up. Please save it as a CSV file anew, or split it.',
  'too large':
    'There is more in this file than can be read at once. Please split the list and bring it in in parts.',
  broken:
    'This file could not be read, and it is not your fault. Please save it as a CSV file anew and try again.',
}
