import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { inspectFile } from '../../db/inspect.ts'
import { notePeople, notes, noteVersions } from '../../db/schema/notes.ts'
import { sqliteDatabase } from '../../db/sqlite.ts'
import { memberNamed, staffNamed } from '../support/cast.ts'

/** What is in a file after everybody who wrote to it was killed. */
export interface Aftermath {
  kills: number
  saved: number
  /** Notes that were said to be kept, and are not there. */
  lost: string[]
  /** Notes of which only a part was kept. */
  torn: string[]
  /** What is wrong with the file. */
  problems: string[]
}

/** Kills processes that save, two at a time on one file, at random points; then looks at what is there. */
export async function killSavers(path: string, rounds: number): Promise<Aftermath> {
  const saved: string[] = []
  const who = await writers(path)
  for (let round = 0; round < rounds; round++) await killTwo(path, who, saved)
  return { kills: rounds * 2, saved: saved.length, ...(await aftermath(path, saved)) }
}

async function killTwo(path: string, who: [string, string], saved: string[]): Promise<void> {
  const savers = [saver(path, who), saver(path, who)]
  await Promise.all(savers.map(({ begun }) => begun))
  await setTimeout(Math.random() * 120)
  for (const said of await Promise.all(savers.map(({ kill }) => kill()))) saved.push(...said)
}

/** A process that saves until it is killed; the answer to that is what it said to be kept. */
function saver(path: string, who: [string, string]): { begun: Promise<void>; kill: () => Promise<string[]> } {
  const script = join(import.meta.dirname, 'saver.ts')
  const stdio = ['ignore', 'pipe', 'inherit'] as const
  const child = spawn(process.execPath, ['--import', 'tsx', script, path, ...who], { stdio: [...stdio] })
  let said = ''
  const begun = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString()
      resolve()
    })
    child.once('exit', () => {
      reject(new Error('A saver ended before it saved anything'))
    })
  })
  const closed = once(child, 'close')
  return {
    begun,
    async kill() {
      child.kill('SIGKILL')
      await closed
      // What it was about to say when it died may be cut off.
      return said.split('\n').slice(0, -1)
    },
  }
}

async function writers(path: string): Promise<[string, string]> {
  const database = sqliteDatabase(path)
  const ray = await memberNamed(database.read, 'Ray Alvarez')
  const dana = await staffNamed(database.read, 'Dana Kim')
  await database.close()
  return [ray.id, dana.id]
}

async function aftermath(
  path: string,
  saved: readonly string[],
): Promise<Pick<Aftermath, 'lost' | 'torn' | 'problems'>> {
  const database = sqliteDatabase(path)
  const all = await database.read.select({ id: notes.id, version: notes.version }).from(notes)
  const about = new Set((await database.read.select().from(notePeople)).map(({ noteId }) => noteId))
  const versions = new Set((await database.read.select().from(noteVersions)).map(({ noteId }) => noteId))
  await database.close()
  const there = new Set<string>(all.map(({ id }) => id))
  const torn = all.filter(({ id, version }) => !about.has(id) || (version === 2 && !versions.has(id)))
  return {
    lost: saved.filter((id) => !there.has(id)),
    torn: torn.map(({ id }) => id),
    problems: inspectFile(path).problems,
  }
}
