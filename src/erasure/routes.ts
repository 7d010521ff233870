import { Router, type Request, type Response } from 'express'
import { calledName } from '../people/names.ts'
import { may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { blankForm, parseForm, withError, type Form } from '../web/forms.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { customersUrl, erasuresUrl, erasureUrl, settingsUrl } from '../web/urls.ts'
import { beginClearing } from './clear.ts'
import { erase } from './commands.ts'
import { isConfirmedBy } from './erasure.ts'
import { chosenAway, chosenWith, ErasureForm, withField } from './forms.ts'
import { writeDown } from './ledger.ts'
import { erasurePreview, erasuresPage } from './pages.ts'
import { countsOf, planOf, type Asked } from './plan-queries.ts'
import { lastErasures } from './queries.ts'
import { waitingListsNaming } from './waiting-lists.ts'
import { relativesOf, subjectById, type Subject } from './whom-queries.ts'

/** Erasing somebody, with what that does shown first, and the record that it was done. */
export function erasureRoutes(site: Site): Router {
  const routes = Router()
  const { database, dataFolder } = site
  const guard = may('erase people')

  for (const [path, isCustomer] of [
    ['/customers/:id/erasure', true],
    ['/people/:id/erasure', false],
  ] as const) {
    routes.get(path, guard, async (req, res) => {
      const subject = await subjectOf(req)
      if (subject.isCustomer !== isCustomer) res.redirect(302, erasureUrl(subject.id, subject.isCustomer))
      else await show(req, res, subject)
    })

    routes.post(path, guard, async (req, res) => {
      const subject = await subjectOf(req)
      if (subject.isCustomer !== isCustomer) throw new NotFound()
      const parsed = parseForm(ErasureForm, req.body)
      if (!parsed.ok || !isConfirmedBy(parsed.input.confirm, subject)) {
        const sentence = `Please type “${subject.name}”, so that nobody is erased by a slip.`
        return show(req, res.status(422), subject, withError(parsed.form, 'confirm', sentence))
      }
      const asked = await askedFor(subject, parsed.form)
      const hand = { staffId: staffOf(req).id, now: req.now, kind: kindOf(subject) }
      const erasure = await database.write((tx) => erase(tx, asked, hand))
      await writeDown(dataFolder, [erasure])
      beginClearing(site)
      res.goOn(erasuresUrl, `${calledName(subject)} is erased. The last bytes are being cleared.`)
    })
  }

  routes.get('/erasures', guard, async (req, res) => {
    const rows = await lastErasures(database.read, MOST_SHOWN)
    const page = erasuresPage(rows, { timeZone: staffOf(req).place.timeZone, today: todayOf(req) })
    await res.page('erasure/erasures', page, { title: 'Erasures', nav: settingsUrl })
  })

  return routes

  async function subjectOf(req: Request): Promise<Subject> {
    const subject = await subjectById(database.read, idFrom(req))
    if (!subject) throw new NotFound()
    return subject
  }

  async function askedFor({ id }: Subject, form: Form): Promise<Asked> {
    const relatives = chosenWith(form, await relativesOf(database.read, id))
    const ids = [id, ...relatives]
    return { ids, lists: await waitingListsNaming(database.read, dataFolder, ids), away: chosenAway(form) }
  }

  async function show(req: Request, res: Response, subject: Subject, sent?: Form): Promise<void> {
    const relatives = await relativesOf(database.read, subject.id)
    const form = sent ?? blankForm(Object.fromEntries(relatives.map(({ id }) => [withField(id), 'yes'])))
    const asked = await askedFor(subject, form)
    // Nothing is chosen away here, so that everything can still be chosen about.
    const plan = await planOf(database.read, { ...asked, away: new Set() })
    const facts = {
      ...{ subject, relatives, shared: plan.shared, counts: countsOf(plan) },
      ...{ photos: plan.files.photos.length, backupsKept: site.backups?.kept },
    }
    const page = erasurePreview(facts, form, orgOf(req).customerWord)
    await res.page('erasure/preview', page, { title: page.title, nav: customersUrl })
  }
}

const MOST_SHOWN = 200

function kindOf({ isCustomer }: Subject): 'customer' | 'person' {
  return isCustomer ? 'customer' : 'person'
}
