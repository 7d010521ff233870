import { Router, type Request, type Response } from 'express'
import { may } from '../../staff/gate.ts'
import { NotFound } from '../../web/errors.ts'
import { parseForm, type Form } from '../../web/forms.ts'
import { idFrom, wordFrom } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { newSectionUrl, sectionUrl, surveyQuestionsUrl, surveysUrl } from '../../web/urls.ts'
import type { Section } from '../content.ts'
import { nameOf } from '../each/pages.ts'
import { changeDraft } from './commands.ts'
import { offeredBy, questionsBefore } from './conditions.ts'
import { sectionIn, withoutSection, withSection, withSectionMoved } from './draft.ts'
import { formOfSection, sectionForm, type SectionOffers } from './form-pages.ts'
import { SectionForm, sectionFrom } from './forms.ts'
import { asWay, newKey } from './keys.ts'
import { draftOf, type Drafted } from './queries.ts'

interface Found extends Omit<Drafted, 'before'> {
  key: string
  before: Section | undefined
}

/** The pages of a survey that is being built. */
export function surveySectionRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('build surveys')

  routes.get('/surveys/:id/sections/new', guard, async (req, res) => {
    await show(res, await toAdd(req), formOfSection(undefined))
  })

  routes.post('/surveys/:id/sections/new', guard, async (req, res) => {
    await save(req, res, await toAdd(req))
  })

  routes.get('/surveys/:id/sections/:key', guard, async (req, res) => {
    const found = await standing(req)
    await show(res, found, formOfSection(found.before))
  })

  routes.post('/surveys/:id/sections/:key', guard, async (req, res) => {
    await save(req, res, await standing(req))
  })

  routes.post('/surveys/:id/sections/:key/move/:way', guard, async (req, res) => {
    const { survey, key } = await standing(req)
    const way = asWay(wordFrom(req, 'way'))
    if (!way) throw new NotFound()
    await database.write((tx) => changeDraft(tx, survey.id, (draft) => withSectionMoved(draft, key, way)))
    res.goOn(surveyQuestionsUrl(survey.id))
  })

  routes.post('/surveys/:id/sections/:key/removal', guard, async (req, res) => {
    const { survey, key } = await standing(req)
    await database.write((tx) => changeDraft(tx, survey.id, (draft) => withoutSection(draft, key)))
    const url = surveyQuestionsUrl(survey.id)
    res.goOn(url, 'Taken out, with its questions.', `${url}/undo`)
  })

  return routes

  async function toAdd(req: Request): Promise<Found> {
    const found = await draftOf(database.read, idFrom(req))
    if (!found) throw new NotFound()
    return { ...found, key: newKey(req.now), before: undefined }
  }

  async function standing(req: Request): Promise<Found> {
    const found = await draftOf(database.read, idFrom(req))
    const before = found && sectionIn(found.draft, wordFrom(req, 'key'))
    if (!before) throw new NotFound()
    return { ...found, key: before.key, before }
  }

  async function save(req: Request, res: Response, found: Found): Promise<void> {
    const parsed = parseForm(SectionForm, req.body)
    if (!parsed.ok) return show(res.status(422), found, parsed.form)
    const { survey, key, before } = found
    const section = sectionFrom(parsed.input, { key, before, ...offersFor(found) })
    await database.write((tx) => changeDraft(tx, survey.id, (draft) => withSection(draft, section)))
    res.goOn(surveyQuestionsUrl(survey.id), 'Saved. It is asked once you publish it.')
  }

  async function show(res: Response, found: Found, form: Form): Promise<void> {
    const { survey, key, before } = found
    const action = before ? sectionUrl(survey.id, key) : newSectionUrl(survey.id)
    const about = { surveyId: survey.id, name: nameOf(survey), action, isNew: !before }
    const page = sectionForm(form, offersFor(found), about)
    await res.page('surveys/builder/form', page, { title: page.title, nav: surveysUrl() })
  }
}

function offersFor({ draft, key, before }: Found): SectionOffers {
  const earlier = questionsBefore(draft, before ? key : undefined)
  const own = before?.questions ?? []
  const at = draft.sections.findIndex((section) => section.key === key)
  return {
    offered: offeredBy(earlier, before?.when, draft),
    after: offeredBy([...earlier, ...own], before?.skips?.[0]?.when, draft),
    later: before ? draft.sections.slice(at + 1) : [],
    draft,
  }
}
