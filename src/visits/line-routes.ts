import { Router } from 'express'
import { may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { parseForm } from '../web/forms.ts'
import type { Site } from '../web/site.ts'
import { newVisitUrl, todayUrl, visitLineUrl, visitStepBackUrl } from '../web/urls.ts'
import { noteVisit } from './commands.ts'
import { VisitLineForm } from './forms.ts'
import { customersNamed } from './queries.ts'
import { notedSentence } from './sentences.ts'
import { readVisitLine } from './visit-line.ts'
import { whoIsMeant } from './who.ts'

/** A visit or a walk-in in one line. Where the line leaves anything open, the form asks, and nothing is lost. */
export function visitLineRoutes({ database }: Site): Router {
  const routes = Router()

  routes.post(visitLineUrl, may('run visits'), async (req, res) => {
    const parsed = parseForm(VisitLineForm, req.body)
    if (!parsed.ok) return res.goOn(newVisitUrl({ line: parsed.form.values.line ?? '' }))
    const { line, day } = parsed.input
    const { role, place, id: staffId } = staffOf(req)
    const { time, who, purpose, party, walkIn } = readVisitLine(line)
    const { chosen, open } = await whoIsMeant(database.read, who, { role, tiers: orgOf(req).tiers })
    const when = walkIn ? 'now' : time && { day, time }
    if (!when || open || chosen.length === 0) return res.goOn(newVisitUrl({ day, line }))
    const plan = {
      customerIds: chosen,
      companionIds: [],
      purpose: purpose || null,
      partySize: party,
      hostId: null,
    }
    const { id } = await database.write((tx) => noteVisit(tx, place, plan, when, { staffId, now: req.now }))
    const names = (await customersNamed(database.read, chosen)).map(({ name }) => name)
    const today = todayOf(req)
    const address = todayUrl(when === 'now' || day === today ? undefined : day)
    res.goOn(address, notedSentence(names, when, today), visitStepBackUrl(id, 'planning'))
  })

  return routes
}
