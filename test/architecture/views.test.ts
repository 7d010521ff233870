import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { templatePaths } from '../../src/web/render.ts'

const VIEWS = join(import.meta.dirname, '../../views')
const templates = templatePaths(VIEWS).map(
  (path) => [relative(VIEWS, path), readFileSync(path, 'utf8')] as const,
)

describe.each(templates)('the template %s', (name, source) => {
  it('prints unescaped only what partials, the layout and icons make', () => {
    for (const [, code = ''] of source.matchAll(/<%-([\s\S]*?)[-_]?%>/g))
      expect(code.trim()).toMatch(/^(partial\(|body$|h\.icon\()/)
  })

  it('decides and repeats, and does nothing else', () => {
    for (const [, code = ''] of source.matchAll(/<%(?![=-])([\s\S]*?)[-_]?%>/g))
      expect(code.trim()).toMatch(
        /^(if \(.*\) \{|for \(const .* of .*\) \{|\} else if \(.*\) \{|\} else \{|(\} ?)+)$/,
      )
  })

  it('holds no script, style or handler of its own', () => {
    expect(source).not.toMatch(/\son\w+="|<script(?![^>]*\ssrc=)/i)
    // A mail has no stylesheet to link to, and is read under no policy of ours.
    if (!name.startsWith('mail/')) expect(source).not.toMatch(/<style|style="/i)
  })

  it('quotes every attribute that it fills in', () => {
    expect(source).not.toMatch(/=<%=/)
  })

  it('is short enough to read at once', () => {
    const longest = name.split('/').at(-1)?.startsWith('_') ? 40 : 70
    expect(source.split('\n').length).toBeLessThanOrEqual(longest)
  })
})
