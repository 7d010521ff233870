import { Router, type Request, type Response } from 'express'
import type { Tx } from '../../db/database.ts'
import { isAbout } from '../audit/look-routes.ts'
import type { Refused } from '../lib/saving.ts'
import { calledName } from '../people/names.ts'
import type { PersonId } from '../people/person.ts'
import { personSeenBy } from '../people/queries.ts'
import { may, staffOf, todayOf } from '../staff/gate.ts'
import { permits } from '../staff/permissions.ts'
import { NotFound } from '../web/errors.ts'
import { blankForm, parseForm, withError, type Form } from '../web/forms.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { personUrl } from '../web/urls.ts'
import { wayBack } from '../web/way-back.ts'
import type { Hand } from './commands.ts'
import { enterDone } from './enter.ts'
import type { Provenance } from './fact.ts'
import type { FactKind, LoadedFact } from './kind.ts'
import { refusedOfMinor } from './minors-queries.ts'
import { factForm } from './pages.ts'

/** The routes of one kind of fact: add, correct, remove, and bring back. */
export function factRoutes<Kind extends string, Input extends Provenance & { version: number }, Choices>(
  site: Site,
  kind: FactKind<Kind, Input, Choices>,
): Router {
  const routes = Router()
  const { database } = site
  const guard = may('remember things')
  const { nouns } = kind

  routes.get(`/people/:id/${nouns}/new`, guard, async (req, res) => {
    const blank = kind.blank({ today: todayOf(req), by: staffOf(req).id })
    await showForm(req, res, {
      personId: idFrom<'Person'>(req),
      form: blankForm({ ...blank, ...asked(req) }),
    })
  })

  routes.post(`/people/:id/${nouns}`, guard, async (req, res) => {
    const personId = idFrom<'Person'>(req)
    const parsed = parseForm(kind.schema, req.body)
    if (!parsed.ok) return showForm(req, res, { personId, form: parsed.form, status: 422 })
    const person = await personSeenBy(database.read, personId, staffOf(req).role)
    if (!person) throw new NotFound()
    const input = asTheirRoleMay(req, parsed.input)
    const added = await database.write(async (tx) => {
      const added = (await refusedTo(tx, req, personId)) ?? (await kind.add(tx, personId, input, handOf(req)))
      if ('id' in added) await enter(tx, req, 'noted', { id: added.id, personId })
      return added
    })
    if ('refused' in added) return showForm(req, res, refusal(personId, parsed.form, added.refused))
    res.goOn(home(personId), `Remembered: “${kind.inWords(input)}”`, `/${nouns}/${added.id}/removal`)
  })

  routes.get(`/${nouns}/:id/edit`, guard, async (req, res) => {
    const fact = await loaded(req)
    await showForm(req, res, { personId: fact.personId, id: fact.id, form: formOf(fact) })
  })

  routes.post(`/${nouns}/:id`, guard, async (req, res) => {
    const id = idFrom<Kind>(req)
    const { personId } = await loaded(req)
    const parsed = parseForm(kind.schema, req.body)
    if (!parsed.ok) return showForm(req, res, { personId, id, form: parsed.form, status: 422 })
    const input = asTheirRoleMay(req, parsed.input)
    const change = await database.write(async (tx) => {
      const change = (await refusedTo(tx, req, personId)) ?? (await kind.change(tx, id, input, handOf(req)))
      if (change === 'saved') await enter(tx, req, 'corrected', { id, personId })
      return change
    })
    if (typeof change === 'object')
      return showForm(req, res, { id, ...refusal(personId, parsed.form, change.refused) })
    if (change === 'gone') throw new NotFound()
    if (change === 'saved') res.goOn(home(personId), `Saved: “${kind.inWords(input)}”`)
    else await showForm(req, res, { personId, id, form: parsed.form, status: 409, theirs: await loaded(req) })
  })

  routes.post(`/${nouns}/:id/removal`, guard, async (req, res) => {
    const id = idFrom<Kind>(req)
    const { personId } = await loaded(req)
    await database.write(async (tx) => {
      await kind.removal.remove(tx, id, handOf(req))
      await enter(tx, req, 'took away', { id, personId })
    })
    res.goOn(home(personId), `The ${kind.noun} is taken away.`, `/${nouns}/${id}/removal/undo`)
  })

  routes.post(`/${nouns}/:id/removal/undo`, guard, async (req, res) => {
    const id = idFrom<Kind>(req)
    const personId = await database.write(async (tx) => {
      const personId = await kind.removal.restore(tx, id, handOf(req))
      if (personId) await enter(tx, req, 'brought back', { id, personId })
      return personId
    })
    if (!personId) throw new NotFound()
    res.goOn(home(personId), `The ${kind.noun} is back.`)
  })

  return routes

  function enter(tx: Tx, req: Request, did: string, { id, personId }: { id: string; personId: PersonId }) {
    return enterDone(tx, handOf(req), { did, noun: kind.noun, id, personId })
  }

  async function refusedTo(tx: Tx, req: Request, personId: PersonId): Promise<Refused | undefined> {
    const { limitedOfMinors: field } = kind
    return field === undefined ? undefined : refusedOfMinor(tx, personId, field, todayOf(req))
  }

  async function loaded(req: Request): Promise<LoadedFact> {
    const fact = await kind.load(database.read, idFrom<Kind>(req), staffOf(req).role)
    if (!fact) throw new NotFound()
    return fact
  }

  async function showForm(req: Request, res: Response, shown: ShownForm): Promise<void> {
    const { role } = staffOf(req)
    const person = await personSeenBy(database.read, shown.personId, role)
    if (!person) throw new NotFound()
    isAbout(req, person.id)
    const choices = await kind.choices(database.read, person.id, role, shown.id ?? '')
    const page = factForm({
      title: kind.title(calledName(person)),
      noun: kind.noun,
      nouns,
      person,
      id: shown.id ?? '',
      form: shown.form,
      controls: kind.controls(shown.form, choices),
      suggestions: kind.suggestions?.(choices) ?? {},
      seesManagers: permits(role, 'read what is for managers'),
      wayBack: wayBack(req),
      ...(shown.theirs ? { theirs: shown.theirs } : {}),
    })
    await res.status(shown.status ?? 200).page('facts/form', page, { title: page.title, nav: '/customers' })
  }

  function home(personId: PersonId): string {
    return `${personUrl(personId)}#${nouns}`
  }
}

interface ShownForm {
  personId: PersonId
  id?: string
  form: Form
  status?: number
  theirs?: LoadedFact
}

function formOf({ values, version }: LoadedFact): Form {
  return blankForm({ ...values, version: String(version) })
}

function refusal(personId: PersonId, form: Form, refused: { field: string; sentence: string }): ShownForm {
  return { personId, form: withError(form, refused.field, refused.sentence), status: 422 }
}

/** Who is writing this, and when. */
export function handOf(req: Request): Hand {
  const { id: staffId, role } = staffOf(req)
  return { staffId, role, now: req.now }
}

/** Only those who may read what is for managers may write it. */
export function asTheirRoleMay<Input extends Provenance>(req: Request, input: Input): Input {
  return permits(staffOf(req).role, 'read what is for managers') ? input : { ...input, audience: 'everyone' }
}

function asked(req: Request): Record<string, string> {
  return Object.fromEntries(
    Object.entries(req.query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}
