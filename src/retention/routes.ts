import { Router, type Request, type Response } from 'express'
import type { Reader } from '../../db/database.ts'
import { may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { parseForm, type Form } from '../web/forms.ts'
import type { Site } from '../web/site.ts'
import { retentionUrl, settingsUrl } from '../web/urls.ts'
import { saveRules } from './commands.ts'
import { countDue, countLongAway, countTexts, longAway, whoseAreDue, type Moment } from './due-queries.ts'
import { countSurveys } from './survey-queries.ts'
import { RetentionForm } from './forms.ts'
import {
  MOST_NAMED,
  retentionForm,
  retentionPage,
  shownKey,
  type DryRun,
  type RetentionFacts,
} from './pages.ts'
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

  return routes

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

async function dryRunOf(reader: Reader, rules: Rules, moment: Moment): Promise<DryRun> {
  const kinds = ['notes', 'finished', 'removed'] as const
  const [notes = 0, finished = 0, removed = 0] = await Promise.all(
    kinds.map((kind) => countDue(reader, kind, rules, moment)),
  )
  const names = await Promise.all(kinds.map((kind) => whoseAreDue(reader, kind, rules, moment, MOST_NAMED)))
  const { eraseMonths, reviewMonths } = rules
  const customers = eraseMonths === null ? 0 : await countLongAway(reader, eraseMonths, moment)
  return {
    counts: {
      ...{ notes, finished, removed, customers },
      surveys: await countSurveys(reader, rules, moment),
      texts: await countTexts(reader, rules, moment),
    },
    names: [...new Set(names.flat())].toSorted().slice(0, MOST_NAMED),
    erased: eraseMonths === null ? [] : await longAway(reader, eraseMonths, moment, MOST_NAMED),
    looked: reviewMonths === null ? 0 : await countLongAway(reader, reviewMonths, moment),
  }
}

function momentOf(req: Request): Moment {
  return { now: req.now, today: todayOf(req) }
}
