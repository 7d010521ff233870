import { Router, type Request, type Response } from 'express'
import type { Database } from '../../db/database.ts'
import { enterAudit } from '../audit/commands.ts'
import { handOf, may, staffOf, todayOf } from '../staff/gate.ts'
import { permits } from '../staff/permissions.ts'
import { NotFound } from '../web/errors.ts'
import { blankForm, parseForm, withError, type Form } from '../web/forms.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { customersUrl, editCustomerUrl, personUrl } from '../web/urls.ts'
import { wayBack } from '../web/way-back.ts'
import { changePerson } from './commands.ts'
import { PersonForm, withinRole } from './forms.ts'
import { confirming } from './minor-words.ts'
import { minorsLimitOf } from './minors-queries.ts'
import type { MinorsLimit } from './minors.ts'
import { personFormPage } from './pages.ts'
import { personValues } from './person-fields.ts'
import { personRowById, personSeenBy, type Named, type PersonRow } from './queries.ts'

/** Correcting what we know of a person. A customer has a form of their own, with more on it. */
export function personRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('remember things')

  routes.get('/people/:id/edit', guard, async (req, res) => {
    const seen = await personOf(database, req)
    if (seen.isCustomer) {
      res.redirect(302, editCustomerUrl(seen.id))
      return
    }
    const person = await rowOf(seen)
    await show(req, res, { person, form: blankForm(personValues(person, todayOf(req))) })
  })

  routes.post('/people/:id/edit', guard, async (req, res) => {
    const seen = await personOf(database, req)
    if (seen.isCustomer) throw new NotFound()
    const person = await rowOf(seen)
    const parsed = parseForm(PersonForm, req.body)
    if (!parsed.ok) return show(req, res, { person, form: parsed.form, status: 422 })
    const input = withinRole(parsed.input, staffOf(req).role)
    const when = { now: req.now, today: todayOf(req) }
    const change = await database.write(async (tx) => {
      const change = await changePerson(tx, person.id, input, when)
      if (change === 'saved') await enterAudit(tx, { ...CORRECTED, ...handOf(req), subjectId: person.id })
      return change
    })
    if (typeof change === 'object') {
      const form = withError(parsed.form, change.refused.field, change.refused.sentence)
      return show(req, res, { person, form, status: 422 })
    }
    if (change === 'saved') res.goOn(personUrl(person.id), confirming('Saved.', input, await limitFor(req)))
    else await show(req, res, { person, form: parsed.form, status: 409, theirs: await rowOf(seen) })
  })

  return routes

  function limitFor(req: Request): Promise<MinorsLimit> {
    return minorsLimitOf(database.read, todayOf(req))
  }

  async function show(req: Request, res: Response, shown: Shown): Promise<void> {
    const { person, form, status, theirs } = shown
    const { role } = staffOf(req)
    const page = personFormPage(person, form, {
      maySetSensitiveTime: permits(role, 'set a sensitive time'),
      mayErase: permits(role, 'erase people'),
      limit: await limitFor(req),
      wayBack: wayBack(req),
      ...(theirs ? { theirs } : {}),
    })
    await res.status(status ?? 200).page('people/edit', page, { title: page.title, nav: customersUrl })
  }

  async function rowOf({ id }: Named): Promise<PersonRow> {
    const person = await personRowById(database.read, id)
    if (!person) throw new NotFound()
    return person
  }
}

const CORRECTED = { action: 'corrected a person', subjectKind: 'person' }

interface Shown {
  person: PersonRow
  form: Form
  status?: number
  theirs?: PersonRow
}

/** The person of an address, where the reader may know of them. */
export async function personOf({ read }: Database, req: Request): Promise<Named> {
  const person = await personSeenBy(read, idFrom<'Person'>(req), staffOf(req).role)
  if (!person) throw new NotFound()
  return person
}
