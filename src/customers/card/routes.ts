import { Router } from 'express'
import { may, orgOf, staffOf, todayOf } from '../../staff/gate.ts'
import { permits } from '../../staff/permissions.ts'
import { NotFound } from '../../web/errors.ts'
import { idFrom } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { customersUrl } from '../../web/urls.ts'
import { customerCard } from './pages.ts'
import { cardFacts } from './queries.ts'

/** Everything about one customer. */
export function customerCardRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get('/customers/:id', may('see customers'), async (req, res) => {
    const staff = staffOf(req)
    const facts = await cardFacts(database.read, idFrom(req), staff, req.now)
    if (!facts) throw new NotFound()
    const model = customerCard(facts, {
      now: req.now,
      today: todayOf(req),
      timeZone: staff.place.timeZone,
      staffId: staff.id,
      word: orgOf(req).customerWord,
      mayArchive: permits(staff.role, 'archive customers'),
    })
    const title = facts.customer.name
    await res.page('customers/card', model, { title, nav: customersUrl, pageClass: 'page-card' })
  })

  return routes
}
