import { Router } from 'express'
import { handOf } from '../facts/routes.ts'
import { may, staffOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { customerUrl, undoOutcomeUrl } from '../web/urls.ts'
import { mendUrl } from './addresses.ts'
import { chooseLines } from './choose.ts'
import { OutcomeForm } from './forms.ts'
import { factsFor } from './gathering/gather.ts'
import type { SaidLine } from './line.ts'
import type { Outcome } from './outcome.ts'
import { recordOutcome, undoOutcome } from './outcomes.ts'
import { momentFor } from './prompts.ts'
import { saidWords } from './wording/wording.ts'

/** How lines went: one tap each, and back. */
export function promptRoutes({ database }: Site): Router {
  const routes = Router()

  routes.post('/customers/:id/outcomes', may('answer prompts'), async (req, res) => {
    const customerId = idFrom<'Person' | 'Customer'>(req)
    const moment = await momentFor(database.read, staffOf(req), req.now)
    const facts = (await factsFor(database.read, [customerId], moment)).get(customerId)
    if (!facts) throw new NotFound()
    const card = customerUrl(customerId)
    const tapped = OutcomeForm.safeParse(req.body).data
    const { say, said } = chooseLines(facts, moment)
    const line = say.find((each) => each.key === tapped?.line)
    if (!tapped || !line) {
      res.goOn(card, tooLate(said.find((each) => each.key === tapped?.line)))
      return
    }
    const { outcome } = tapped
    const answered = { customerId, visitId: facts.visit?.id ?? null, line, outcome }
    const id = await database.write((tx) => recordOutcome(tx, answered, handOf(req)))
    const next = outcome === 'wrong' && line.fact ? mendUrl(line.fact, customerId) : card
    res.goOn(next, THANKS[outcome], undoOutcomeUrl(id))
  })

  routes.post('/outcomes/:id/undo', may('answer prompts'), async (req, res) => {
    const customerId = await database.write((tx) => undoOutcome(tx, idFrom<'Outcome'>(req), handOf(req)))
    if (!customerId) throw new NotFound()
    res.goOn(customerUrl(customerId), 'Taken back. The line is as it was.')
  })

  return routes
}

const THANKS: Readonly<Record<Outcome, string>> = {
  used: 'Used. Your colleagues see that it was said.',
  'not now': 'Not now. It comes back tomorrow.',
  'fell flat': 'It fell flat, so it rests.',
  wrong: 'It is off the card until it is mended.',
}

/** A colleague was quicker, or what it rests on has changed. */
function tooLate(said: SaidLine | undefined): string {
  return said ? `${saidWords(said)} already.` : 'That line is no longer there.'
}
