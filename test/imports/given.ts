import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Day } from '../../src/lib/day.ts'
import type { PersonId } from '../../src/people/person.ts'
import type { Held, HeldRelative } from '../../src/imports/planning/held.ts'
import { columnsOf, recognise, type Column } from '../../src/imports/reading/columns.ts'
import type { Listed } from '../../src/imports/reading/listed.ts'
import { rowsOf, type SourceRow } from '../../src/imports/reading/read-list.ts'
import { sourceAt } from '../../src/imports/reading/source-file.ts'
import { readRow, type RowRead } from '../../src/imports/reading/read-row.ts'

const TODAY = '2026-11-21' as Day

/** A list of test/files as it arrives. */
export function listFile(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, '..', 'files', name))
}

/** Runs work on a file with this in it. */
export async function withFile<Result>(
  content: Buffer | Uint8Array | string,
  work: (path: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-list-'))
  try {
    writeFileSync(join(folder, 'list'), content)
    return await work(join(folder, 'list'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The rows of a file of values between delimiters, its headings among them. */
export async function rowsIn(content: Buffer | string): Promise<SourceRow[]> {
  return withFile(content, async (path) => {
    const source = sourceAt(path)
    if ('refused' in source) throw new Error(source.refused)
    const rows: SourceRow[] = []
    for await (const row of rowsOf(source)) rows.push(row)
    return rows
  })
}

/** The columns of a list with these headings, as they are recognised. */
export function columnsCalled(...headings: string[]): Column[] {
  const uses = recognise(headings).map((field) => ({ field, dateOrder: 'month-first' as const }))
  return columnsOf(headings, uses)
}

/** A row read by the headings of its cells. */
export function rowOf(cells: Record<string, string>): RowRead {
  return readRow(Object.values(cells), { columns: columnsCalled(...Object.keys(cells)), today: TODAY })
}

/** The same, of a row that can be used. */
export function listedIn(cells: Record<string, string>): Listed {
  const read = rowOf(cells)
  if ('refused' in read) throw new Error(read.refused.join(' '))
  return read.listed
}

/** Somebody whom we hold. */
export function heldAs(name: string, given: Partial<Held> = {}): Held {
  return {
    id: `id of ${name}` as PersonId,
    name,
    goesBy: null,
    pronunciation: null,
    about: null,
    birthday: NEVER,
    version: 1,
    customer: {
      memberNumber: null,
      tier: null,
      town: null,
      language: null,
      since: NEVER,
      photoId: null,
      archivedAt: null,
    },
    phones: [],
    emails: [],
    interests: new Set(),
    notes: new Set(),
    preferences: new Set(),
    cautions: new Set(),
    anniversaries: [],
    relatives: [],
    ...given,
  }
}

/** One of somebody's people. */
export function relativeAs(
  kind: HeldRelative['kind'],
  name: string,
  given: Partial<HeldRelative> = {},
): HeldRelative {
  return { id: `id of ${name}` as PersonId, name, goesBy: null, birthday: NEVER, kind, holds: true, ...given }
}

const NEVER = { year: null, month: null, day: null }
