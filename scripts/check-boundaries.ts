import { spawnSync } from 'node:child_process'

/** Who may import whom. A cruise that saw next to nothing has checked nothing, so it fails too. */
const CRUISES: readonly (readonly string[])[] = [
  ['src', 'db', 'scripts', '--config', '.dependency-cruiser.cjs'],
  ['src', '--config', '.dependency-cruiser.domains.cjs'],
]
const FEWEST_MODULES = 80

for (const words of CRUISES) {
  const { status, stdout, stderr } = spawnSync('depcruise', [...words, '--output-type', 'err'], {
    encoding: 'utf8',
  })
  const modules = Number(/(\d+) modules/.exec(stdout)?.[1] ?? 0)
  if (status === 0 && modules >= FEWEST_MODULES) continue
  process.stdout.write(`${stdout}${stderr}\n`)
  if (modules < FEWEST_MODULES) process.stdout.write(`Only ${modules} modules were seen.\n`)
  process.exit(1)
}
