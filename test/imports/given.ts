import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '../../src/lib/day.ts'
import type { PersonId } from '../../src/people/person.ts'
import type { Held, HeldRelative } from '../../src/imports/planning/held.ts'
import { recognise } from '../../src/imports/reading/columns.ts'
import type { Listed } from '../../src/imports/reading/listed.ts'
import { readRow, type RowRead } from '../../src/imports/reading/read-row.ts'

const TODAY = '2026-11-21' as Day

/** A list of test/files as it arrives. */
export function listFile(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, '..', 'files', name))
}

/** A row read by the headings of its cells. */
export function rowOf(cells: Record<string, string>): RowRead {
  const columns = recognise(Object.keys(cells))
  return readRow(Object.values(cells), { columns, dateOrder: 'month-first', today: TODAY })
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
    customer: { memberNumber: null, tier: null, town: null, since: NEVER, photoId: null, archivedAt: null },
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
