import { jsonOf } from '../../src/lib/json.ts'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { ArchiveRefused, FORMAT, PHOTOS, type ArchiveHead } from './format.ts'
import { linesOf } from './lines.ts'

/** A row of an archive, with the section that it stands in. */
export interface ArchivedRow {
  section: string
  row: Readonly<Record<string, unknown>>
}

/** What an archive says of itself. Throws ArchiveRefused where it is none, or one that this Rapport does not know. */
export async function headOf(path: string): Promise<ArchiveHead> {
  for await (const line of linesOf(path)) return readHead(line)
  return readHead('')
}

/** Reads an archive from end to end. Throws ArchiveRefused where it is not as it was written. */
export async function lookThrough(path: string): Promise<void> {
  const rows = rowsOf(path)
  let step = await rows.next()
  while (!step.done) step = await rows.next()
}

/** The rows of an archive in their order. Throws ArchiveRefused at the first sign that it is not as it was written. */
export async function* rowsOf(path: string): AsyncGenerator<ArchivedRow> {
  const hash = createHash('sha256')
  const reading: Reading = { sections: new Set(), section: null, line: 0, rows: 0 }
  let isWhole = false
  for await (const line of linesOf(path)) {
    reading.line += 1
    if (line.startsWith(END)) {
      isWhole = isEnd(line, { rows: reading.rows, sha256: hash.digest('hex') })
      break
    }
    hash.update(`${line}\n`)
    const row = readLine(line, reading)
    if (row) yield row
  }
  if (!isWhole) throw new ArchiveRefused('This archive is not whole, or it was changed since it was made.')
}

const END = ',"end":'

interface Reading {
  sections: Set<string>
  section: string | null
  line: number
  rows: number
}

function readHead(line: string): ArchiveHead {
  const written = line.startsWith(HEAD) ? jsonOf(line.slice(HEAD.length)) : undefined
  const about = About.safeParse(written)
  if (!about.success) throw new ArchiveRefused('This is no archive of Rapport.')
  if (about.data.format > FORMAT)
    throw new ArchiveRefused('This archive was made by a newer Rapport. Please read it with that one.')
  const head = Head.safeParse(written)
  if (!head.success) throw new ArchiveRefused('The first line of this archive is damaged.')
  return head.data
}

const HEAD = '{"archive":'

const About = z.object({ product: z.literal('Rapport'), format: z.number() })

const Head = About.extend({
  schema: z.string(),
  tables: z.record(z.string(), z.record(z.string(), z.enum(['text', 'number', 'instant', 'flag', 'json']))),
})

/** A line begins the archive, begins or ends a section, or is a row of one. */
function readLine(line: string, reading: Reading): ArchivedRow | undefined {
  if (reading.line === 1) {
    const { tables } = readHead(line)
    reading.sections = new Set([...Object.keys(tables), PHOTOS])
  } else if (reading.section === null) {
    const name: unknown = /^,(?<name>".+"):\[$/u.test(line) ? jsonOf(line.slice(1, -2)) : undefined
    if (typeof name !== 'string' || !reading.sections.delete(name)) throw damagedAt(reading)
    reading.section = name
  } else if (line === ']') {
    reading.section = null
  } else {
    const row = Row.safeParse(jsonOf(line.replace(/^,/u, '')))
    if (!row.success) throw damagedAt(reading)
    reading.rows += 1
    return { section: reading.section, row: row.data }
  }
  return undefined
}

const Row = z.record(z.string(), z.unknown())

function isEnd(line: string, counted: { rows: number; sha256: string }): boolean {
  return line === `${END}${JSON.stringify(counted)}`
}

function damagedAt({ line }: Reading): ArchiveRefused {
  return new ArchiveRefused(`Line ${line} of this archive is damaged.`)
}
