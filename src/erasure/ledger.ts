import { chmod, mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { asId } from '../lib/id.ts'
import type { Erasure } from './commands.ts'

/**
 * Whom this Rapport erased, outside the database, so that going back to a backup does not bring them back: ids and
 * nothing else, a line for each erasure.
 */
const LEDGER = 'erasures.jsonl'

/** Writes erasures down that are not there yet; on the disk when this ends. */
export async function writeDown(folder: string, erasures: readonly Erasure[]): Promise<void> {
  const text = await textIn(folder)
  const known = new Set(erasuresIn(text).map(({ id }) => id))
  const lines = erasures.filter(({ id }) => !known.has(id)).map((one) => `${JSON.stringify(one)}\n`)
  if (lines.length === 0) return
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, LEDGER)
  const file = await open(path, 'a', 0o600)
  try {
    await chmod(path, 0o600)
    // What broke off halfway must not take the next line with it.
    await file.appendFile((text === '' || text.endsWith('\n') ? '' : '\n') + lines.join(''))
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Every erasure that was written down, the oldest first. A line that broke off halfway is passed over. */
export async function writtenDown(folder: string): Promise<Erasure[]> {
  return erasuresIn(await textIn(folder))
}

function erasuresIn(text: string): Erasure[] {
  return text.split('\n').flatMap((line) => erasureIn(line) ?? [])
}

async function textIn(folder: string): Promise<string> {
  return readFile(join(folder, LEDGER), 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return ''
    throw error
  })
}

const id = <Kind extends string>() =>
  z.string().transform((text, context) => {
    const read = asId<Kind>(text)
    if (!read) context.addIssue({ code: 'custom', message: 'No id' })
    return read ?? z.NEVER
  })

const Line = z.object({
  id: id<'Erasure'>(),
  at: z.coerce.date(),
  staffId: id<'Staff'>(),
  personIds: z.array(id<'Person'>()),
  away: z.array(z.string()),
})

function erasureIn(line: string): Erasure | undefined {
  try {
    return Line.parse(JSON.parse(line))
  } catch {
    return undefined
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
