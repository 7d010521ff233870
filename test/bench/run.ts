import { cpus } from 'node:os'
import { prepareCrowd } from './crowd.ts'
import { load, type Load } from './load.ts'
import { startFloor, startSite, type Served } from './serve.ts'

/**
 * How fast the desk is, as ratios against a floor in the same run: the same Express and EJS stack sending the same
 * page from a fixed model, signed out; for saving, one durable insert and the fixed redirect.
 * `npm run bench` measures at 20,000 and 100,000 members; `npm run bench -- 2000` at any number.
 */
const sizes = process.argv.slice(2).map(Number).filter(Boolean)

interface Row {
  members: number
  what: string
  site: Load
  floor: Load
}

const rows: Row[] = []
for (const members of sizes.length > 0 ? sizes : [20_000, 100_000]) {
  const crowd = await prepareCrowd(members)
  const site = await startSite(crowd)
  const floor = await startFloor(crowd)
  for (const job of ['card', 'today', 'search', 'note'] as const)
    rows.push(await measure(members, job, site, floor))
  site.stop()
  floor.stop()
}
report(rows)

async function measure(
  members: number,
  job: keyof Served['jobs'],
  site: Served,
  floor: Served,
): Promise<Row> {
  // Warm, then in turns, so that a noisy minute is shared; the middle one of three is kept.
  for (const served of [site, floor]) await load(served.jobs[job], 2)
  const runs: { site: Load; floor: Load }[] = []
  for (let round = 0; round < 3; round++)
    runs.push({ site: await load(site.jobs[job], 3), floor: await load(floor.jobs[job], 3) })
  runs.sort((a, b) => a.site.perSecond / a.floor.perSecond - b.site.perSecond / b.floor.perSecond)
  const [, middle] = runs
  if (!middle) throw new Error('Nothing was measured')
  return { members, what: job, ...middle }
}

function report(rows: Row[]): void {
  const print = (line: string) => process.stdout.write(`${line}\n`)
  print(`${cpus().length} cores, ${cpus()[0]?.model ?? ''}, Node ${process.version}; ten at once\n`)
  print('| members | what | site/s | floor/s | ratio | site p99 ms | floor p99 ms | p99 ratio | failed |')
  print('|---|---|---|---|---|---|---|---|---|')
  for (const { members, what, site, floor } of rows)
    print(
      `| ${members} | ${what} | ${site.perSecond.toFixed(0)} | ${floor.perSecond.toFixed(0)} | ` +
        `${(site.perSecond / floor.perSecond).toFixed(2)} | ${site.p99} | ${floor.p99} | ` +
        `${(site.p99 / floor.p99).toFixed(1)} | ${site.failed + floor.failed} |`,
    )
  growth(rows, print)
}

function growth(rows: Row[], print: (line: string) => void): void {
  const at = (members: number, what: string) =>
    rows.find((row) => row.members === members && row.what === what)
  const [small, large] = [
    Math.min(...rows.map((row) => row.members)),
    Math.max(...rows.map((row) => row.members)),
  ]
  if (small === large) return
  print('')
  for (const what of ['card', 'today', 'search', 'note']) {
    const [few, many] = [at(small, what), at(large, what)]
    if (few && many)
      print(
        `${what}: ${large} members take ${(few.site.perSecond / many.site.perSecond).toFixed(2)} times what ${small} take`,
      )
  }
}
