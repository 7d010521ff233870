import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Config } from '../config.ts'
import { isTimeZone } from '../lib/wall-time.ts'
import { toMend, well, type Finding } from './finding.ts'

/** Node.js, from which version on everything runs. */
const OLDEST_NODE = [20, 19] as const

/** Whether this Node.js is recent enough. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/u, '').split('.').map(Number)
  const isRecent = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])
  return isRecent
    ? well('Node.js', `${version}.`)
    : toMend('Node.js', `${version} is too old: install ${OLDEST_NODE.join('.')} or later.`)
}

/** Whether the zones that places are in are known here, and how old what is known of them is. */
export function checkTimeZones(zones: readonly string[], tz: string | undefined, now: Date): Finding {
  const unknown = zones.filter((zone) => !isTimeZone(zone))
  if (unknown.length > 0)
    return toMend(
      'Time zones',
      `${unknown.join(', ')} is unknown to this Node.js: use one with full ICU data.`,
    )
  const year = Number(tz?.slice(0, 4))
  return year >= now.getUTCFullYear() - 2
    ? well('Time zones', `Known as of ${tz ?? ''}.`)
    : toMend('Time zones', `What is known of them is of ${tz ?? 'long ago'}: update Node.js.`)
}

/** Whether the data folder can be written to, by us alone. */
export function checkFolder({ dataFolder }: Config): Finding {
  if (!existsSync(dataFolder)) return well('Data folder', `${dataFolder} is made at the first start.`)
  try {
    accessSync(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    return toMend('Data folder', `${dataFolder} cannot be written to by this user: give it to them (chown).`)
  }
  const open = [dataFolder, join(dataFolder, 'secret')].filter((path) => isOpenToOthers(path))
  return open.length > 0
    ? toMend('Data folder', `Others on this machine can read ${open.join(' and ')}: chmod go= it.`)
    : well('Data folder', `${dataFolder}, for this user alone.`)
}

/** Free room that a desk needs for a few days, in bytes. */
const LEAST_ROOM = 1_000_000_000

/** Whether there is room for what is to come: a gigabyte, and three times the database for copies of it. */
export async function checkDisk({ dataFolder }: Config, databasePath: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(nearest(dataFolder))
  const free = bavail * bsize
  const size = existsSync(databasePath) ? statSync(databasePath).size : 0
  const least = Math.max(LEAST_ROOM, size * 3)
  return free >= least
    ? well('Disk', `${gigabytes(free)} free.`)
    : toMend('Disk', `Only ${gigabytes(free)} free: make room for at least ${gigabytes(least)}.`)
}

/** The folder itself, or the one in which it will be made. */
function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(dirname(folder))
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`
}

function isOpenToOthers(path: string): boolean {
  return existsSync(path) && (statSync(path).mode & 0o077) !== 0
}
