import { Router } from 'express'
import { addDays } from '../lib/day.ts'
import { startOfDay } from '../lib/wall-time.ts'
import { allPlaces } from '../places/queries.ts'
import { lookedBy, may, staffOf } from '../staff/gate.ts'
import { pageOfRows } from '../web/pagination.ts'
import { queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { casesUrl } from '../web/urls.ts'
import { caseCounts, casesOnPage } from './list-queries.ts'
import { choiceFrom } from './list.ts'
import { casesPage } from './list-pages.ts'

const ROWS = 30

/** The lists of unhappy customers. */
export function caseListRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get('/cases', may('see cases'), async (req, res) => {
    const looked = lookedBy(req)
    const choice = choiceFrom(queryText(req, 'show'), queryText(req, 'place'))
    const dueBy = startOfDay(addDays(looked.today, 1), looked.timeZone)
    const listed = { ...choice, staffId: staffOf(req).id, dueBy }
    const counts = await caseCounts(database.read, listed)
    const page = pageOfRows(queryText(req, 'page'), counts[choice.show], ROWS)
    const rows = await casesOnPage(database.read, choice.show, listed, page)
    const facts = { rows, choice, counts, page, places: await allPlaces(database.read) }
    await res.page('cases/cases', casesPage(facts, looked), { title: 'Cases', nav: casesUrl })
  })

  return routes
}
