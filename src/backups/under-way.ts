import type { Site } from '../web/site.ts'
import { makeBackupAside, type Made } from './make.ts'
import { runBackup } from './run.ts'

/** The backup that this process is making. */
let underWay: Promise<Made> | undefined

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
