import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** Every file of the program that runs. */
const SOURCES = ['src', 'db', 'scripts'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [`${folder}/${name}`, readFileSync(join(ROOT, folder, name), 'utf8')] as const),
)

describe('the code', () => {
  it('runs nothing that was put together while it runs', () => {
    const running = /\beval\(|new Function\(|node:vm|setTimeout\(['"`]/
    expect(whereIn(running)).toEqual([])
    expect(whereIn(/child_process/).filter((name) => name.startsWith('src/'))).toEqual([])
  })

  it('makes patterns of its own words alone', () => {
    // Each is made of constants of the code; in purpose.ts of the words of a name, letters and digits alone.
    expect(whereIn(/new RegExp\(/)).toEqual([
      'src/addresses/problem.ts',
      'src/bookings/purpose.ts',
      'src/capture/reading/cautions.ts',
      'src/capture/reading/places.ts',
      'src/capture/reading/preferences.ts',
      'src/capture/reading/promises.ts',
      'src/mail/address.ts',
      'src/prompts/candidates/named-day.ts',
      'src/visits/visit-line.ts',
    ])
  })

  it('hands the database no text of its own making but numbers', () => {
    expect(whereIn(/sql\.raw\(/)).toEqual(['db/dialect/expressions.ts'])
    expect(whereIn(/\.(?:prepare|exec)\(`[^`]*\$\{/)).toEqual([])
  })
})

function whereIn(pattern: RegExp): string[] {
  return SOURCES.flatMap(([name, source]) => (pattern.test(source) ? [name] : [])).sort()
}
