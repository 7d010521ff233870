import { Router, type Request, type Response } from 'express'
import { asDay, type Day } from '../lib/day.ts'
import { periodOf } from '../lib/period.ts'
import { handOf, may, staffOf, todayOf } from '../staff/gate.ts'
import { permits } from '../staff/permissions.ts'
import { NotFound } from '../web/errors.ts'
import { blankForm, parseForm, type Form } from '../web/forms.ts'
import type { Site } from '../web/site.ts'
import { pulseUrl } from '../web/urls.ts'
import { takeIn } from './commands.ts'
import { sheetForm } from './forms.ts'
import { keyOf } from './key-file.ts'
import { pulseMonthPage } from './month-pages.ts'
import { pulsePage } from './pages.ts'
import { closedPulses, pulseAnswersOf, turnOf } from './queries.ts'

/** How many months back the pulse is told. */
const MONTHS_TOLD = 36

/** What those who work here are asked, and what came of it. */
export function pulseRoutes({ database, dataFolder }: Site): Router {
  const routes = Router()

  routes.get('/pulse', may('answer the pulse'), (req, res) => show(req, res, blankForm()))

  routes.post('/pulse', may('answer the pulse'), async (req, res) => {
    const month = monthOf(req)
    const turn = await turnOf(database.read, month, staffOf(req).id)
    if (!turn) {
      res.goOn(pulseUrl, SAID.closed)
      return
    }
    const parsed = parseForm(sheetForm(turn.questions), req.body)
    if (!parsed.ok) return show(req, res.status(422), parsed.form)
    const sheet = { ...handOf(req), sheet: parsed.input, key: await keyOf(dataFolder, month) }
    const outcome = await database.write((tx) => takeIn(tx, month, sheet))
    res.goOn(pulseUrl, SAID[outcome])
  })

  routes.get('/pulse/:month', may('see the voice'), async (req, res) => {
    const month = asDay(String(req.params.month))
    const pulse = (await closedPulses(database.read, MONTHS_TOLD)).find((one) => one.month === month)
    if (!pulse || pulse.scores.length === 0) throw new NotFound()
    const page = pulseMonthPage(pulse, await pulseAnswersOf(database.read, pulse.month))
    await res.page('pulse/month', page, { title: page.title, nav: pulseUrl })
  })

  return routes

  async function show(req: Request, res: Response, form: Form): Promise<void> {
    const month = monthOf(req)
    const { id, role } = staffOf(req)
    const facts = {
      ...{ month, turn: await turnOf(database.read, month, id) },
      closed: await closedPulses(database.read, MONTHS_TOLD),
      mayRead: permits(role, 'see the voice'),
    }
    await res.page('pulse/pulse', pulsePage(facts, form), { title: 'Pulse', nav: pulseUrl })
  }
}

const SAID = {
  'taken in': 'Thank you. It is in the box.',
  'answered before': 'You have answered already.',
  closed: 'The month is over: it was not taken in.',
} as const

function monthOf(req: Request): Day {
  return periodOf(todayOf(req), 'months')
}
