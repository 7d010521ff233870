import { Router, type Request, type Response } from 'express'
import { plural } from '../../lib/text.ts'
import { handOf, may, todayOf } from '../../staff/gate.ts'
import { NotFound } from '../../web/errors.ts'
import { parseForm, type Form } from '../../web/forms.ts'
import { idFrom } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { improvementsUrl, improvementUrl, tellingOfImprovementUrl } from '../../web/urls.ts'
import { TellingForm } from '../forms.ts'
import { improvementById, type Improvement } from '../queries.ts'
import { beginTelling, takeBackTelling } from './commands.ts'
import { proposedMail, tellingPage } from './pages.ts'
import { tellersOf } from './queries.ts'
import { goOnAfterTelling } from './work.ts'

/** Telling those who said it what was done. */
export function tellingOfImprovementRoutes(site: Site): Router {
  const routes = Router()
  const { database } = site
  const guard = may('run improvements')

  routes.get('/improvements/:id/mail', guard, async (req, res) => {
    const improvement = await doneOf(req)
    await show(req, res, improvement, proposedMail(improvement))
  })

  routes.post('/improvements/:id/mail', guard, async (req, res) => {
    const improvement = await doneOf(req)
    const { id } = improvement
    const parsed = parseForm(TellingForm, req.body)
    if (!parsed.ok) return show(req, res.status(422), improvement, parsed.form)
    await database.write((tx) => beginTelling(tx, id, parsed.input, handOf(req)))
    await goOnAfterTelling(site)
    res.goOn(improvementUrl(id), 'The mails leave in five minutes.', `${tellingOfImprovementUrl(id)}/undo`)
  })

  routes.post('/improvements/:id/mail/undo', guard, async (req, res) => {
    const { id } = await doneOf(req)
    const taken = await database.write((tx) => takeBackTelling(tx, id, handOf(req)))
    res.goOn(
      improvementUrl(id),
      taken > 0 ? `${plural(taken, 'mail')} taken back.` : 'They have gone already.',
    )
  })

  return routes

  async function doneOf(req: Request): Promise<Improvement> {
    const improvement = await improvementById(database.read, idFrom(req))
    if (!improvement?.doneOn) throw new NotFound()
    return improvement
  }

  async function show(req: Request, res: Response, improvement: Improvement, form: Form): Promise<void> {
    const tellers = await tellersOf(database.read, improvement.id)
    const page = tellingPage(improvement, form, tellers, todayOf(req))
    await res.page('improvements/telling', page, { title: 'You said, we did', nav: improvementsUrl() })
  }
}
