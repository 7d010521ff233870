import { Router, type Request } from 'express'
import { calledName } from '../people/names.ts'
import type { Named } from '../people/queries.ts'
import { personOf } from '../people/routes.ts'
import { may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { customersUrl, customerUrl, editCustomerUrl, personUrl, undoArchivalUrl } from '../web/urls.ts'
import { archiveCustomer, restoreCustomer } from './archive-commands.ts'
import { becomeCustomer, type Hand } from './commands.ts'

/** Becoming a customer, leaving, and coming back. */
export function membershipRoutes({ database }: Site): Router {
  const routes = Router()

  routes.post('/people/:id/membership', may('add customers'), async (req, res) => {
    const person = await personOf(database, req)
    const name = calledName(person)
    const { customerWord } = orgOf(req)
    const became = await database.write((tx) => becomeCustomer(tx, person.id, handOf(req)))
    if (became.outcome === 'gone') throw new NotFound()
    const sentences = {
      added: `${name} is a ${customerWord} too now. What else do we know?`,
      already: `${name} is a ${customerWord} already.`,
      pet: `${name} is a pet, and stays one.`,
    }
    const isNew = became.outcome === 'added'
    res.goOn(isNew ? editCustomerUrl(person.id) : personUrl(person.id), sentences[became.outcome])
  })

  routes.post('/customers/:id/archival', may('archive customers'), async (req, res) => {
    const person = await customerOf(req)
    const name = calledName(person)
    const archived = await database.write((tx) => archiveCustomer(tx, idFrom(req), handOf(req)))
    if (archived) res.goOn(customersUrl, `${name} is archived.`, undoArchivalUrl(person.id))
    else res.goOn(customerUrl(person.id), `${name} is archived already.`)
  })

  routes.post('/customers/:id/archival/undo', may('archive customers'), async (req, res) => {
    const person = await customerOf(req)
    await database.write((tx) => restoreCustomer(tx, idFrom<'Person' | 'Customer'>(req), handOf(req)))
    res.goOn(customerUrl(person.id), `${calledName(person)} is back.`)
  })

  return routes

  async function customerOf(req: Request): Promise<Named> {
    const person = await personOf(database, req)
    if (!person.isCustomer) throw new NotFound()
    return person
  }
}

function handOf(req: Request): Hand {
  return { staffId: staffOf(req).id, now: req.now, today: todayOf(req) }
}
