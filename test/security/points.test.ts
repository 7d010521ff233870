import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const TEST = join(import.meta.dirname, '..')
const PAGE = readFileSync(join(TEST, '../docs/security.md'), 'utf8')

/** The points of the page, each as one line. */
const POINTS = [...PAGE.matchAll(/^\d+\. \*\*[\s\S]*?(?=\n\n|\n\d+\. |\n*$(?![\s\S]))/gmu)].map(([text]) =>
  text.replace(/\s+/gu, ' '),
)

it('every point is there, and names a test or gives a reason', () => {
  expect(POINTS.map((text) => Number.parseInt(text))).toEqual(Array.from({ length: 45 }, (_, i) => i + 1))
  for (const text of POINTS) expect(text).toMatch(/\*\*\d+\.\d+\.\d+.* (`[\w/.-]+\.test\.ts` “|Reason: )/u)
})

it('every test that the page names is there', () => {
  for (const text of POINTS)
    for (const [, path = '', names = ''] of text.matchAll(/`([\w/.-]+\.test\.ts)` ([^`]*)/gu)) {
      const file = join(TEST, path)
      expect([path, existsSync(file)]).toEqual([path, true])
      const source = readFileSync(file, 'utf8')
      for (const [, name = ''] of names.matchAll(/“([^”]+)”/gu))
        expect([path, name, source.includes(`'${name}'`)]).toEqual([path, name, true])
    }
})
