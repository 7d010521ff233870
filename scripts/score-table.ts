import { readFileSync, writeFileSync } from 'node:fs'
import { withScoreTable } from './score-table-words.ts'

// Writes the table by which lines are chosen into the README; a test holds the two together.
const readme = new URL('../README.md', import.meta.url)
writeFileSync(readme, withScoreTable(readFileSync(readme, 'utf8')))
