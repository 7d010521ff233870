import { cpus } from 'node:os'
import { crowdOf } from './crowd.ts'
import { load, type Load } from './load.ts'
import { startFloor, startSite, type Served } from './serve.ts'

/**
 * How fast the desk is, as ratios against a floor in the same run: the same Express and EJS stack sending the same
 * page from a fixed model, signed out; for saving, one durable insert and the fixed redirect. The card
 * and the search are measured while nothing changes, and while somebody saves five notes a second, after each of which
 * everything is read anew.
 * `npm run bench` measures at 20,000 and 100,000 members; `npm run bench -- 2000` at any number.
 */
const sizes = process.argv.slice(2).map(Number).filter(Boolean)

interface Row {
  members: number
  what: What
  site: Load
  floor: Load
}

const WHAT = ['card', 'card, notes coming in', 'today', 'search', 'search, notes coming in', 'note'] as const
type What = (typeof WHAT)[number]

const rows: Row[] = []
for (const members of sizes.length > 0 ? sizes : [20_000, 100_000]) {
  const crowd = await crowdOf(members)
  const site = await startSite(crowd)
  const floor = await startFloor(crowd)
  for (const what of WHAT) rows.push(await measure(members, what, site, floor))
  site.stop()
  floor.stop()
  crowd.discard()
}
report(rows)

async function measure(members: number, what: What, site: Served, floor: Served): Promise<Row> {
  const isBusy = what === 'card, notes coming in' || what === 'search, notes coming in'
  const job = what === 'card, notes coming in' ? 'card' : what === 'search, notes coming in' ? 'search' : what
  // Warm, as a desk is after its first minutes; then in turns, so that a noisy minute is shared.
  for (const served of [site, floor]) await load(served.jobs[job], { seconds: 8 })
  const runs: { site: Load; floor: Load }[] = []
  for (let round = 0; round < 3; round++) {
    const notes = isBusy ? load(site.jobs.note, { seconds: 4, connections: 1, perSecond: 5 }) : undefined
    runs.push({
      site: await load(site.jobs[job], { seconds: 4 }),
      floor: await load(floor.jobs[job], { seconds: 4 }),
    })
    await notes
  }
  // The middle one of three.
  runs.sort((a, b) => a.site.perSecond / a.floor.perSecond - b.site.perSecond / b.floor.perSecond)
  const [, middle] = runs
  if (!middle) throw new Error('Nothing was measured')
  return { members, what, ...middle }
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
  const at = (members: number, what: What) => rows.find((row) => row.members === members && row.what === what)
  const [small, large] = [
    Math.min(...rows.map((row) => row.members)),
    Math.max(...rows.map((row) => row.members)),
  ]
  if (small === large) return
  print('')
  for (const what of WHAT) {
    const [few, many] = [at(small, what), at(large, what)]
    if (few && many)
      print(
        `${what}: ${large} members take ${(few.site.perSecond / many.site.perSecond).toFixed(2)} times what ${small} take`,
      )
  }
}
