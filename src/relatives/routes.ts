import { Router } from 'express'
import { personSeenBy } from '../people/queries.ts'
import { may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { permits } from '../staff/permissions.ts'
import { NotFound } from '../web/errors.ts'
import { idFrom, queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { customersUrl, customerUrl, customerUrlInMail } from '../web/urls.ts'
import { relativePage } from './pages.ts'
import { relativeFacts } from './queries.ts'

/** Everybody's address: a customer's leads to the card, anybody else has a page of their own. */
export function relativeRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get('/people/:id', may('see customers'), async (req, res) => {
    const { id: staffId, role, place } = staffOf(req)
    const asked = { staffId, role, now: req.now, timeZone: place.timeZone }
    const person = await personSeenBy(database.read, idFrom<'Person'>(req), role)
    if (person?.isCustomer) {
      const isFromMail = queryText(req, 'from') === 'mail'
      res.redirect(302, (isFromMail ? customerUrlInMail : customerUrl)(person.id))
      return
    }
    const facts = person && (await relativeFacts(database.read, person, asked))
    if (!facts) throw new NotFound()
    const page = relativePage(facts, {
      staffId,
      today: todayOf(req),
      timeZone: place.timeZone,
      word: orgOf(req).customerWord,
      seesWhoLooked: permits(role, 'see who looked'),
    })
    await res.page('relatives/person', page, { title: page.name, nav: customersUrl, pageClass: 'page-card' })
  })

  return routes
}
