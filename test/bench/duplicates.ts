import { isNull } from 'drizzle-orm'
import { join } from 'node:path'
import { migrateSqlite } from '../../db/migrate.ts'
import { duplicatePairs } from '../../db/schema/duplicates.ts'
import { customers } from '../../db/schema/people.ts'
import { randomFrom } from '../../db/seeds/crowd/random.ts'
import { sqliteDatabase } from '../../db/sqlite.ts'
import { lookAtEverybody, lookAtSome } from '../../src/duplicates/look-commands.ts'
import { originalOf, plant, WAYS, type Way } from '../duplicates/planted.ts'
import { crowdOf, MOMENT } from './crowd.ts'

/**
 * How well those who are here twice are found: one member in twenty is entered a second time, in ten ways, and then
 * everybody is compared. `npm run bench:duplicates` at 20,000 members; `npm run bench:duplicates -- 2000` at any number.
 */
const [members = 20_000] = process.argv.slice(2).map(Number)
const AT_ONCE = 25
const print = (line: string) => process.stdout.write(`${line}\n`)
const now = new Date(MOMENT)
const random = randomFrom(7)

const crowd = await crowdOf(members)
const path = join(crowd.folder, 'rapport.sqlite')
await migrateSqlite(path)
const database = sqliteDatabase(path)
const planted = await plantAll()
await database.write((tx) => lookAtEverybody(tx))
const started = performance.now()
let [longest, units] = [0, 0]
for (let looked = AT_ONCE; looked === AT_ONCE; units++) {
  const from = performance.now()
  looked = await database.write((tx) => lookAtSome(tx, AT_ONCE, now))
  longest = Math.max(longest, performance.now() - from)
}
const seconds = (performance.now() - started) / 1000
await report()
await database.close()
crowd.discard()

async function plantAll(): Promise<Map<string, Way>> {
  const rows = await database.read
    .select({ id: customers.id })
    .from(customers)
    .where(isNull(customers.archivedAt))
  const planted = new Map<string, Way>()
  const once = rows.map(({ id }) => ({ id, place: random.next() })).sort((a, b) => a.place - b.place)
  for (const { id } of once) {
    if (planted.size >= rows.length / 20) break
    const way = WAYS[planted.size % WAYS.length] ?? 'copied'
    const original = await originalOf(database.read, id)
    const second = original && (await database.write((tx) => plant(tx, original, way, { random, now })))
    if (second) planted.set([id, second].sort().join(' '), way)
  }
  return planted
}

async function report(): Promise<void> {
  const pairs = await database.read.select().from(duplicatePairs)
  const keyOf = ({ oneId, otherId }: (typeof pairs)[number]) => `${oneId} ${otherId}`
  const sure = pairs.filter(({ isSure }) => isSure)
  const found = new Set(pairs.map(keyOf))
  const foundSurely = new Set(sure.map(keyOf))
  print(`${members} members, ${planted.size} of them twice; ${pairs.length} pairs, ${sure.length} surely`)
  print(`compared in ${seconds.toFixed(1)} s, in units of work of at most ${longest.toFixed(0)} ms`)
  const right = sure.filter((pair) => planted.has(keyOf(pair))).length
  const recalled = [...planted.keys()].filter((key) => found.has(key)).length
  print(
    `precision of “surely” ${(right / sure.length).toFixed(3)}, recall of all ${(recalled / planted.size).toFixed(3)}\n`,
  )
  print('| way | planted | found | surely |\n| --- | --- | --- | --- |')
  for (const way of WAYS) {
    const keys = [...planted].filter(([, one]) => one === way).map(([key]) => key)
    print(
      `| ${way} | ${keys.length} | ${keys.filter((key) => found.has(key)).length} | ${keys.filter((key) => foundSurely.has(key)).length} |`,
    )
  }
}
