import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { chosenFor, type Written } from './situation.ts'
import { situationsIn } from './situations/read.ts'

const told = situationsIn(readFileSync(new URL('situations.md', import.meta.url), 'utf8'))

test('the file tells of sixty situations or more, each once', () => {
  const titles = told.map(({ title }) => title)
  expect(titles.length).toBeGreaterThanOrEqual(60)
  expect(new Set(titles).size).toBe(titles.length)
})

test.each(told)('$title', ({ written, lines }) => {
  expect(shown(written)).toEqual(lines.map((line) => line.replaceAll(/[*_]{1,2}/gu, '')))
})

/** As the file shows them: "Ask How did it go? — Dana noted it today." */
function shown(written: Written): string[] {
  const { mind, say, said } = chosenFor(written)
  const offered = [...mind, ...say].map(({ kind, act, text, reason }) => {
    const how = kind === 'mention' && act === 'do' ? ' (do, don’t say)' : ''
    return `${WORDS[kind]} ${text}${how}${reason === '' ? '' : ` — ${reason}`}`
  })
  return [...offered, ...said.map(({ text, by }) => `Said by ${by}: ${text}`)]
}

const WORDS = { ask: 'Ask', mention: 'Mention', learn: 'Learn', mind: 'Mind' }
