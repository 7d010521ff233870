import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withScoreTable } from '../../scripts/score-table-words.ts'

test('the README shows the points as they are', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  expect(readme).toBe(withScoreTable(readme))
})
