import { Router, type Request, type Response } from 'express'
import { calledName } from '../people/names.ts'
import { withinRole } from '../people/forms.ts'
import { may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { permits } from '../staff/permissions.ts'
import { NotFound } from '../web/errors.ts'
import { blankForm, parseForm, withError, type Form } from '../web/forms.ts'
import { idFrom, queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { customersUrl, customerUrl } from '../web/urls.ts'
import { wayBack } from '../web/way-back.ts'
import { addCustomer, changeCustomer, type Hand } from './commands.ts'
import { BLANK_CUSTOMER, customerFormPage, customerValues } from './form-pages.ts'
import { CustomerForm } from './forms.ts'
import { lookalikes, type Lookalike } from './lookalike-queries.ts'
import { customerById, reachOf, type Customer } from './queries.ts'
import { phoneRow } from './reach-form.ts'

/** Adding customers, and correcting them. */
export function customerFormRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('add customers')

  routes.get('/customers/new', guard, async (req, res) => {
    const told = { name: queryText(req, 'name'), [phoneRow(1).value]: queryText(req, 'phone') }
    await show(req, res, { form: blankForm({ ...BLANK_CUSTOMER, ...told }) })
  })

  routes.post('/customers', guard, async (req, res) => {
    const parsed = parseForm(CustomerForm, req.body)
    if (!parsed.ok) return show(req, res, { form: parsed.form, status: 422 })
    const { form, input } = parsed
    const { role } = staffOf(req)
    const alike = await lookalikes(database.read, input, role)
    if (alike.length > 0 && !input.isSomebodyElse) return show(req, res, { form, alike, status: 422 })
    const told = { ...input, person: withinRole(input.person, role) }
    const added = await database.write((tx) => addCustomer(tx, told, handOf(req)))
    if ('refused' in added) return show(req, res, { ...refusal(form, added.refused), alike })
    res.goOn(customerUrl(added.id), `${calledName(input.person)} is remembered.`)
  })

  routes.get('/customers/:id/edit', guard, async (req, res) => {
    const { customer, values } = await known(req)
    await show(req, res, { customer, form: blankForm(values) })
  })

  routes.post('/customers/:id', guard, async (req, res) => {
    const { customer } = await known(req)
    const parsed = parseForm(CustomerForm, req.body)
    if (!parsed.ok) return show(req, res, { customer, form: parsed.form, status: 422 })
    const { form, input } = parsed
    const told = { ...input, person: withinRole(input.person, staffOf(req).role) }
    const change = await database.write((tx) => changeCustomer(tx, customer.id, told, handOf(req)))
    if (typeof change === 'object') return show(req, res, { customer, ...refusal(form, change.refused) })
    if (change === 'gone') throw new NotFound()
    if (change === 'stale') return showConflict(req, res, form)
    res.goOn(customerUrl(customer.id), `Saved ${calledName(input.person)}.`)
  })

  return routes

  async function showConflict(req: Request, res: Response, form: Form): Promise<void> {
    const { customer, values } = await known(req)
    await show(req, res, { customer, form, status: 409, theirs: values })
  }

  async function known(req: Request): Promise<{ customer: Customer; values: Record<string, string> }> {
    const customer = await customerById(database.read, idFrom(req))
    if (!customer) throw new NotFound()
    return {
      customer,
      values: customerValues(customer, await reachOf(database.read, customer.id), todayOf(req)),
    }
  }
}

interface Shown {
  form: Form
  customer?: Customer
  alike?: readonly Lookalike[]
  theirs?: Record<string, string>
  status?: number
}

async function show(
  req: Request,
  res: Response,
  { form, customer, alike, theirs, status }: Shown,
): Promise<void> {
  const { role } = staffOf(req)
  const { customerWord, tiers } = orgOf(req)
  const page = customerFormPage({
    form,
    customer,
    tiers,
    word: customerWord,
    wayBack: wayBack(req),
    mayArchive: permits(role, 'archive customers'),
    mayErase: permits(role, 'erase people'),
    mayMerge: permits(role, 'merge people'),
    maySetSensitiveTime: permits(role, 'set a sensitive time'),
    ...(alike ? { lookalikes: alike } : {}),
    ...(theirs ? { theirs } : {}),
  })
  await res.status(status ?? 200).page('customers/form', page, { title: page.title, nav: customersUrl })
}

function refusal(form: Form, { field, sentence }: { field: string; sentence: string }): Shown {
  return { form: withError(form, field, sentence), status: 422 }
}

function handOf(req: Request): Hand {
  return { staffId: staffOf(req).id, now: req.now, today: todayOf(req) }
}
