import { Router, type Request } from 'express'
import { handOf } from '../facts/routes.ts'
import type { CustomerId } from '../people/person.ts'
import { calledName } from '../people/names.ts'
import { spokenOf } from '../people/pronouns.ts'
import { may, staffOf, todayOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { customerUrl, undoOutcomeUrl } from '../web/urls.ts'
import { answerUrl, mendUrl } from './addresses.ts'
import { chooseLines } from './choose.ts'
import { noteCompany } from './company/commands.ts'
import { whoMayCome } from './company/pages.ts'
import type { CustomerFacts } from './facts.ts'
import { CompanyForm, OutcomeForm } from './forms.ts'
import { factsFor } from './gathering/gather.ts'
import type { Line, SaidLine } from './line.ts'
import type { Moment } from './moment.ts'
import { recordOutcome, undoOutcome } from './outcomes.ts'
import { momentFor } from './prompts.ts'
import { phrase } from './wording/fill.ts'
import { saidWords } from './wording/noted.ts'

/** How lines went, and who came along: one tap each, and back. */
export function promptRoutes({ database }: Site): Router {
  const routes = Router()

  routes.post('/customers/:id/outcomes', may('answer prompts'), async (req, res) => {
    const { customerId, facts, moment } = await gathered(req)
    const card = customerUrl(customerId)
    const tapped = OutcomeForm.safeParse(req.body).data
    const { say, said } = chooseLines(facts, moment)
    const line = say.find((each) => each.key === tapped?.line)
    if (!tapped || !line) {
      res.goOn(card, tooLate(said.find((each) => each.key === tapped?.line)))
      return
    }
    const outcome = tapped.outcome === 'answer' ? 'used' : tapped.outcome
    const answered = { customerId, visitId: facts.visit?.id ?? null, line, outcome }
    const id = await database.write((tx) => recordOutcome(tx, answered, handOf(req)))
    res.goOn(nextPage(line, tapped.outcome, customerId), thanks(line, tapped.outcome), undoOutcomeUrl(id))
  })

  routes.post('/outcomes/:id/undo', may('answer prompts'), async (req, res) => {
    const customerId = await database.write((tx) => undoOutcome(tx, idFrom<'Outcome'>(req), handOf(req)))
    if (!customerId) throw new NotFound()
    res.goOn(customerUrl(customerId), phrase('taken back'))
  })

  routes.post('/customers/:id/company', may('run visits'), async (req, res) => {
    const { customerId, facts, moment } = await gathered(req)
    const { came, left } = CompanyForm.parse(req.body)
    const person = whoMayCome(facts, moment).find((each) => each.person.id === (came ?? left))?.person
    if (!person) throw new NotFound()
    const isHere = came !== undefined
    const noted = { customerId, personId: person.id, day: todayOf(req), isHere }
    await database.write((tx) => noteCompany(tx, noted, handOf(req)))
    const slots = { name: calledName(person), them: spokenOf(facts.customer).them }
    res.goOn(customerUrl(customerId), phrase(isHere ? 'company.came' : 'company.left', slots))
  })

  return routes

  async function gathered(
    req: Request,
  ): Promise<{ customerId: CustomerId; facts: CustomerFacts; moment: Moment }> {
    const customerId = idFrom<'Person' | 'Customer'>(req)
    const moment = await momentFor(database.read, staffOf(req), req.now)
    const facts = (await factsFor(database.read, [customerId], moment)).get(customerId)
    if (!facts) throw new NotFound()
    return { customerId, facts, moment }
  }
}

type Tapped = NonNullable<ReturnType<typeof OutcomeForm.safeParse>['data']>['outcome']

/** What was asked is answered in its field; what is wrong is mended where it stands. */
function nextPage({ answer, fact }: Line, tapped: Tapped, customerId: CustomerId): string {
  if (tapped === 'answer' && answer) return answerUrl(answer, customerId)
  return tapped === 'wrong' && fact ? mendUrl(fact, customerId) : customerUrl(customerId)
}

function thanks({ confirms }: Line, tapped: Tapped): string {
  if (tapped === 'answer') return phrase('thanks.answering')
  return confirms && tapped === 'used' ? phrase('thanks.confirmed') : phrase(`thanks.${tapped}`)
}

/** A colleague was quicker, or what it rests on has changed. */
function tooLate(said: SaidLine | undefined): string {
  return said ? phrase('too late.said', saidWords(said)) : phrase('too late.gone')
}
