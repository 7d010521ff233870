import { Router } from 'express'
import { interestsByName } from '../../interests/catalogue-queries.ts'
import { tiersInUse } from '../../people/tier-queries.ts'
import { may, orgOf, staffOf, todayOf } from '../../staff/gate.ts'
import { permits } from '../../staff/permissions.ts'
import { pageOfRows } from '../../web/pagination.ts'
import type { Site } from '../../web/site.ts'
import { customersUrl } from '../../web/urls.ts'
import { ListForm } from './forms.ts'
import { CUSTOMERS_A_PAGE, type ListChoice } from './choice.ts'
import { customersPage } from './pages.ts'
import { customerCount, customersOnPage } from './queries.ts'
import { visitsOnDay } from '../visit-queries.ts'

const EVERYBODY: ListChoice = { only: 'everybody', tier: '', interestId: null, order: 'name' }

/** The list of customers. */
export function customerListRoutes(site: Site): Router {
  const routes = Router()
  const { read } = site.database

  routes.get('/customers', may('see customers'), async (req, res) => {
    const { choice, page: askedPage, chooses } = ListForm.parse(req.query)
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
      choosing: permits(role, 'change many at once') ? (chooses ? 'now' : 'may') : 'never',
      ownTiers: orgOf(req).tiers,
      today: from.today,
      timeZone: place.timeZone,
    })
    await res.page('customers/list', model, { title: model.title, nav: customersUrl })
  })

  return routes
}
