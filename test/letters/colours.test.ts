import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const VIEWS = join(import.meta.dirname, '../../views')
const tokens = readFileSync(join(VIEWS, 'assets/css/01-tokens.css'), 'utf8')
const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)')

test('mails have the colours of the pages, by day and by night', () => {
  const files = readdirSync(join(VIEWS, 'mail')).filter((name) => name.startsWith('_style'))
  for (const name of files) {
    const colours = readFileSync(join(VIEWS, 'mail', name), 'utf8').match(/#[0-9a-f]{6}/g) ?? []
    for (const colour of colours)
      expect([name, name.includes('dark') ? dark : light]).toEqual([name, expect.stringContaining(colour)])
  }
})
