import { Router, type Request } from 'express'
import { keepLast } from '../../lib/keep-last.ts'
import { noteOpening } from '../../recently-opened/waiting.ts'
import { may, orgOf, staffOf, todayOf } from '../../staff/gate.ts'
import { permits } from '../../staff/permissions.ts'
import { NotFound } from '../../web/errors.ts'
import { idFrom } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { customersUrl } from '../../web/urls.ts'
import { customerCard, type CustomerCard } from './pages.ts'
import { cardFacts } from './queries.ts'

/** Everything about one customer. */
export function customerCardRoutes({ database }: Site): Router {
  const routes = Router()
  const kept = keepLast<CustomerCard | undefined>(MOST_KEPT)

  routes.get('/customers/:id', may('see customers'), async (req, res) => {
    const tag = `${await database.changeMark()} ${minuteOf(req)} ${staffOf(req).id} ${idFrom(req)}`
    const card = await kept(tag, () => cardFor(req))
    if (!card) throw new NotFound()
    const title = card.greeting.name
    await res.page('customers/card', card, { title, nav: customersUrl, pageClass: 'page-card' })
    noteOpening(database, staffOf(req).id, { customerId: idFrom(req), at: req.now })
  })

  return routes

  async function cardFor(req: Request): Promise<CustomerCard | undefined> {
    const staff = staffOf(req)
    const facts = await cardFacts(database.read, idFrom(req), staff, req.now)
    if (!facts) return undefined
    return customerCard(facts, {
      now: req.now,
      today: todayOf(req),
      timeZone: staff.place.timeZone,
      staffId: staff.id,
      word: orgOf(req).customerWord,
      mayArchive: permits(staff.role, 'archive customers'),
      seesWhoLooked: permits(staff.role, 'see who looked'),
      seesSurveys: permits(staff.role, 'see surveys'),
    })
  }
}

// The cards that a desk goes back and forth between; the same memory at the same minute gives the same card.
const MOST_KEPT = 300

function minuteOf({ now }: Request): string {
  return String(Math.floor(now.getTime() / 60_000))
}
