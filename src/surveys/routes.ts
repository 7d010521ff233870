import { Router, type Request, type Response } from 'express'
import { handOf, may, orgOf } from '../staff/gate.ts'
import { parseForm, type Form } from '../web/forms.ts'
import type { Site } from '../web/site.ts'
import { settingsUrl, twoQuestionsUrl } from '../web/urls.ts'
import { saveTwoQuestions } from './commands.ts'
import { SurveySettingsForm } from './forms.ts'
import { formOfSurvey, surveySettingsPage } from './pages.ts'
import { houseRulesOf, twoQuestionsOf } from './queries.ts'

/** The two questions: whom they are put to, when, and in which words. */
export function surveySettingsRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get(twoQuestionsUrl, may('change settings'), async (req, res) => {
    await show(req, res, await formAsSaved())
  })

  routes.post(twoQuestionsUrl, may('change settings'), async (req, res) => {
    const parsed = parseForm(SurveySettingsForm, req.body)
    if (!parsed.ok) return show(req, res.status(422), parsed.form)
    const outcome = await database.write((tx) => saveTwoQuestions(tx, parsed.input, handOf(req)))
    if (outcome === 'saved') {
      res.goOn(twoQuestionsUrl, parsed.input.isOn ? 'Saved. They are asked.' : 'Saved. Nobody is asked.')
      return
    }
    const { version = '0' } = (await formAsSaved()).values
    const form = { ...parsed.form, values: { ...parsed.form.values, version } }
    await show(req, res.status(409), form, 'A colleague saved this meanwhile.')
  })

  return routes

  async function formAsSaved(): Promise<Form> {
    return formOfSurvey(await twoQuestionsOf(database.read), await houseRulesOf(database.read))
  }
}

async function show(req: Request, res: Response, form: Form, stale = ''): Promise<void> {
  const page = surveySettingsPage(form, orgOf(req).customerWord, stale)
  await res.page('surveys/settings', page, { title: 'The two questions', nav: settingsUrl })
}
