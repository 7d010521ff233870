import { pipeline } from 'node:stream/promises'
import { Router, type Request } from 'express'
import { enterAudit } from '../../audit/commands.ts'
import { keepLast } from '../../lib/keep-last.ts'
import { handOf, may, todayOf } from '../../staff/gate.ts'
import type { SurveyId } from '../../surveys/survey.ts'
import { NotFound } from '../../web/errors.ts'
import { idFrom, queryText } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { voiceUrl } from '../../web/urls.ts'
import { resultsChoiceFrom } from './choice.ts'
import { resultsCsv } from './csv.ts'
import { resultsOf, type Results } from './gather.ts'
import { resultsPage } from './pages.ts'

/** What came of a survey, question by question; and the same as a file. */
export function surveyResultRoutes({ database }: Site): Router {
  const routes = Router()
  const kept = keepLast<Results>(2)

  routes.get('/voice/surveys/:id', may('see the voice'), async (req, res) => {
    const id: SurveyId = idFrom(req)
    const choice = resultsChoiceFrom((name) => queryText(req, name))
    const page = resultsPage(id, await resultsFor(req, id), choice)
    if (!page) throw new NotFound()
    await res.page('voice/results/results', page, { title: page.name, nav: voiceUrl() })
  })

  // It is on record before its first line leaves.
  routes.post('/voice/surveys/:id/file', may('see the voice'), async (req, res) => {
    const id: SurveyId = idFrom(req)
    const results = await resultsFor(req, id)
    if (results.versions.length === 0) throw new NotFound()
    const action = 'took out the results of a survey as CSV'
    const deed = { kind: 'took out', action, subjectKind: 'survey', subjectId: id } as const
    await database.write((tx) => enterAudit(tx, { ...handOf(req), ...deed }))
    res
      .set('Cache-Control', 'no-store')
      .type('csv')
      .attachment(`survey-${todayOf(req)}.csv`)
    await pipeline(resultsCsv(results), res)
  })

  return routes

  /** Counted from everybody who was asked, so it is kept until something changes, or the next hour. */
  async function resultsFor(req: Request, id: SurveyId): Promise<Results> {
    const hour = req.now.toISOString().slice(0, 13)
    return kept(`${id} ${await database.changeMark()} ${hour}`, () => resultsOf(database.read, id, req.now))
  }
}
