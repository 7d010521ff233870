import { Router, type Request, type Response } from 'express'
import { asId, type Id } from '../lib/id.ts'
import { calledName } from '../people/names.ts'
import { personById } from '../people/queries.ts'
import { searchCustomers } from '../search/queries.ts'
import { handOf, may, orgOf, staffOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { blankForm, parseForm, type Form } from '../web/forms.ts'
import { idFrom, queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { customersUrl, mergesUrl, personUrl, undoMergeUrl } from '../web/urls.ts'
import { mergePeople } from './commands.ts'
import { choicesIn, MergeForm } from './forms.ts'
import { mergesPage, pickPage } from './list-pages.ts'
import { recentMerges } from './list-queries.ts'
import { mergePage } from './pages.ts'
import { twoToMerge } from './queries.ts'
import { attachedTo } from './side-queries.ts'
import { undoMerge } from './undo-commands.ts'

const ON_A_PAGE = 100
const MOST_FOUND = 12

/** Making one person of two, and two again. */
export function mergeRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('merge people')

  routes.get('/merges', guard, async (req, res) => {
    const merges = await recentMerges(database.read, ON_A_PAGE)
    const page = mergesPage(merges, req.now, staffOf(req).place.timeZone)
    await res.page('merges/merges', page, { title: page.title, nav: customersUrl })
  })

  routes.get('/merges/new', guard, async (req, res) => {
    const [one, other] = [asId<'Person'>(queryText(req, 'one')), asId<'Person'>(queryText(req, 'other'))]
    if (!one) throw new NotFound()
    await (other ? show(req, res, [one, other], blankForm()) : pick(req, res, one))
  })

  routes.post('/merges', guard, async (req, res) => {
    const parsed = parseForm(MergeForm, req.body)
    if (!parsed.ok) throw new NotFound()
    const { one, other } = parsed.input
    const choices = choicesIn(parsed.form.values)
    const merged = await database.write((tx) => mergePeople(tx, [one, other], choices, handOf(req)))
    if (merged.outcome !== 'merged') throw new NotFound()
    const person = await personById(database.read, merged.stayedId)
    const name = person ? calledName(person) : 'They'
    res.goOn(personUrl(merged.stayedId), `${name} is one person now.`, undoMergeUrl(merged.id))
  })

  routes.post('/merges/:id/undo', guard, async (req, res) => {
    const undone = await database.write((tx) => undoMerge(tx, idFrom<'Merge'>(req), handOf(req)))
    if (undone === 'gone') throw new NotFound()
    if (typeof undone === 'object') {
      res.goOn(mergesUrl, 'Please undo the later merge of the same person first.')
      return
    }
    const sentences = {
      undone: 'They are two again, as they were.',
      already: 'That merge was undone already.',
      'too late': 'That merge is too long ago to be undone.',
    }
    res.goOn(mergesUrl, sentences[undone])
  })

  return routes

  async function show(req: Request, res: Response, ids: readonly [Id<'Person'>, Id<'Person'>], form: Form) {
    const two = await twoToMerge(database.read, ids)
    if (!two || two.stays.person.kind !== two.goes.person.kind || ids[0] === ids[1]) throw new NotFound()
    const { stays, goes } = two
    const page = mergePage(form, {
      stays: { ...stays, attached: await attachedTo(database.read, stays.person.id) },
      goes: { ...goes, attached: await attachedTo(database.read, goes.person.id) },
      word: orgOf(req).customerWord,
    })
    await res.page('merges/new', page, { title: page.title, nav: customersUrl })
  }

  async function pick(req: Request, res: Response, id: Id<'Person'>) {
    const person = await personById(database.read, id)
    if (!person) throw new NotFound()
    const text = queryText(req, 'name').trim()
    const search = { text, role: staffOf(req).role, tiers: orgOf(req).tiers, expected: new Map() }
    const results = await searchCustomers(database.read, { ...search, limit: MOST_FOUND })
    const found = results
      .filter(({ customerId }) => customerId !== id)
      .map(({ customerId, name, memberNumber, tier, town }) => ({
        id: customerId,
        name: name.map((piece) => piece.text).join(''),
        apart: [memberNumber && `${orgOf(req).customerWord} ${memberNumber}`, tier, town]
          .filter(Boolean)
          .join(' · '),
      }))
    const page = pickPage(person, text, found)
    await res.page('merges/pick', page, { title: page.title, nav: customersUrl })
  }
}
