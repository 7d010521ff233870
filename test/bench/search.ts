import { cpus } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { openDatabase } from '../../db/open.ts'
import { loadDemo } from '../../db/seeds/demo.ts'
import { randomFrom } from '../../db/seeds/crowd/random.ts'
import { rebuildSearch } from '../../db/search/rebuild.ts'
import { dayIn } from '../../src/lib/day.ts'
import { castQuestions } from '../search/quality/cast-questions.ts'
import { knownIn } from '../search/quality/known.ts'
import { hitsOf, inAll, type Hits } from '../search/quality/measured.ts'
import { questionsAbout } from '../search/quality/questions.ts'
import { crowdOf, emptyFolder, MOMENT, type Crowd } from './crowd.ts'
import { load, type Load } from './load.ts'
import { startFloor, startSite } from './serve.ts'

/**
 * How well and how fast somebody is found: questions of every kind about members of a crowd, each known to mean one of
 * them, and what colleagues type about the cast; then letters typed ten at once, beside the floor of `npm run bench`.
 * `npm run bench:search` measures 20,000 and 100,000 members; `npm run bench:search -- 2000 7` any number, with
 * another seed.
 */
const [members, seed = '11'] = process.argv.slice(2)
const sizes = members ? [Number(members)] : [20_000, 100_000]
const OF_EACH_KIND = 16
const today = dayIn(new Date(MOMENT), 'America/New_York')
const print = (line: string) => process.stdout.write(`${line}\n`)

print(`${cpus().length} cores, ${cpus()[0]?.model ?? ''}, Node ${process.version}; seed ${seed}`)
await tellOfCast()
for (const size of sizes) {
  const crowd = await crowdOf(size)
  await tellOfIndex(crowd)
  await tellOfQuality(crowd)
  await tellOfSpeed(crowd)
  crowd.discard()
}

async function tellOfCast(): Promise<void> {
  const { folder, discard } = emptyFolder()
  const path = join(folder, 'rapport.sqlite')
  const database = await openDatabase(`file:${path}`)
  await database.write((tx) => loadDemo(tx, { now: new Date(MOMENT), passwordHash: '' }))
  const { hits } = await hitsOf(database.read, castQuestions(new SQLite(path, { readonly: true })), today)
  await database.close()
  tellOfHits('The cast', hits)
  discard()
}

async function tellOfIndex({ members, folder }: Crowd): Promise<void> {
  const path = join(folder, 'rapport.sqlite')
  const database = await openDatabase(`file:${path}`)
  const began = performance.now()
  await rebuildSearch(database)
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  await database.close()
  const connection = new SQLite(path, { readonly: true })
  const size = (where: string) =>
    Number(connection.prepare(`select sum(pgsize) / 1e6 from dbstat where ${where}`).pluck().get())
  const notes = Number(connection.prepare('select count(*) from notes').pluck().get())
  print(
    `\n${members} members, ${notes} notes: the index takes ${size("name like '%search%'").toFixed(0)} MB beside ` +
      `${size("name not like '%search%'").toFixed(0)} MB, and is made in ${seconds} s`,
  )
  connection.close()
}

async function tellOfQuality({ members, folder }: Crowd): Promise<void> {
  const path = join(folder, 'rapport.sqlite')
  const connection = new SQLite(path, { readonly: true })
  const questions = questionsAbout(knownIn(connection), randomFrom(Number(seed)), OF_EACH_KIND)
  connection.close()
  const database = await openDatabase(`file:${path}`)
  const { hits } = await hitsOf(database.read, questions, today)
  await database.close()
  tellOfHits(`${members} members`, hits)
}

function tellOfHits(whose: string, hits: readonly Hits[]): void {
  print(`\n| ${whose} | asked | at 1 | at 5 |\n|---|---|---|---|`)
  for (const { kind, asked, first, firstFive } of [...hits, inAll(hits)])
    print(`| ${kind} | ${asked} | ${(first / asked).toFixed(2)} | ${(firstFive / asked).toFixed(2)} |`)
}

async function tellOfSpeed(crowd: Crowd): Promise<void> {
  const site = await startSite(crowd)
  const floor = await startFloor(crowd)
  for (const served of [site, floor]) await load(served.jobs.search, { seconds: 6 })
  const runs: { site: Load; floor: Load }[] = []
  for (let round = 0; round < 3; round++)
    runs.push({
      site: await load(site.jobs.search, { seconds: 4 }),
      floor: await load(floor.jobs.search, { seconds: 4 }),
    })
  site.stop()
  floor.stop()
  runs.sort((a, b) => a.site.perSecond / a.floor.perSecond - b.site.perSecond / b.floor.perSecond)
  const [, middle] = runs
  if (!middle) throw new Error('Nothing was measured')
  const ratio = (middle.site.perSecond / middle.floor.perSecond).toFixed(2)
  const { p50, p99, perSecond, failed } = middle.site
  print(
    `\nTyping, ten at once: ${perSecond.toFixed(0)} a second (floor ${middle.floor.perSecond.toFixed(0)}, ratio ${ratio}), ` +
      `p50 ${p50} ms, p99 ${p99} ms, ${failed} failed`,
  )
}
