import { Router, type Request, type Response } from 'express'
import { allPlaces } from '../../places/queries.ts'
import { handOf, may, orgOf } from '../../staff/gate.ts'
import { NotFound } from '../../web/errors.ts'
import { parseForm, type Form } from '../../web/forms.ts'
import { idFrom } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { serviceRulesUrl, settingsUrl, surveySettingsUrl } from '../../web/urls.ts'
import { allSurveys, surveyById, type Survey } from '../queries.ts'
import { addServiceSurvey, saveServiceRules, switchSurvey } from './commands.ts'
import { ServiceRulesForm } from './forms.ts'
import { nameOf, surveysPage } from './pages.ts'
import { formOfRules, serviceRulesPage } from './rules-pages.ts'

/** Every survey of the house: switched on and off, added, and set up one by one. */
export function eachSurveyRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('change settings')

  routes.get(surveySettingsUrl, guard, async (_req, res) => {
    const page = surveysPage(await allSurveys(database.read), await allPlaces(database.read))
    await res.page('surveys/surveys', page, { title: 'Surveys', nav: settingsUrl })
  })

  routes.post(surveySettingsUrl, guard, async (req, res) => {
    const id = await database.write((tx) => addServiceSurvey(tx, handOf(req)))
    res.goOn(serviceRulesUrl(id), 'Added. It asks nobody yet.')
  })

  routes.post('/settings/surveys/:id/switch', guard, async (req, res) => {
    const id = idFrom<'Survey'>(req)
    const isOn = parseForm(ServiceRulesForm.pick({ isOn: true }), req.body).form.values.isOn === 'yes'
    const done = await database.write((tx) => switchSurvey(tx, id, isOn, handOf(req)))
    if (done === 'gone') throw new NotFound()
    res.goOn(surveySettingsUrl, isOn ? 'It asks from now on.' : 'It asks nobody.')
  })

  routes.get('/settings/surveys/:id', guard, async (req, res) => {
    const survey = await service(req)
    await show(req, res, survey, formOfRules(survey))
  })

  routes.post('/settings/surveys/:id', guard, async (req, res) => {
    const survey = await service(req)
    const parsed = parseForm(ServiceRulesForm, req.body)
    if (!parsed.ok) return show(req, res.status(422), survey, parsed.form)
    const outcome = await database.write((tx) => saveServiceRules(tx, survey.id, parsed.input, handOf(req)))
    if (outcome === 'saved') {
      res.goOn(surveySettingsUrl, 'Saved.')
      return
    }
    const values = { ...parsed.form.values, version: String((await service(req)).version) }
    await show(req, res.status(409), survey, { ...parsed.form, values }, 'A colleague saved this meanwhile.')
  })

  return routes

  async function service(req: Request): Promise<Survey> {
    const survey = await surveyById(database.read, idFrom<'Survey'>(req))
    if (survey?.kind !== 'service') throw new NotFound()
    return survey
  }

  async function show(req: Request, res: Response, survey: Survey, form: Form, stale = ''): Promise<void> {
    const about = { places: await allPlaces(database.read), word: orgOf(req).customerWord }
    const page = serviceRulesPage(survey, form, about, stale)
    await res.page('surveys/service-rules', page, { title: nameOf(survey), nav: settingsUrl })
  }
}
