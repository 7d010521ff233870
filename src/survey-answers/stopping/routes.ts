import { Router, type Request, type Response } from 'express'
import { anyone } from '../../staff/gate.ts'
import { askedById, type Asked } from '../../survey-invitations/asked-queries.ts'
import { readLink } from '../../survey-invitations/link.ts'
import { notIndexed } from '../../web/headers.ts'
import { limitFailures } from '../../web/limits.ts'
import { tokenFrom } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { stopSurveysUrl } from '../../web/urls.ts'
import { showSurveyEnded } from '../ended-routes.ts'
import { ANSWER_PHRASES } from '../phrases.ts'
import { stopSurveys } from './commands.ts'

/** Where a customer stops surveys, by the link in one. */
export interface StopSurveysPage {
  title: string
  text: string
  /** Where the button leads, and what it says; '' once they are off. */
  action: string
  label: string
}

declare module '../../web/views.ts' {
  interface Views {
    'survey-answers/stop': StopSurveysPage
  }
}

const TRIES_A_MINUTE = 60

/** Stopping surveys by the link in one of them, or by the button of a mail program, which posts here (RFC 8058). */
export function stopSurveyRoutes({ database, secret }: Site): Router {
  const routes = Router()
  const guards = [notIndexed, limitFailures(TRIES_A_MINUTE)]

  routes.get('/stop-surveys/:token', anyone, ...guards, async (req, res) => {
    const asked = await askedIn(req)
    if (!asked) return showSurveyEnded(res)
    const { stopTitle: title, stopText: text, stopAction: label } = ANSWER_PHRASES[asked.language]
    await show(res, asked, { title, text, label, action: stopSurveysUrl(tokenFrom(req)) })
  })

  // No redirect: mail programs don't follow one (RFC 8058, section 3.1).
  routes.post('/stop-surveys/:token', anyone, ...guards, async (req, res) => {
    const asked = await askedIn(req)
    if (!asked) return showSurveyEnded(res)
    await database.write((tx) => stopSurveys(tx, asked.customerId, req.now))
    const { stopped: title, stoppedText: text } = ANSWER_PHRASES[asked.language]
    await show(res, asked, { title, text, label: '', action: '' })
  })

  return routes

  // The link of a survey that is long over stops them too.
  async function askedIn(req: Request): Promise<Asked | undefined> {
    const id = readLink(tokenFrom(req), 'stop surveys', secret)
    return id && askedById(database.read, id)
  }
}

async function show(res: Response, { language }: Asked, page: StopSurveysPage): Promise<void> {
  await res.page('survey-answers/stop', page, { title: page.title, publicIn: language })
}
