import { setTimeout as time } from 'node:timers/promises'
import type { Site } from '../web/site.ts'
import { makeBackupAside, type Made } from './make.ts'
import { runBackup } from './run.ts'

/** The backup that this process is making. */
let underWay: Promise<Made> | undefined

/** How long an answer waits, so that a short backup is done before its page is seen; in milliseconds. */
const PATIENCE = 3000

/** Makes a backup, unless one is being made; one that is counts as this one. */
export function backUp({ backups, dataFolder, clock, log }: SiteWithBackups): Promise<Made> {
  underWay ??= runBackup({ ...backups, dataFolder, now: clock.now() }, makeBackupAside, clock.now).finally(
    () => (underWay = undefined),
  )
  return underWay.then((made) => {
    if ('failure' in made) log.error({ failure: made.failure }, 'no backup was made')
    return made
  })
}

/** A site that keeps backups. */
export type SiteWithBackups = Site & Required<Pick<Site, 'backups'>>

/** True while this process makes a backup. */
export function isBeingMade(): boolean {
  return underWay !== undefined
}

/** What comes of short work; undefined where it takes longer. */
export function aLittle(work: Promise<Made>): Promise<Made | undefined> {
  return Promise.race([work, time(PATIENCE, undefined, { ref: false })])
}
