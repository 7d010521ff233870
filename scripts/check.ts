import { spawnSync } from 'node:child_process'

/** Everything that must hold besides the tests, in order; stops at the first that does not. */
const STEPS: readonly (readonly [name: string, command: string])[] = [
  ['format', 'prettier --check --log-level warn .'],
  ['types', 'tsc --noEmit'],
  ['views', 'tsx scripts/write-view-checks.ts && tsc -p tsconfig.views.json'],
  ['lint', 'eslint --max-warnings 0 .'],
  ['boundaries', 'tsx scripts/check-boundaries.ts'],
  ['unused', 'knip'],
  ['migrations', 'tsx scripts/check-migrations.ts'],
]

for (const [name, command] of STEPS) {
  process.stdout.write(`${name} … `)
  const { status, stdout, stderr } = spawnSync(command, { shell: true, encoding: 'utf8' })
  process.stdout.write(status === 0 ? 'holds\n' : `does not hold\n\n${stdout}${stderr}\n`)
  if (status !== 0) process.exit(1)
}
