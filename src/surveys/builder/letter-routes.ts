import { Router, type Request, type Response } from 'express'
import { z } from 'zod'
import { may } from '../../staff/gate.ts'
import { NotFound } from '../../web/errors.ts'
import { requiredText } from '../../web/fields.ts'
import { parseForm, type Form } from '../../web/forms.ts'
import { idFrom } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { surveyQuestionsUrl, surveysUrl } from '../../web/urls.ts'
import { nameOf } from '../each/pages.ts'
import { changeDraft } from './commands.ts'
import { formOfLetter, letterForm } from './letter-pages.ts'
import { draftOf, type Drafted } from './queries.ts'

const LetterForm = z.object({
  ...{ en_subject: text(120), en_opening: text(300), en_thanks: text(300) },
  ...{ es_subject: text(120), es_opening: text(300), es_thanks: text(300) },
})

/** What surrounds the questions of a survey that is being built: the mail, and the thanks. */
export function surveyLetterRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('build surveys')

  routes.get('/surveys/:id/questions/letter', guard, async (req, res) => {
    const found = await drafted(req)
    await show(res, found, formOfLetter(found.draft))
  })

  routes.post('/surveys/:id/questions/letter', guard, async (req, res) => {
    const found = await drafted(req)
    const parsed = parseForm(LetterForm, req.body)
    if (!parsed.ok) return show(res.status(422), found, parsed.form)
    const said = parsed.input
    const letter = {
      en: { subject: said.en_subject, opening: said.en_opening, thanks: said.en_thanks },
      es: { subject: said.es_subject, opening: said.es_opening, thanks: said.es_thanks },
    }
    await database.write((tx) => changeDraft(tx, found.survey.id, (draft) => ({ ...draft, letter })))
    res.goOn(surveyQuestionsUrl(found.survey.id), 'Saved. It is sent once you publish it.')
  })

  return routes

  async function drafted(req: Request): Promise<Drafted> {
    const found = await draftOf(database.read, idFrom(req))
    if (!found) throw new NotFound()
    return found
  }
}

async function show(res: Response, { survey }: Drafted, form: Form): Promise<void> {
  const action = `${surveyQuestionsUrl(survey.id)}/letter`
  const page = letterForm(form, { surveyId: survey.id, name: nameOf(survey), action, isNew: false })
  await res.page('surveys/builder/form', page, { title: page.title, nav: surveysUrl() })
}

function text(most: number) {
  return requiredText('this', most)
}
