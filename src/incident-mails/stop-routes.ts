import { Router, type Request } from 'express'
import { stopMailsTo } from '../incidents/affected/telling-commands.ts'
import { anyone } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { limitFailures } from '../web/limits.ts'
import { tokenFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { stopIncidentMailsUrl } from '../web/urls.ts'
import { affectedById } from './queries.ts'
import { readStopIncident } from './stop.ts'
import { stopIncidentPage, stoppedIncidentPage } from './stop-pages.ts'

const TRIES_A_MINUTE = 60

/** Stopping the mails about one incident, by a link in one of them or by the button of a mail program (RFC 8058). */
export function stopIncidentMailRoutes({ database, secret }: Site): Router {
  const routes = Router()
  const limit = limitFailures(TRIES_A_MINUTE)

  routes.get('/stop-incident-mails/:token', anyone, limit, async (req, res) => {
    const { title, language } = await asked(req)
    const page = stopIncidentPage(title, stopIncidentMailsUrl(tokenFrom(req)), language)
    await res.page('incidents/stop', page, { title: page.title, publicIn: language })
  })

  // No redirect: mail programs don't follow one (RFC 8058, section 3.1).
  routes.post('/stop-incident-mails/:token', anyone, limit, async (req, res) => {
    const { id, stoppedAt, language } = await asked(req)
    if (!stoppedAt) await database.write((tx) => stopMailsTo(tx, id, req.now))
    const page = stoppedIncidentPage(language)
    await res.page('incidents/stop', page, { title: page.title, publicIn: language })
  })

  return routes

  async function asked(req: Request) {
    const id = readStopIncident(tokenFrom(req), secret)
    const affected = id && (await affectedById(database.read, id))
    if (!affected) throw new NotFound()
    return { ...affected, language: affected.language ?? 'en' }
  }
}
