import { Router, type Request, type Response } from 'express'
import { handOf, may, staffOf } from '../../staff/gate.ts'
import { permits } from '../../staff/permissions.ts'
import { NotFound } from '../../web/errors.ts'
import { parseForm, type Form } from '../../web/forms.ts'
import { idFrom } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { incidentsUrl, incidentUpdateBackUrl, incidentUrl, publicIncidentUrl } from '../../web/urls.ts'
import { affectedCounts } from '../affected/queries.ts'
import { goOnAfter } from '../afterwards/work.ts'
import { incidentPage } from '../incident-pages.ts'
import { publicToken } from '../public-address.ts'
import { incidentById, type Incident } from '../queries.ts'
import { lookedAt } from '../wording.ts'
import { correctUpdate, takeBackUpdate, writeUpdate } from './commands.ts'
import { CorrectionForm, updateForm, type UpdateInput } from './forms.ts'
import { blankUpdate, updateCorrectionPage, updateValues } from './pages.ts'
import { updateById, updatesOf, versionsOf, type IncidentUpdate } from './queries.ts'

/** An incident's page, and the words on its timeline. */
export function incidentUpdateRoutes(site: Site): Router {
  const { database, secret, baseUrl } = site
  const routes = Router()
  const guard = may('run incidents')

  routes.get('/incidents/:id', may('see incidents'), async (req, res) => {
    const incident = await incidentOf(req)
    await showIncident(req, res, incident, blankUpdate(incident, staffOf(req).role))
  })

  routes.post('/incidents/:id/updates', guard, async (req, res) => {
    const incident = await incidentOf(req)
    const { timeZone } = incident.place
    const parsed = parseForm(updateForm({ now: req.now, timeZone }), req.body)
    if (!parsed.ok) return showIncident(req, res.status(422), incident, parsed.form)
    const id = await database.write((tx) => writeUpdate(tx, incident, parsed.input, handOf(req)))
    await goOnAfter(site)
    res.goOn(incidentUrl(incident.id), writtenWords(parsed.input), incidentUpdateBackUrl(id))
  })

  routes.post('/incident-updates/:id/removal', guard, async (req, res) => {
    const id = idFrom<'IncidentUpdate'>(req)
    const update = await updateById(database.read, id)
    const outcome = await database.write((tx) => takeBackUpdate(tx, id, handOf(req)))
    if (!update || outcome === 'gone') throw new NotFound()
    res.goOn(
      incidentUrl(update.incidentId),
      outcome === 'done' ? 'Taken back. It stands as before.' : TOO_LATE,
    )
  })

  routes.get('/incident-updates/:id/edit', guard, async (req, res) => {
    const update = await updateOf(req)
    await showCorrection(res, update, updateValues(update))
  })

  routes.post('/incident-updates/:id', guard, async (req, res) => {
    const update = await updateOf(req)
    const parsed = parseForm(CorrectionForm, req.body)
    if (!parsed.ok) return showCorrection(res.status(422), update, parsed.form)
    const change = await database.write((tx) => correctUpdate(tx, update, parsed.input, handOf(req)))
    if (change === 'gone') throw new NotFound()
    if (change === 'stale')
      return showCorrection(res.status(409), update, parsed.form, updateValues(await updateOf(req)))
    res.goOn(incidentUrl(update.incidentId), 'Corrected. Nothing was sent, and what it said before is kept.')
  })

  return routes

  async function incidentOf(req: Request): Promise<Incident> {
    const incident = await incidentById(database.read, idFrom(req))
    if (!incident) throw new NotFound()
    return incident
  }

  async function updateOf(req: Request): Promise<IncidentUpdate> {
    const update = await updateById(database.read, idFrom(req))
    if (!update) throw new NotFound()
    return update
  }

  async function showIncident(req: Request, res: Response, incident: Incident, form: Form): Promise<void> {
    const { read } = database
    const { id: incidentId, pageNumber, pageOpenAt } = incident
    const updates = await updatesOf(read, incidentId)
    const facts = {
      ...{ incident, updates, form, mayRun: permits(staffOf(req).role, 'run incidents') },
      versions: await versionsOf(
        read,
        updates.map(({ id }) => id),
      ),
      counts: await affectedCounts(read, incidentId),
      publicAddress: pageOpenAt
        ? `${baseUrl}${publicIncidentUrl(publicToken({ incidentId, pageNumber }, secret))}`
        : '',
    }
    const page = incidentPage(facts, lookedAt(incident, req.now))
    await res.page('incidents/incident', page, { title: page.title, nav: incidentsUrl })
  }

  async function showCorrection(
    res: Response,
    update: IncidentUpdate,
    form: Form,
    saved?: Form,
  ): Promise<void> {
    const incident = await incidentById(database.read, update.incidentId)
    if (!incident) throw new NotFound()
    const page = updateCorrectionPage(incident, update, form, saved)
    await res.page('incidents/update', page, { title: 'Update', nav: incidentsUrl })
  }
}

const TOO_LATE = 'It has reached somebody already, or there is a later word: correct it, or write another.'

function writtenWords({ mailsThem, status }: UpdateInput): string {
  if (mailsThem)
    return 'Kept. Colleagues get it now, those affected five minutes later, or once the hours for mails begin.'
  return status === 'over' ? 'It is over. Whoever was affected is asked in a month or two.' : 'Kept.'
}
