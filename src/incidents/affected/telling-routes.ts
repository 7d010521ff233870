import { Router, type Request, type Response } from 'express'
import { handOf, may, staffOf } from '../../staff/gate.ts'
import { permits } from '../../staff/permissions.ts'
import { colleagues } from '../../staff/queries.ts'
import { cameFrom } from '../../web/came-from.ts'
import { NotFound } from '../../web/errors.ts'
import { parseForm, type Form } from '../../web/forms.ts'
import { idFrom } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { affectedUrl, incidentsUrl, tellingRemovalUrl } from '../../web/urls.ts'
import type { IncidentId } from '../incident.ts'
import { incidentById, type Incident } from '../queries.ts'
import { lookedAt } from '../wording.ts'
import { addByHand, bringBack, takeOff } from './commands.ts'
import { TellingForm } from './forms.ts'
import { affectedPerson, type Affected } from './queries.ts'
import { keepTelling } from './telling-commands.ts'
import { tellingPage, tellingValues } from './telling-pages.ts'

const PICKING = [/^\/incidents\/[\w-]{36}\/affected\/new$/u]

/** What one of those affected was told and offered; adding one by hand, and taking one off. */
export function tellingRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get('/customers/:id/incidents/:incidentId', may('see incidents'), async (req, res) => {
    const found = await loaded(req)
    await show(req, res, found, tellingValues(found.affected, staffOf(req).id))
  })

  routes.post('/customers/:id/incidents/:incidentId', may('tell those affected'), async (req, res) => {
    const found = await loaded(req)
    const parsed = parseForm(TellingForm, req.body)
    if (!parsed.ok) return show(req, res.status(422), found, parsed.form)
    const change = await database.write((tx) => keepTelling(tx, found.affected, parsed.input, handOf(req)))
    if (change === 'gone') throw new NotFound()
    if (change === 'stale') {
      const now = await loaded(req)
      return show(req, res.status(409), now, parsed.form, tellingValues(now.affected, staffOf(req).id))
    }
    res.goOn(affectedUrl(found.incident.id), `Noted for ${found.affected.name}.`)
  })

  routes.post('/customers/:id/incidents/:incidentId/addition', may('run incidents'), async (req, res) => {
    const incidentId = idFrom<'Incident'>(req, 'incidentId')
    const id = idFrom<'Person'>(req)
    if (!(await incidentById(database.read, incidentId))) throw new NotFound()
    const outcome = await database.write((tx) => addByHand(tx, incidentId, id, handOf(req)))
    if (outcome === 'gone') throw new NotFound()
    res.goOn(cameFrom(req, PICKING) ?? affectedUrl(incidentId), 'Added.', tellingRemovalUrl(id, incidentId))
  })

  routes.post('/customers/:id/incidents/:incidentId/removal', may('run incidents'), async (req, res) => {
    const incidentId = idFrom<'Incident'>(req, 'incidentId')
    const id = idFrom<'Person'>(req)
    const outcome = await database.write((tx) => takeOff(tx, incidentId, id, handOf(req)))
    if (outcome === 'gone') throw new NotFound()
    res.goOn(affectedUrl(incidentId), 'Taken off.', `${tellingRemovalUrl(id, incidentId)}/undo`)
  })

  routes.post('/customers/:id/incidents/:incidentId/removal/undo', may('run incidents'), async (req, res) => {
    const incidentId = idFrom<'Incident'>(req, 'incidentId')
    const outcome = await database.write((tx) => bringBack(tx, incidentId, idFrom(req), handOf(req)))
    if (outcome === 'gone') throw new NotFound()
    res.goOn(affectedUrl(incidentId), 'There again.')
  })

  return routes

  async function loaded(req: Request): Promise<Found> {
    const incidentId: IncidentId = idFrom<'Incident'>(req, 'incidentId')
    const incident = await incidentById(database.read, incidentId)
    const affected = await affectedPerson(database.read, incidentId, idFrom(req))
    if (!incident || !affected) throw new NotFound()
    return { incident, affected }
  }

  async function show(req: Request, res: Response, found: Found, form: Form, saved?: Form): Promise<void> {
    const mayRun = permits(staffOf(req).role, 'run incidents')
    const facts = { ...found, colleagues: await colleagues(database.read), mayRun }
    const page = tellingPage(facts, form, lookedAt(found.incident, req.now), saved)
    await res.page('incidents/telling', page, { title: page.title, nav: incidentsUrl })
  }
}

interface Found {
  incident: Incident
  affected: Affected
}
