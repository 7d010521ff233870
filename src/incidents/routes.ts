import { Router, type Request, type Response } from 'express'
import { handOf, lookedBy, may, staffOf } from '../staff/gate.ts'
import { permits } from '../staff/permissions.ts'
import { colleagues } from '../staff/queries.ts'
import { NotFound } from '../web/errors.ts'
import { parseForm, refusedForm, type Form } from '../web/forms.ts'
import { pageOfRows } from '../web/pagination.ts'
import { idFrom, queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { incidentRemovalUrl, incidentsUrl, incidentUrl } from '../web/urls.ts'
import { changeIncident, openIncident, removeIncident, restoreIncident } from './commands.ts'
import { blankIncident, correctionPage, incidentValues, openingPage } from './form-pages.ts'
import { incidentForm, openingForm } from './forms.ts'
import { tellColleagues } from './mails/colleague-commands.ts'
import { incidentsPage } from './pages.ts'
import { goingOnAt, incidentById, overAt, overCount, type Incident } from './queries.ts'

const ROWS = 20

/** What goes wrong at a place: the list, opening one and correcting it. */
export function incidentRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('run incidents')

  routes.get('/incidents', may('see incidents'), async (req, res) => {
    const { place, role } = staffOf(req)
    const count = await overCount(database.read, place.id)
    const page = pageOfRows(queryText(req, 'page'), count, ROWS)
    const goingOn = await goingOnAt(database.read, place.id)
    const over = await overAt(database.read, place.id, page)
    const facts = { goingOn, over, overCount: count, page, mayRun: permits(role, 'run incidents') }
    await res.page('incidents/incidents', incidentsPage(facts, lookedBy(req)), ABOUT)
  })

  routes.get('/incidents/new', guard, (req, res) =>
    showOpening(res, blankIncident(staffOf(req).id, lookedBy(req))),
  )

  routes.post('/incidents', guard, async (req, res) => {
    const parsed = parseForm(openingForm(lookedBy(req)), req.body)
    if (!parsed.ok) return showOpening(res.status(422), parsed.form)
    const { place } = staffOf(req)
    const opened = await database.write(async (tx) => {
      const outcome = await openIncident(tx, place.id, parsed.input, handOf(req))
      if ('id' in outcome && parsed.input.mailsColleagues)
        await tellColleagues(tx, { id: outcome.id, place }, handOf(req))
      return outcome
    })
    if ('refused' in opened) return showOpening(res.status(422), refusedForm(parsed.form, opened))
    res.goOn(
      incidentUrl(opened.id),
      'Opened. Every page here says so until it is over.',
      incidentRemovalUrl(opened.id),
    )
  })

  routes.get('/incidents/:id/edit', guard, async (req, res) => {
    const incident = await incidentOf(req)
    await showCorrection(res, incident, incidentValues(incident))
  })

  routes.post('/incidents/:id', guard, async (req, res) => {
    const incident = await incidentOf(req)
    const { timeZone } = incident.place
    const parsed = parseForm(incidentForm({ now: req.now, timeZone }), req.body)
    if (!parsed.ok) return showCorrection(res.status(422), incident, parsed.form)
    const change = await database.write((tx) => changeIncident(tx, incident.id, parsed.input, handOf(req)))
    if (change === 'gone') throw new NotFound()
    if (change === 'stale')
      return showCorrection(res.status(409), incident, parsed.form, incidentValues(await incidentOf(req)))
    if (change !== 'saved') return showCorrection(res.status(422), incident, refusedForm(parsed.form, change))
    res.goOn(incidentUrl(incident.id), 'Saved. Nothing was sent.')
  })

  routes.post('/incidents/:id/removal', guard, async (req, res) => {
    const id = idFrom<'Incident'>(req)
    if ((await database.write((tx) => removeIncident(tx, id, handOf(req)))) === 'gone') throw new NotFound()
    res.goOn(incidentsUrl, 'The incident is taken away.', `${incidentRemovalUrl(id)}/undo`)
  })

  routes.post('/incidents/:id/removal/undo', guard, async (req, res) => {
    const id = idFrom<'Incident'>(req)
    if ((await database.write((tx) => restoreIncident(tx, id, handOf(req)))) === 'gone') throw new NotFound()
    res.goOn(incidentUrl(id), 'The incident is back.')
  })

  return routes

  async function incidentOf(req: Request): Promise<Incident> {
    const incident = await incidentById(database.read, idFrom(req))
    if (!incident) throw new NotFound()
    return incident
  }

  async function showOpening(res: Response, form: Form): Promise<void> {
    const page = openingPage(form, await colleagues(database.read))
    await res.page('incidents/form', page, { ...ABOUT, title: page.title })
  }

  async function showCorrection(res: Response, incident: Incident, form: Form, saved?: Form): Promise<void> {
    const page = correctionPage(incident, form, await colleagues(database.read), saved)
    await res.page('incidents/form', page, { ...ABOUT, title: page.title })
  }
}

const ABOUT = { title: 'Incidents', nav: incidentsUrl }
