import { Router, type Request, type Response } from 'express'
import { calledName } from '../people/names.ts'
import type { CustomerId } from '../people/person.ts'
import { personById } from '../people/queries.ts'
import { handOf, may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { parseForm, type Form } from '../web/forms.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { retentionUrl, settingsUrl, undoKeepingUrl } from '../web/urls.ts'
import { saveRules } from './commands.ts'
import { countLongAway, keptForNow, longAway } from './away-queries.ts'
import { dryRunOf } from './dry-run-queries.ts'
import type { Moment } from './due-rule-queries.ts'
import { RetentionForm } from './forms.ts'
import { askAgain, keepForNow } from './keep-commands.ts'
import { retentionForm, retentionPage, shownKey, type RetentionFacts } from './pages.ts'
import { lastRuns, rulesOf } from './queries.ts'
import type { Rules } from './retention.ts'

/** How long what is kept: what a rule would do is shown before it can be turned on. */
export function retentionRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('change settings')

  routes.get('/retention', guard, async (req, res) => {
    await show(req, res, {})
  })

  routes.post('/retention', guard, async (req, res) => {
    const parsed = parseForm(RetentionForm, req.body)
    if (!parsed.ok) return show(req, res.status(422), { form: parsed.form })
    const { shown, version, ...rules } = parsed.input
    if (shown !== shownKey(rules)) {
      const run = await dryRunOf(database.read, rules, momentOf(req))
      return show(req, res, { form: parsed.form, dryRun: { rules, run } })
    }
    const hand = { version, staffId: staffOf(req).id, now: req.now }
    const saved = await database.write((tx) => saveRules(tx, rules, hand))
    if (saved === 'saved') res.goOn(retentionUrl, 'Saved. The rules run every night after two.')
    else await show(req, res.status(409), { form: parsed.form, stale: true })
  })

  routes.post('/customers/:id/keeping', guard, async (req, res) => {
    const { id, name } = await customerOf(req)
    const hand = { ...handOf(req), today: todayOf(req) }
    if (!(await database.write((tx) => keepForNow(tx, id, hand)))) throw new NotFound()
    res.goOn(retentionUrl, `${name} is kept for now. In a year you are asked again.`, undoKeepingUrl(id))
  })

  routes.post('/customers/:id/keeping/undo', guard, async (req, res) => {
    const { id, name } = await customerOf(req)
    await database.write((tx) => askAgain(tx, id, handOf(req)))
    res.goOn(retentionUrl, `${name} is looked over like anybody again.`)
  })

  return routes

  async function customerOf(req: Request): Promise<{ id: CustomerId; name: string }> {
    const id = idFrom<'Person' | 'Customer'>(req)
    const person = await personById(database.read, id)
    if (!person?.isCustomer) throw new NotFound()
    return { id, name: calledName(person) }
  }

  async function show(
    req: Request,
    res: Response,
    { form, dryRun, stale = false }: { form?: Form; dryRun?: RetentionFacts['dryRun']; stale?: boolean },
  ): Promise<void> {
    const { rules, version } = await rulesOf(database.read)
    const page = retentionPage({
      form: form ?? retentionForm(rules),
      ...{ version, stale, dryRun, word: orgOf(req).customerWord },
      review: await reviewOf(rules, momentOf(req)),
      kept: await keptForNow(database.read, todayOf(req)),
      runs: await lastRuns(database.read, RUNS_SHOWN),
      ...{ timeZone: staffOf(req).place.timeZone, today: todayOf(req) },
    })
    await res.page('retention/retention', page, { title: 'What is kept how long', nav: settingsUrl })
  }

  async function reviewOf(
    { reviewMonths: months }: Rules,
    moment: Moment,
  ): Promise<RetentionFacts['review']> {
    if (months === null) return undefined
    const [rows, count] = await Promise.all([
      longAway(database.read, months, moment, REVIEW_SHOWN),
      countLongAway(database.read, months, moment),
    ])
    return { rows, count, months }
  }
}

const RUNS_SHOWN = 14
const REVIEW_SHOWN = 100

function momentOf(req: Request): Moment {
  return { now: req.now, today: todayOf(req) }
}
