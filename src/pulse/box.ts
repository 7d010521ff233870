import { z } from 'zod'
import { jsonOf } from '../lib/json.ts'
import { locked, unlocked } from '../lib/locked.ts'
import { shuffled } from '../lib/shuffled.ts'
import type { Sheet } from './pulse.ts'

/**
 * The sheets of an open month, sealed together. With each that comes in all of them are shuffled and sealed anew, at a
 * length that hardly ever changes: two copies of the database, from before and after, show that there is one more, and
 * not which.
 */
export function withSheet(box: string, sheet: Sheet, key: string): string | undefined {
  const sheets = sheetsIn(box, key)
  return sheets && locked(padded(JSON.stringify(shuffled([...sheets, sheet]))), PURPOSE, key)
}

/** The sheets in it; undefined where its key is lost. */
export function sheetsIn(box: string, key: string): Sheet[] | undefined {
  if (box === '') return []
  const text = unlocked(box, PURPOSE, key)
  return text === undefined ? undefined : Sheets.parse(jsonOf(text))
}

const PURPOSE = 'what was answered to a pulse'

const Sheets = z.array(z.record(z.string(), z.union([z.number(), z.string()])))

/** Bytes; the words of a dozen colleagues. */
const LENGTH = 32_768

function padded(json: string): string {
  const bytes = Buffer.byteLength(json)
  return json + ' '.repeat(Math.ceil(bytes / LENGTH) * LENGTH - bytes)
}
