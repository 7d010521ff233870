import { Router, type Request, type Response } from 'express'
import { asId } from '../lib/id.ts'
import { personById } from '../people/queries.ts'
import { allPlaces } from '../places/queries.ts'
import { searchCustomers } from '../search/queries.ts'
import { nameIn } from '../search/row-pages.ts'
import { handOf, may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { permits } from '../staff/permissions.ts'
import { NotFound } from '../web/errors.ts'
import { parseForm, refusedForm, type Form } from '../web/forms.ts'
import { idFrom, queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { onTheWayBack, wayBack } from '../web/way-back.ts'
import { commentRemovalUrl, commentsUrl, commentUrl, customerUrl, todayUrl } from '../web/urls.ts'
import { correctHeard, removeHeard, restoreHeard, writeDown } from './heard-commands.ts'
import { heardForm } from './forms.ts'
import { blankHeard, heardPage, heardValues, type Somebody } from './heard-pages.ts'
import { heardById, type HeardComment } from './heard-queries.ts'

const FOUND_SHOWN = 6

/** Writing down what was said elsewhere than in a survey. */
export function heardRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('write down comments')

  routes.get('/comments/new', guard, (req, res) => {
    const { place } = staffOf(req)
    return showNew(req, res, blankHeard(todayOf(req), place.id, queryText(req, 'customer')))
  })

  routes.post('/comments', guard, async (req, res) => {
    const parsed = parseForm(heardForm(todayOf(req)), req.body)
    if (parsed.form.values.find) return showNew(req, res, { ...parsed.form, errors: {} })
    if (!parsed.ok) return showNew(req, res.status(422), parsed.form)
    const written = await database.write((tx) => writeDown(tx, parsed.input, handOf(req)))
    if ('refused' in written) return showNew(req, res.status(422), refusedForm(parsed.form, written))
    res.goOn(homeOf(req, parsed.input.customerId), 'Written down.', commentRemovalUrl(written.id))
  })

  routes.get('/comments/:id/edit', may('sort comments'), async (req, res) => {
    const heard = await heardOf(req)
    await showEdit(req, res, heard, heardValues(heard))
  })

  routes.post('/comments/:id', may('sort comments'), async (req, res) => {
    const heard = await heardOf(req)
    const parsed = parseForm(heardForm(todayOf(req)), req.body)
    if (parsed.form.values.find) return showEdit(req, res, heard, { ...parsed.form, errors: {} })
    if (!parsed.ok) return showEdit(req, res.status(422), heard, parsed.form)
    const change = await database.write((tx) => correctHeard(tx, heard.id, parsed.input, handOf(req)))
    if (change === 'gone') throw new NotFound()
    if (change === 'stale')
      return showEdit(req, res.status(409), heard, parsed.form, heardValues(await heardOf(req)))
    if (change !== 'saved') return showEdit(req, res.status(422), heard, refusedForm(parsed.form, change))
    res.goOn(commentUrl(heard.id), 'Saved.')
  })

  routes.post('/comments/:id/removal', guard, async (req, res) => {
    const id = idFrom<'HeardComment'>(req)
    const done = await database.write((tx) => removeHeard(tx, id, isOwnAlone(req), handOf(req)))
    if (done === 'gone') throw new NotFound()
    res.goOn(homeOf(req, null), 'Taken away.', `${commentRemovalUrl(id)}/undo`)
  })

  routes.post('/comments/:id/removal/undo', guard, async (req, res) => {
    const id = idFrom<'HeardComment'>(req)
    const done = await database.write((tx) => restoreHeard(tx, id, isOwnAlone(req), handOf(req)))
    if (done === 'gone') throw new NotFound()
    res.goOn(homeOf(req, null), 'It is back.')
  })

  return routes

  async function heardOf(req: Request): Promise<HeardComment> {
    const heard = await heardById(database.read, idFrom(req))
    if (!heard) throw new NotFound()
    return heard
  }

  async function showNew(req: Request, res: Response, form: Form): Promise<void> {
    const [back, home] = [wayBack(req), homeOf(req, null)]
    const action = onTheWayBack(commentsUrl(), back)
    await show(req, res, { title: 'Write a comment down', action, back: back ?? home, form })
  }

  async function showEdit(
    req: Request,
    res: Response,
    { id }: HeardComment,
    form: Form,
    saved?: Form,
  ): Promise<void> {
    const address = commentUrl(id)
    const parts = { title: 'Correct a comment', action: address, back: address, form }
    await show(req, res, saved ? { ...parts, saved } : parts)
  }

  async function show(
    req: Request,
    res: Response,
    parts: { title: string; action: string; back: string; form: Form; saved?: Form },
  ): Promise<void> {
    const found = await foundBy(req, parts.form)
    const page = heardPage({
      ...{ ...parts, word: orgOf(req).customerWord, places: await allPlaces(database.read) },
      chosen: await chosenIn(parts.form),
      ...(found ? { found } : {}),
    })
    await res.page('comments/heard', page, { title: parts.title, nav: commentsUrl() })
  }

  async function chosenIn({ values }: Form): Promise<Somebody | null> {
    const id = asId<'Person'>(values.customerId ?? '')
    const person = id && (await personById(database.read, id))
    return person?.isCustomer ? { id: person.id, name: person.name, tells: '' } : null
  }

  async function foundBy(req: Request, { values }: Form): Promise<Somebody[] | undefined> {
    const text = (values.who ?? '').slice(0, 100)
    if (!values.find || !text) return undefined
    const { role } = staffOf(req)
    const asked = { text, role, tiers: orgOf(req).tiers, expected: new Map(), limit: FOUND_SHOWN }
    const results = await searchCustomers(database.read, asked)
    return results.map((result) => ({
      ...{ id: result.customerId, name: nameIn(result) },
      tells: [result.memberNumber, result.tier, result.town].filter(Boolean).join(' · '),
    }))
  }
}

/** Who may only write down goes back to whom it was about; who reads comments, to the list. */
function homeOf(req: Request, customerId: string | null): string {
  if (permits(staffOf(req).role, 'see comments')) return commentsUrl()
  return customerId ? customerUrl(customerId) : todayUrl()
}

function isOwnAlone(req: Request): boolean {
  return !permits(staffOf(req).role, 'sort comments')
}
