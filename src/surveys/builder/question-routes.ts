import { Router, type Request, type Response } from 'express'
import { may } from '../../staff/gate.ts'
import { NotFound } from '../../web/errors.ts'
import { parseForm, type Form } from '../../web/forms.ts'
import { idFrom, wordFrom } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { newQuestionUrl, questionUrl, surveyQuestionsUrl, surveysUrl } from '../../web/urls.ts'
import { nameOf } from '../each/pages.ts'
import type { SurveyId } from '../survey.ts'
import { changeDraft } from './commands.ts'
import { offeredBy, questionsBefore } from './conditions.ts'
import { questionIn, sectionIn, withoutQuestion, withQuestion, withQuestionMoved } from './draft.ts'
import { formOfQuestion, questionForm } from './form-pages.ts'
import { QuestionForm, questionFrom } from './forms.ts'
import { asWay, newKey } from './keys.ts'
import { draftOf, type Drafted } from './queries.ts'

/** The questions of a survey that is being built. */
export function surveyQuestionRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('build surveys')

  routes.get('/surveys/:id/sections/:key/questions/new', guard, async (req, res) => {
    const found = await inSection(req)
    await show(res, found, formOfQuestion(undefined))
  })

  routes.post('/surveys/:id/sections/:key/questions/new', guard, async (req, res) => {
    await save(req, res, await inSection(req))
  })

  routes.get('/surveys/:id/questions/:key', guard, async (req, res) => {
    const found = await standing(req)
    await show(res, found, formOfQuestion(found.before))
  })

  routes.post('/surveys/:id/questions/:key', guard, async (req, res) => {
    await save(req, res, await standing(req))
  })

  routes.post('/surveys/:id/questions/:key/move/:way', guard, async (req, res) => {
    const { survey, key } = await standing(req)
    const way = asWay(wordFrom(req, 'way'))
    if (!way) throw new NotFound()
    await database.write((tx) => changeDraft(tx, survey.id, (draft) => withQuestionMoved(draft, key, way)))
    res.goOn(surveyQuestionsUrl(survey.id))
  })

  routes.post('/surveys/:id/questions/:key/removal', guard, async (req, res) => {
    const { survey, key } = await standing(req)
    await database.write((tx) => changeDraft(tx, survey.id, (draft) => withoutQuestion(draft, key)))
    res.goOn(surveyQuestionsUrl(survey.id), 'Taken out.', `${surveyQuestionsUrl(survey.id)}/undo`)
  })

  return routes

  async function drafted(req: Request): Promise<Drafted> {
    const found = await draftOf(database.read, idFrom(req))
    if (!found) throw new NotFound()
    return found
  }

  async function inSection(req: Request) {
    const found = await drafted(req)
    const section = sectionIn(found.draft, wordFrom(req, 'key'))
    if (!section) throw new NotFound()
    return { ...found, section, key: newKey(req.now), before: undefined }
  }

  async function standing(req: Request) {
    const found = await drafted(req)
    const there = questionIn(found.draft, wordFrom(req, 'key'))
    if (!there) throw new NotFound()
    return { ...found, section: there.section, key: there.question.key, before: there.question }
  }

  type Found = Awaited<ReturnType<typeof inSection>> | Awaited<ReturnType<typeof standing>>

  async function save(req: Request, res: Response, found: Found): Promise<void> {
    const parsed = parseForm(QuestionForm, req.body)
    if (!parsed.ok) return show(res.status(422), found, parsed.form)
    const { survey, section, key, before } = found
    const question = questionFrom(parsed.input, { key, before, offered: offersFor(found) })
    const id: SurveyId = survey.id
    await database.write((tx) => changeDraft(tx, id, (draft) => withQuestion(draft, section.key, question)))
    res.goOn(surveyQuestionsUrl(id), 'Saved. It is asked once you publish it.')
  }

  function offersFor({ draft, section, key, before }: Found) {
    const earlier = before
      ? questionsBefore(draft, key)
      : [...questionsBefore(draft, section.key), ...section.questions]
    return offeredBy(earlier, before?.when, draft)
  }

  async function show(res: Response, found: Found, form: Form): Promise<void> {
    const { survey, section, key, before } = found
    const action = before ? questionUrl(survey.id, key) : newQuestionUrl(survey.id, section.key)
    const about = { surveyId: survey.id, name: nameOf(survey), action, isNew: !before }
    const page = questionForm(form, offersFor(found), about)
    await res.page('surveys/builder/form', page, { title: page.title, nav: surveysUrl() })
  }
}
