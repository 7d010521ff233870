import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const CRUISER = join(ROOT, 'node_modules/.bin/depcruise')

describe('who may import whom', () => {
  it.each([
    [
      'tables-behind-queries-and-commands',
      { 'src/visits/routes.ts': "import '../../db/schema/visits.ts'", 'db/schema/visits.ts': '' },
    ],
    ['lib-knows-nothing', { 'src/lib/day.ts': "import '../visits/visit.ts'", 'src/visits/visit.ts': '' }],
    ['web-knows-no-domain', { 'src/web/page.ts': "import '../visits/visit.ts'", 'src/visits/visit.ts': '' }],
    [
      'prompts-are-shown-not-used',
      { 'src/notes/note.ts': "import '../prompts/choose.ts'", 'src/prompts/choose.ts': '' },
    ],
    [
      'site-does-not-know-the-engine',
      { 'src/notes/queries.ts': "import '../../db/sqlite.ts'", 'db/sqlite.ts': '' },
    ],
    ['no-cycles', { 'src/notes/note.ts': "import './forms.ts'", 'src/notes/forms.ts': "import './note.ts'" }],
  ])('%s is held', (rule, files) => {
    expect(cruise(planted(files))).toContain(rule)
  })

  it('says nothing where nothing is wrong', () => {
    expect(
      cruise(planted({ 'src/notes/note.ts': "import '../lib/day.ts'", 'src/lib/day.ts': '' })),
    ).not.toContain('error')
  })
})

function planted(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-boundaries-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  for (const [name, source] of Object.entries({ ...files, 'tsconfig.json': '{}' })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), source || 'export {}')
  }
  execFileSync('cp', [join(ROOT, '.dependency-cruiser.cjs'), folder])
  execFileSync('ln', ['-s', join(ROOT, 'node_modules'), join(folder, 'node_modules')])
  return folder
}

function cruise(folder: string): string {
  return spawnSync(CRUISER, ['src', '--output-type', 'err'], { cwd: folder, encoding: 'utf8' }).stdout
}
