import { Router } from 'express'
import { lookedBy, may, staffOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { customersUrl } from '../web/urls.ts'
import { personById } from '../people/queries.ts'
import type { CustomerId } from '../people/person.ts'
import { saidAtLength } from './at-length/queries.ts'
import { allSaidBy } from './queries.ts'
import { saidPage } from './said-pages.ts'

/** What a customer said of us, each time that we asked. */
export function saidRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get('/customers/:id/answers', may('see surveys'), async (req, res) => {
    const id: CustomerId = idFrom(req)
    const person = await personById(database.read, id)
    if (!person?.isCustomer) throw new NotFound()
    const { role } = staffOf(req)
    const said = await allSaidBy(database.read, id, role)
    const atLength = await saidAtLength(database.read, id, role)
    const page = saidPage({ id, name: person.name }, { said, atLength }, lookedBy(req))
    await res.page('survey-answers/said', page, { title: `What ${person.name} said`, nav: customersUrl })
  })

  return routes
}
