import { Router, type Request } from 'express'
import { interestsByName } from '../../interests/catalogue-queries.ts'
import { tiersInUse } from '../../people/tier-queries.ts'
import { allPlaces } from '../../places/queries.ts'
import { searchCustomers } from '../../search/queries.ts'
import { nameIn } from '../../search/row-pages.ts'
import { handOf, may, orgOf, staffOf } from '../../staff/gate.ts'
import { permits } from '../../staff/permissions.ts'
import { NotFound } from '../../web/errors.ts'
import { parseForm } from '../../web/forms.ts'
import { pageOfRows } from '../../web/pagination.ts'
import { idFrom, queryText } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { affectedUrl, incidentsUrl, pickAffectedUrl, undoPickUrl } from '../../web/urls.ts'
import { incidentById, type Incident } from '../queries.ts'
import { lookedAt } from '../wording.ts'
import { addPicked, takeOffPick } from './commands.ts'
import { pickForm } from './forms.ts'
import { affectedPage } from './pages.ts'
import { isBlankPick, pickInWords, type Pick } from './pick.ts'
import { pickPage, type PickFacts } from './pick-pages.ts'
import { pickedCount, pickedNames } from './pick-queries.ts'
import { affectedCounts, affectedOnPage, SHOWN } from './queries.ts'

const ROWS = 50
const NAMES_SHOWN = 12
const FOUND_SHOWN = 8

/** Who is affected: the list, and picking them by what they share. */
export function affectedRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('run incidents')

  routes.get('/incidents/:id/affected', may('see incidents'), async (req, res) => {
    const incident = await incidentOf(req)
    const { read } = database
    const shown = SHOWN.find((one) => one === queryText(req, 'show')) ?? 'everybody'
    const counts = await affectedCounts(read, incident.id)
    const page = pageOfRows(queryText(req, 'page'), counts[shown], ROWS)
    const rows = await affectedOnPage(read, incident.id, shown, page)
    const mayRun = permits(staffOf(req).role, 'run incidents')
    const facts = { incident, shown, counts, page, rows, mayRun }
    const view = affectedPage(facts, lookedAt(incident, req.now))
    await res.page('incidents/affected', view, { title: `Affected: ${incident.title}`, nav: incidentsUrl })
  })

  routes.get('/incidents/:id/affected/new', guard, async (req, res) => {
    const page = pickPage(await pickFacts(req, await incidentOf(req)))
    await res.page('incidents/pick', page, { title: 'Who is affected', nav: incidentsUrl })
  })

  routes.post('/incidents/:id/affected', guard, async (req, res) => {
    const incident = await incidentOf(req)
    const parsed = parseForm(pickForm(incident.place.timeZone), req.body)
    if (!parsed.ok || isBlankPick(parsed.input)) {
      res.goOn(pickAffectedUrl(incident.id), 'Say whom first.')
      return
    }
    const pick = parsed.input
    const picking = { incidentId: incident.id, pick, role: staffOf(req).role }
    const words = pickInWords(pick, await interestName(pick))
    const count = await database.write((tx) => addPicked(tx, picking, words, handOf(req)))
    res.goOn(affectedUrl(incident.id), `${count} added.`, undoPickUrl(incident.id, req.now))
  })

  routes.post('/incidents/:id/affected/picks/:at/undo', guard, async (req, res) => {
    const { id } = await incidentOf(req)
    const at = new Date(Number(req.params.at))
    if (Number.isNaN(at.getTime())) throw new NotFound()
    const count = await database.write((tx) => takeOffPick(tx, id, at, handOf(req)))
    res.goOn(affectedUrl(id), `${count} taken off again. Whoever was told meanwhile stays.`)
  })

  return routes

  async function incidentOf(req: Request): Promise<Incident> {
    const incident = await incidentById(database.read, idFrom(req))
    if (!incident) throw new NotFound()
    return incident
  }

  async function interestName({ interestId }: Pick): Promise<string | undefined> {
    return (await interestsByName(database.read)).find(({ id }) => id === interestId)?.name
  }

  async function pickFacts(req: Request, incident: Incident): Promise<PickFacts> {
    const { read } = database
    const parsed = parseForm(pickForm(incident.place.timeZone), req.query)
    const picking =
      parsed.ok && !isBlankPick(parsed.input)
        ? { incidentId: incident.id, pick: parsed.input, role: staffOf(req).role }
        : null
    const names = picking ? await pickedNames(read, picking, NAMES_SHOWN) : []
    return {
      ...{
        incident,
        word: orgOf(req).customerWord,
        form: parsed.form,
        interests: await interestsByName(read),
        tiers: await tiersInUse(read),
      },
      places: await allPlaces(read),
      outlook: picking && { count: await pickedCount(read, picking), names: names.map(({ name }) => name) },
      found: await foundBy(req),
    }
  }

  async function foundBy(req: Request): Promise<PickFacts['found']> {
    const text = queryText(req, 'who').slice(0, 100)
    const asked = {
      text,
      role: staffOf(req).role,
      tiers: orgOf(req).tiers,
      expected: new Map(),
      limit: FOUND_SHOWN,
    }
    const results = await searchCustomers(database.read, asked)
    return results
      .filter(({ archived, deceased }) => !archived && !deceased)
      .map((result) => ({
        id: result.customerId,
        name: nameIn(result),
        tells: [result.memberNumber, result.tier, result.town].filter(Boolean).join(' · '),
      }))
  }
}
