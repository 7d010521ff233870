import { Router, type Request } from 'express'
import { anyone } from '../../staff/gate.ts'
import { NotFound } from '../../web/errors.ts'
import { limitFailures } from '../../web/limits.ts'
import { tokenFrom } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { stopUrl } from '../../web/urls.ts'
import { recipientById, type Recipient } from '../recipient-queries.ts'
import { readStop, type Stop } from '../stop.ts'
import { stopMails } from './commands.ts'
import { stoppedPage, stopPage } from './pages.ts'

const TRIES_A_MINUTE = 60

/**
 * Stopping mails by a link in one of them, or by the button of a mail program (RFC 8058), which posts here without a
 * cookie and from another origin: the link is the key, and all it opens is this.
 */
export function stopRoutes({ database, secret }: Site): Router {
  const routes = Router()
  const limit = limitFailures(TRIES_A_MINUTE)

  routes.get('/stop-mails/:token', anyone, limit, async (req, res) => {
    const { stop, whose } = await asked(req)
    const page = stopPage(stop, whose.name, stopUrl(tokenFrom(req)))
    await res.page('letters/stop', page, { title: page.title })
  })

  // No redirect: mail programs don't follow one (RFC 8058, section 3.1).
  routes.post('/stop-mails/:token', anyone, limit, async (req, res) => {
    const { stop } = await asked(req)
    await database.write((tx) => stopMails(tx, stop, req.now))
    const page = stoppedPage(stop)
    await res.page('letters/stop', page, { title: page.title })
  })

  return routes

  async function asked(req: Request): Promise<{ stop: Stop; whose: Recipient }> {
    const stop = readStop(tokenFrom(req), secret)
    const whose = stop && (await recipientById(database.read, stop.staffId))
    if (!whose) throw new NotFound()
    return { stop, whose }
  }
}
