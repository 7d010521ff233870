import { Router, type Request, type Response } from 'express'
import { handOf, may } from '../../staff/gate.ts'
import { NotFound } from '../../web/errors.ts'
import { idFrom } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { surveyQuestionsUrl, surveysUrl } from '../../web/urls.ts'
import { nameOf } from '../each/pages.ts'
import type { SurveyId } from '../survey.ts'
import { discardDraft, publishDraft, undoDraft } from './commands.ts'
import { builderPage } from './pages.ts'
import { draftOf } from './queries.ts'

/** Building a survey: what it asks, page by page, and publishing it. */
export function surveyBuilderRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('build surveys')

  routes.get('/surveys/:id/questions', guard, (req, res) => show(req, res))

  routes.post('/surveys/:id/questions/publication', guard, async (req, res) => {
    const id: SurveyId = idFrom(req)
    const done = await database.write((tx) => publishDraft(tx, id, handOf(req)))
    if (done === 'gone') throw new NotFound()
    if (done === 'unsound') return show(req, res.status(422), true)
    res.goOn(surveyQuestionsUrl(id), 'Published. Whoever is asked from now on is asked this.')
  })

  routes.post('/surveys/:id/questions/discarding', guard, async (req, res) => {
    const id: SurveyId = idFrom(req)
    const done = await database.write((tx) => discardDraft(tx, id))
    if (done === 'gone') throw new NotFound()
    res.goOn(surveyQuestionsUrl(id), 'Left as it was.', `${surveyQuestionsUrl(id)}/undo`)
  })

  routes.post('/surveys/:id/questions/undo', guard, async (req, res) => {
    const id: SurveyId = idFrom(req)
    const done = await database.write((tx) => undoDraft(tx, id))
    if (done === 'gone') throw new NotFound()
    res.goOn(surveyQuestionsUrl(id), 'Taken back.')
  })

  return routes

  async function show(req: Request, res: Response, isRefused = false): Promise<void> {
    const found = await draftOf(database.read, idFrom(req))
    if (!found) throw new NotFound()
    const about = { title: `Questions of ${nameOf(found.survey)}`, nav: surveysUrl() }
    await res.page('surveys/builder/builder', builderPage(found, isRefused), about)
  }
}
