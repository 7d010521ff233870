import { Router } from 'express'
import type { PersonId } from '../people/person.ts'
import { may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { parseForm } from '../web/forms.ts'
import type { Site } from '../web/site.ts'
import { newVisitUrl, todayUrl, visitLineUrl, visitStepBackUrl } from '../web/urls.ts'
import type { Plan } from './commands.ts'
import { VisitLineForm } from './forms.ts'
import { customersNamed } from './queries.ts'
import { cameAsExpectedSentence, notedSentence } from './sentences.ts'
import { readVisitLine, type VisitLine } from './visit-line.ts'
import { noteComing } from './walk-in-commands.ts'
import { whoIsMeant } from './who.ts'

/** A visit or a walk-in in one line. Where the line leaves anything open, the form asks, and nothing is lost. */
export function visitLineRoutes({ database }: Site): Router {
  const routes = Router()

  routes.post(visitLineUrl, may('run visits'), async (req, res) => {
    const parsed = parseForm(VisitLineForm, req.body)
    const { line = '' } = parsed.form.values
    const day = parsed.ok ? parsed.input.day : todayOf(req)
    const read = readVisitLine(parsed.ok ? parsed.input.line : '')
    const { role, place, id: staffId } = staffOf(req)
    const { chosen, open } = await whoIsMeant(database.read, read.who, { role, tiers: orgOf(req).tiers })
    const when = read.walkIn ? 'now' : read.time && { day, time: read.time }
    if (!when || open || chosen.length === 0) {
      res.goOn(newVisitUrl({ day, line }))
      return
    }
    const plan = planOf(read, chosen)
    const hand = { staffId, now: req.now }
    const noted = await database.write((tx) => noteComing(tx, place, plan, when, hand))
    if ('expected' in noted) {
      const { id, people, time } = noted.expected
      res.goOn(todayUrl(), cameAsExpectedSentence({ people, time }), visitStepBackUrl(id, 'arrival'))
      return
    }
    const { id } = noted
    const names = (await customersNamed(database.read, chosen)).map(({ name }) => name)
    const today = todayOf(req)
    const address = todayUrl(when === 'now' || day === today ? undefined : day)
    res.goOn(address, notedSentence(names, when, today), visitStepBackUrl(id, 'planning'))
  })

  return routes
}

function planOf({ purpose, party }: VisitLine, customerIds: PersonId[]): Plan {
  return { customerIds, companionIds: [], purpose: purpose || null, partySize: party, hostId: null }
}
