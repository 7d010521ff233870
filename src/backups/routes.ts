import { aLittle } from '../lib/under-way.ts'
import { Router } from 'express'
import { enterAudit } from '../audit/commands.ts'
import { may, staffOf, todayOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import type { Site } from '../web/site.ts'
import { backupsUrl, settingsUrl } from '../web/urls.ts'
import { keptBackups, lastRunIn } from './folder.ts'
import { backupsPage } from './pages.ts'
import { backUp, isBeingMade, type SiteWithBackups } from './under-way.ts'

/** How long an answer waits, so that a short backup is done before its page is seen; in milliseconds. */
const PATIENCE = 3000

/** Seeing that there are backups, and making one now. */
export function backupRoutes(site: Site): Router {
  const routes = Router()
  const guard = may('keep backups')

  routes.get('/backups', guard, async (req, res) => {
    const { folder, kept, recipient } = withBackups(site).backups
    const [backups, lastRun] = await Promise.all([keptBackups(folder), lastRunIn(folder)])
    const { timeZone } = staffOf(req).place
    const about = { kept, isEncrypted: recipient !== undefined, timeZone, today: todayOf(req) }
    const page = backupsPage({ backups, lastRun, isBeingMade: isBeingMade(), ...about })
    await res.page('backups/backups', page, { title: 'Backups', nav: settingsUrl })
  })

  routes.post('/backups', guard, async (req, res) => {
    const { id: staffId } = staffOf(req)
    const deed = {
      staffId,
      now: req.now,
      action: 'made a backup',
      subjectKind: 'organisation',
      subjectId: '',
    }
    const making = backUp(withBackups(site))
    await site.database.write((tx) => enterAudit(tx, deed))
    const made = await aLittle(making, PATIENCE)
    if (!made) res.goOn(backupsUrl, 'A backup is being made. It stands here once it is done.')
    else
      res.goOn(backupsUrl, 'failure' in made ? `No backup was made. ${made.failure}` : 'The backup is made.')
  })

  return routes
}

function withBackups({ backups, ...site }: Site): SiteWithBackups {
  if (!backups) throw new NotFound()
  return { ...site, backups }
}
