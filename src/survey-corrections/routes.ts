import { Router, type Request, type Response } from 'express'
import type { SurveyCorrectionId } from '../survey-answers/records/record.ts'
import { handOf, lookedBy, may } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { pageOfRows } from '../web/pagination.ts'
import { idFrom, queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { correctionStepUrl, surveyCorrectionsUrl, surveysUrl } from '../web/urls.ts'
import { z } from 'zod'
import { parseForm } from '../web/forms.ts'
import { acceptCorrection, declineCorrection, takeDecisionBack } from './commands.ts'
import { correctionsPage, type Beside } from './pages.ts'
import {
  correctionsDecided,
  correctionsWaiting,
  standsNow,
  waitingCount,
  type Correction,
} from './queries.ts'

const ROWS = 20

const Saw = z.object({ saw: z.string().default('') })

/** What customers say is wrong in what we hold: a colleague accepts or declines each. */
export function surveyCorrectionRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('settle corrections')

  routes.get('/surveys/corrections', guard, (req, res) => show(req, res))

  routes.post('/surveys/corrections/:id/acceptance', guard, async (req, res) => {
    const id: SurveyCorrectionId = idFrom(req)
    const parsed = parseForm(Saw, req.body)
    const saw = parsed.ok ? parsed.input.saw : ''
    const done = await database.write((tx) => acceptCorrection(tx, id, { ...handOf(req), saw }))
    if (done === 'gone') throw new NotFound()
    if (done === 'stale')
      return show(req, res.status(409), 'A colleague changed this meanwhile. Please look again.')
    res.goOn(surveyCorrectionsUrl(), 'Accepted.', correctionStepUrl(id, 'undo'))
  })

  routes.post('/surveys/corrections/:id/refusal', guard, async (req, res) => {
    const id: SurveyCorrectionId = idFrom(req)
    const done = await database.write((tx) => declineCorrection(tx, id, handOf(req)))
    if (done === 'gone') throw new NotFound()
    res.goOn(surveyCorrectionsUrl(), 'Declined. Nothing was changed.', correctionStepUrl(id, 'undo'))
  })

  routes.post('/surveys/corrections/:id/undo', guard, async (req, res) => {
    const id: SurveyCorrectionId = idFrom(req)
    const done = await database.write((tx) => takeDecisionBack(tx, id, handOf(req)))
    if (done === 'gone') throw new NotFound()
    const sentence = done === 'stale' ? 'A colleague has changed it since, so it stays.' : 'It waits again.'
    res.goOn(surveyCorrectionsUrl(), sentence)
  })

  return routes

  async function show(req: Request, res: Response, stale = ''): Promise<void> {
    const { read } = database
    const total = await waitingCount(read)
    const page = pageOfRows(queryText(req, 'page'), total, ROWS)
    const waiting = await besides(await correctionsWaiting(read, page))
    const decided = await besides(await correctionsDecided(read, ROWS))
    const shown = correctionsPage({ waiting, decided, page, total }, lookedBy(req), stale)
    await res.page('survey-corrections/corrections', shown, { title: 'Corrections', nav: surveysUrl() })
  }

  async function besides(corrections: readonly Correction[]): Promise<Beside[]> {
    const rows: Beside[] = []
    for (const correction of corrections)
      rows.push({ correction, now: await standsNow(database.read, correction) })
    return rows
  }
}
