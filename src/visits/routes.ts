import { Router, type Request, type Response } from 'express'
import { asDay, type Day } from '../lib/day.ts'
import { may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import type { Form } from '../web/forms.ts'
import { idFrom, queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { todayUrl, visitOfNewcomerBackUrl, visitStepBackUrl } from '../web/urls.ts'
import { changeVisit } from './commands.ts'
import { formOfLine, formOfNewcomer, formOfVisit, withLineProblems } from './form-values.ts'
import { noteVisitOfNewcomer } from './newcomer-commands.ts'
import { visitForm } from './pages.ts'
import { visitById, type Visit } from './queries.ts'
import { readVisitForm, visitFormFacts } from './read-form.ts'
import { cameAsExpectedSentence, expectedSentence, notedSentence } from './sentences.ts'
import { isDeskDay } from './visit.ts'
import { readVisitLine } from './visit-line.ts'
import { noteComing } from './walk-in-commands.ts'
import { whoComes, type Asker, type Who } from './who.ts'

/** Expecting somebody, and changing what was planned. */
export function visitRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get('/visits/new', may('run visits'), async (req, res) => {
    const line = queryText(req, 'line').slice(0, LONGEST_LINE)
    const customer = queryText(req, 'customer')
    const newcomer = queryText(req, 'newcomer').slice(0, LONGEST_NAME)
    const form = newcomer
      ? formOfNewcomer(newcomer, askedDay(req))
      : formOfLine(readVisitLine(line), askedDay(req))
    if (customer) form.values[`customer-${customer}`] = 'yes'
    const who = await whoComes(database.read, form.values, askerOf(req))
    const { chosen, open } = who
    const isNew = who.newcomer !== null
    for (const id of chosen) form.values[`customer-${id}`] = 'yes'
    if (!open && !isNew) form.values.who = ''
    await showForm(req, res, { form: line ? withLineProblems(form, open, chosen.length > 0) : form, open })
  })

  routes.post('/visits', may('run visits'), async (req, res) => {
    const read = await readVisitForm(database.read, req.body, askerOf(req))
    const { form, open, input, people, newcomer } = read
    if (!input) return showForm(req, res, { form, open, status: 422 })
    const { place, id: staffId } = staffOf(req)
    const { when, ...plan } = { ...input, ...people }
    const hand = { staffId, now: req.now, today: todayOf(req) }
    const coming = await database.write((tx) =>
      newcomer === null
        ? noteComing(tx, place, plan, when, hand)
        : noteVisitOfNewcomer(tx, place, { ...plan, newcomer }, when, hand),
    )
    if ('expected' in coming) {
      const { id, people: who, time } = coming.expected
      res.goOn(todayUrl(), cameAsExpectedSentence({ people: who, time }), visitStepBackUrl(id, 'arrival'))
      return
    }
    const { id } = coming
    const address = dayUrl(req, when === 'now' ? todayOf(req) : when.day)
    const noted = notedSentence(people.names, when, todayOf(req))
    if (newcomer === null) res.goOn(address, noted, visitStepBackUrl(id, 'planning'))
    else res.goOn(address, `${noted} Added as a new ${orgOf(req).customerWord}.`, visitOfNewcomerBackUrl(id))
  })

  routes.get('/visits/:id/edit', may('run visits'), async (req, res) => {
    const visit = await loaded(req)
    await showForm(req, res, { visit, form: formOfVisit(visit) })
  })

  routes.post('/visits/:id/edit', may('run visits'), async (req, res) => {
    const visit = await loaded(req)
    const { form, open, input, people } = await readVisitForm(database.read, req.body, askerOf(req), visit)
    if (!input || input.when === 'now') return showForm(req, res, { visit, form, open, status: 422 })
    const { when, purpose, partySize, hostId, version } = input
    const change = { ...people, ...when, purpose, partySize, hostId, version }
    const outcome = await database.write((tx) => changeVisit(tx, visit.id, change, req.now))
    if (outcome === 'gone') throw new NotFound()
    if (outcome === 'stale')
      return showForm(req, res, { visit, form, status: 409, theirs: await loaded(req) })
    res.goOn(dayUrl(req, when.day), `Saved. ${expectedSentence(people.names, when, todayOf(req))}`)
  })

  return routes

  async function loaded(req: Request): Promise<Visit> {
    const visit = await visitById(database.read, idFrom<'Visit'>(req))
    if (!visit) throw new NotFound()
    return visit
  }

  async function showForm(req: Request, res: Response, shown: ShownForm): Promise<void> {
    const { form, open = null, visit, theirs, status = 200 } = shown
    const about = {
      ...{ form, open, customerWord: orgOf(req).customerWord, today: todayOf(req) },
      day: visit?.day ?? askedDay(req),
      ...(theirs ? { theirs } : {}),
    }
    const page = visitForm(await visitFormFacts(database.read, about, askerOf(req), req.now, visit))
    await res.status(status).page('visits/form', page, { title: page.title, nav: todayUrl() })
  }
}

const LONGEST_LINE = 200
const LONGEST_NAME = 100

interface ShownForm {
  form: Form
  open?: Who['open']
  visit?: Visit
  status?: number
  theirs?: Visit
}

function askerOf(req: Request): Asker {
  return { role: staffOf(req).role, tiers: orgOf(req).tiers }
}

/** The day that the address asks for, or today. */
function askedDay(req: Request): Day {
  const day = asDay(queryText(req, 'day'))
  return day && isDeskDay(day) ? day : todayOf(req)
}

function dayUrl(req: Request, day: Day): string {
  return todayUrl(day === todayOf(req) ? undefined : day)
}
