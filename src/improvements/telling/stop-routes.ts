import { Router, type Request } from 'express'
import { anyone } from '../../staff/gate.ts'
import { NotFound } from '../../web/errors.ts'
import { limitFailures } from '../../web/limits.ts'
import { tokenFrom } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { stopImprovementMailsUrl } from '../../web/urls.ts'
import { stopImprovementMails } from './commands.ts'
import { readStopImprovement } from './mail.ts'
import { stopPage, stoppedPage } from './pages.ts'
import { improvementMailById } from './queries.ts'

const TRIES_A_MINUTE = 60

/** Stopping such mails, by a link in one of them or by the button of a mail program (RFC 8058). */
export function stopImprovementMailRoutes({ database, secret }: Site): Router {
  const routes = Router()
  const limit = limitFailures(TRIES_A_MINUTE)

  routes.get('/stop-improvement-mails/:token', anyone, limit, async (req, res) => {
    await mailOf(req)
    const page = stopPage(stopImprovementMailsUrl(tokenFrom(req)))
    await res.page('improvements/stop', page, { title: page.title, publicIn: 'en' })
  })

  // No redirect: mail programs don't follow one (RFC 8058, section 3.1).
  routes.post('/stop-improvement-mails/:token', anyone, limit, async (req, res) => {
    const { id, stoppedAt } = await mailOf(req)
    if (!stoppedAt) await database.write((tx) => stopImprovementMails(tx, id, req.now))
    const page = stoppedPage()
    await res.page('improvements/stop', page, { title: page.title, publicIn: 'en' })
  })

  return routes

  async function mailOf(req: Request) {
    const id = readStopImprovement(tokenFrom(req), secret)
    const mail = id && (await improvementMailById(database.read, id))
    if (!mail) throw new NotFound()
    return mail
  }
}
