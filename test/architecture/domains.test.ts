import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

it('the README draws the domains as they are', () => {
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(`\`\`\`\n${domainsDrawn()}\n\`\`\``)
})

/** One line a domain, below all that it uses: `notes → people, staff`. What everybody uses is left out. */
function domainsDrawn(): string {
  const uses = domainUses()
  const drawn: string[] = []
  const lines: string[] = []
  while (drawn.length < uses.size) {
    const next = [...uses].filter(
      ([name, used]) => !drawn.includes(name) && used.every((other) => drawn.includes(other)),
    )
    for (const [name, used] of next.sort(([a], [b]) => a.localeCompare(b))) {
      drawn.push(name)
      lines.push(used.length > 0 ? `${name} → ${used.join(', ')}` : name)
    }
    if (next.length === 0) throw new Error('The domains need each other in a circle')
  }
  return lines.join('\n')
}

function domainUses(): Map<string, string[]> {
  const { stdout } = spawnSync(
    join(ROOT, 'node_modules/.bin/depcruise'),
    ['src', '--config', '.dependency-cruiser.domains.cjs', '--output-type', 'json'],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 64e6 },
  )
  const { modules } = JSON.parse(stdout) as {
    modules: { source: string; dependencies: { resolved: string }[] }[]
  }
  const uses = new Map<string, Set<string>>()
  for (const { source, dependencies } of modules) {
    const name = domainOf(source)
    if (!name) continue
    const used = uses.get(name) ?? new Set<string>()
    uses.set(name, used)
    for (const { resolved } of dependencies) {
      const other = domainOf(resolved)
      if (other && other !== name) used.add(other)
    }
  }
  return new Map([...uses].map(([name, used]) => [name, [...used].sort()]))
}

const TECHNIQUE = new Set(['lib', 'web'])

function domainOf(path: string): string | undefined {
  const name = /^src\/([^/]+)\//.exec(path)?.[1]
  return name && !TECHNIQUE.has(name) ? name : undefined
}
