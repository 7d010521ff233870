import { Router } from 'express'
import { may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { permits } from '../staff/permissions.ts'
import { NotFound } from '../web/errors.ts'
import { pageOfRows } from '../web/pagination.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { customersUrl } from '../web/urls.ts'
import { customerCard } from './card-pages.ts'
import { cardFacts } from './card-queries.ts'
import { ListForm } from './forms.ts'
import { CUSTOMERS_A_PAGE, type ListChoice } from './list.ts'
import { customersPage } from './list-pages.ts'
import { customerCount, customersOnPage, interestsByName, tiersInUse } from './list-queries.ts'
import { visitsOnDay } from './visit-queries.ts'

const EVERYBODY: ListChoice = { only: 'everybody', tier: '', interestId: null, order: 'name' }

/** The list of customers, and each one's card. */
export function customerRoutes(site: Site): Router {
  const routes = Router()
  const { read } = site.database

  routes.get('/customers', may('see customers'), async (req, res) => {
    const { choice, page: askedPage } = ListForm.parse(req.query)
    const { role, place } = staffOf(req)
    const from = { placeId: place.id, today: todayOf(req), role }
    const chosen = await customerCount(read, choice, from)
    const page = pageOfRows(askedPage, chosen, CUSTOMERS_A_PAGE)
    const customers = await customersOnPage(read, choice, from, page)
    const ids = customers.map(({ id }) => id)
    const model = customersPage({
      choice,
      page,
      customers,
      counts: {
        chosen,
        all: await customerCount(read, EVERYBODY, from),
        hardlyKnown: await customerCount(read, { ...EVERYBODY, only: 'hardly-known' }, from),
      },
      visits: await visitsOnDay(read, ids, from.today, place.timeZone),
      tiers: await tiersInUse(read),
      interests: await interestsByName(read),
      word: orgOf(req).customerWord,
      bringsInLists: permits(role, 'bring in lists'),
      today: from.today,
      timeZone: place.timeZone,
    })
    await res.page('customers/list', model, { title: model.title, nav: customersUrl })
  })

  routes.get('/customers/:id', may('see customers'), async (req, res) => {
    const staff = staffOf(req)
    const facts = await cardFacts(read, idFrom(req), staff, req.now)
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
