import { Router, type Request } from 'express'
import { anyone, handOf, may, orgOf } from '../../staff/gate.ts'
import { NotFound } from '../../web/errors.ts'
import { limitFailures } from '../../web/limits.ts'
import { idFrom, tokenFrom } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { incidentSharingEndUrl, incidentUrl } from '../../web/urls.ts'
import { incidentById, type Incident } from '../queries.ts'
import { updatesOf } from '../updates/queries.ts'
import { readPublicToken } from '../public-address.ts'
import { endPage, openPage, reopenPage } from './commands.ts'
import { publicIncidentPage } from './pages.ts'

const TRIES_A_MINUTE = 60

/** The page that those affected can read, and switching it on and off. */
export function publicIncidentRoutes({ database, secret }: Site): Router {
  const routes = Router()
  const guard = may('run incidents')

  routes.get('/i/:token', anyone, limitFailures(TRIES_A_MINUTE), async (req, res) => {
    const incident = await shared(req)
    const updates = await updatesOf(database.read, incident.id)
    const page = publicIncidentPage(incident, updates, { organisation: orgOf(req).name, now: req.now })
    res.set('X-Robots-Tag', 'noindex')
    await res.page('incidents/public', page, { title: page.title, publicIn: 'en' })
  })

  routes.post('/incidents/:id/page', guard, async (req, res) => {
    const id = idFrom<'Incident'>(req)
    if ((await database.write((tx) => openPage(tx, id, handOf(req)))) === 'gone') throw new NotFound()
    res.goOn(incidentUrl(id), 'The public page is open. Its address is below.')
  })

  routes.post('/incidents/:id/page/end', guard, async (req, res) => {
    const id = idFrom<'Incident'>(req)
    if ((await database.write((tx) => endPage(tx, id, handOf(req)))) === 'gone') throw new NotFound()
    res.goOn(incidentUrl(id), 'The public page is switched off.', `${incidentSharingEndUrl(id)}/undo`)
  })

  routes.post('/incidents/:id/page/end/undo', guard, async (req, res) => {
    const id = idFrom<'Incident'>(req)
    if ((await database.write((tx) => reopenPage(tx, id, handOf(req)))) === 'gone') throw new NotFound()
    res.goOn(incidentUrl(id), 'The public page can be read again.')
  })

  return routes

  /** One that is unknown looks like one that was switched off. */
  async function shared(req: Request): Promise<Incident> {
    const address = readPublicToken(tokenFrom(req), secret)
    const incident = address && (await incidentById(database.read, address.incidentId))
    if (!incident?.pageOpenAt || incident.pageNumber !== address?.pageNumber) throw new NotFound()
    return incident
  }
}
