import { Router, type Request, type Response } from 'express'
import type { Tx } from '../../db/database.ts'
import { isAbout } from '../audit/look-routes.ts'
import { enterDone } from '../facts/enter.ts'
import { asTheirRoleMay, handOf } from '../facts/routes.ts'
import { possessive } from '../lib/text.ts'
import { calledName } from '../people/names.ts'
import type { PersonId } from '../people/person.ts'
import { personOf } from '../people/routes.ts'
import { may, staffOf, todayOf } from '../staff/gate.ts'
import { permits } from '../staff/permissions.ts'
import { NotFound } from '../web/errors.ts'
import { blankForm, parseForm, withError, type Form } from '../web/forms.ts'
import { idFrom, queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { customersUrl, factUrl, personUrl } from '../web/urls.ts'
import { wayBack } from '../web/way-back.ts'
import { changeRelationship, endRelationship, resumeRelationship } from './commands.ts'
import { removeRelationships, restoreRelationships } from './commands.ts'
import { inWords, relationshipPage } from './edit-page.ts'
import { RelationshipForm } from './forms.ts'
import { peoplePage } from './pages.ts'
import { peopleAround } from './queries.ts'
import { relationshipById, type RelationshipRow } from './edge-queries.ts'
import { relationshipValues } from './relation-fields.ts'
import { ended, RELATIONSHIP_KINDS, type RelationshipId } from './relationship.ts'

/** Everybody around somebody; correcting, ending and taking away what they are to one another. */
export function relationshipRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('remember things')

  routes.get('/people/:id/relationships', may('see customers'), async (req, res) => {
    const person = await personOf(database, req)
    const around = await peopleAround(database.read, person.id, staffOf(req).role)
    const page = peoplePage(person, around, todayOf(req))
    await res.page('relationships/people', page, { title: page.title, nav: customersUrl })
  })

  routes.get('/relationships/:id/edit', guard, async (req, res) => {
    const row = await loaded(req)
    await show(req, res, {
      row,
      form: blankForm({ ...relationshipValues(row), from: queryText(req, 'from') }),
    })
  })

  routes.post('/relationships/:id', guard, async (req, res) => {
    const row = await loaded(req)
    const parsed = parseForm(RelationshipForm, req.body)
    if (!parsed.ok) return show(req, res, { row, form: parsed.form, status: 422 })
    const input = asTheirRoleMay(req, parsed.input)
    const change = await database.write(async (tx) => {
      const change = await changeRelationship(tx, row, input, nowOf(req))
      if (change === 'saved') await enterCorrected(tx, req, row)
      return change
    })
    if (typeof change === 'object') {
      const form = withError(parsed.form, change.refused.field, change.refused.sentence)
      return show(req, res, { row, form, status: 422 })
    }
    if (change === 'gone') throw new NotFound()
    if (change === 'saved') res.goOn(homeOf(row, input.from), 'Saved.')
    else await show(req, res, { row, form: parsed.form, status: 409, theirs: await loaded(req) })
  })

  routes.post('/relationships/:id/ending', guard, async (req, res) => {
    const row = await loaded(req)
    await database.write(async (tx) => {
      await endRelationship(tx, row, nowOf(req))
      await enterCorrected(tx, req, row)
    })
    const undo = `${factUrl('relationships', row.id)}/ending/undo/${row.kind.replace(' ', '-')}`
    res.goOn(homeOf(row), `${inWords(row, ended(row).kind)} now.`, undo)
  })

  routes.post('/relationships/:id/ending/undo/:kind', guard, async (req, res) => {
    const row = await loaded(req)
    const kind = RELATIONSHIP_KINDS.find((one) => one.replace(' ', '-') === req.params.kind)
    if (!kind) throw new NotFound()
    await database.write(async (tx) => {
      await resumeRelationship(tx, row, kind, nowOf(req))
      await enterCorrected(tx, req, row)
    })
    res.goOn(homeOf(row), 'It is as it was.')
  })

  routes.post('/relationships/:id/removal', guard, remove)
  routes.post('/relationships/:id/removal/undo', guard, restore)
  routes.post('/relationships/:id/removal/:alsoId', guard, remove)
  routes.post('/relationships/:id/removal/:alsoId/undo', guard, restore)

  return routes

  async function remove(req: Request, res: Response): Promise<void> {
    const row = await loaded(req)
    const ids = idsOf(req)
    await database.write((tx) => removeRelationships(tx, ids, handOf(req)))
    const undo = `${req.path}/undo`
    res.goOn(
      homeOf(row),
      `${calledName(row.related)} is none of ${possessive(calledName(row.person))} people now.`,
      undo,
    )
  }

  async function restore(req: Request, res: Response): Promise<void> {
    const restored = await database.write((tx) => restoreRelationships(tx, idsOf(req), handOf(req)))
    const [personId] = restored
    if (!personId) throw new NotFound()
    res.goOn(homeOf({ personId }), 'They are back.')
  }

  async function loaded(req: Request): Promise<RelationshipRow> {
    const row = await relationshipById(database.read, idFrom<'Relationship'>(req), staffOf(req).role)
    if (!row) throw new NotFound()
    isAbout(req, row.personId)
    return row
  }
}

interface Shown {
  row: RelationshipRow
  form: Form
  status?: number
  theirs?: RelationshipRow
}

async function show(req: Request, res: Response, { row, form, status, theirs }: Shown): Promise<void> {
  const seesManagers = permits(staffOf(req).role, 'read what is for managers')
  const page = relationshipPage(row, form, {
    seesManagers,
    wayBack: wayBack(req),
    ...(theirs ? { theirs } : {}),
  })
  await res.status(status ?? 200).page('relationships/edit', page, { title: page.title, nav: customersUrl })
}

function enterCorrected(tx: Tx, req: Request, { id, personId }: RelationshipRow): Promise<void> {
  return enterDone(tx, handOf(req), { did: 'corrected', noun: 'relationship', id, personId })
}

function nowOf(req: Request) {
  return { now: req.now, today: todayOf(req) }
}

/** The relationship of the address, and its partner's where they were added together. */
function idsOf(req: Request): RelationshipId[] {
  const own = idFrom<'Relationship'>(req)
  return req.params.alsoId === undefined ? [own] : [own, idFrom<'Relationship'>(req, 'alsoId')]
}

/** Back to the one from whose card it was opened. */
function homeOf(row: { personId: PersonId; relatedId?: PersonId }, from: string | null = null): string {
  return `${personUrl(from !== null && from === row.relatedId ? from : row.personId)}#relationships`
}
