import { Router } from 'express'
import type { Reader } from '../../../db/database.ts'
import { handOf, lookedBy, may, staffOf } from '../../staff/gate.ts'
import { permits } from '../../staff/permissions.ts'
import { allSurveys } from '../../surveys/queries.ts'
import { NotFound } from '../../web/errors.ts'
import { pageOfRows } from '../../web/pagination.ts'
import { idFrom, queryText } from '../../web/params.ts'
import type { Site } from '../../web/site.ts'
import { surveysUrl, undoInvitationWithdrawalUrl } from '../../web/urls.ts'
import { choiceFrom } from './choice.ts'
import { undoWithdrawal, withdrawInvitation } from './commands.ts'
import { invitationsPage } from './pages.ts'
import { invitationCounts, invitationsOn } from './queries.ts'

const ROWS = 50

/** How much of what customers say is wrong waits for a colleague. */
type WaitingCount = (reader: Reader) => Promise<number>

/** Who was asked after a visit, who was not, and why. */
export function surveyInvitationRoutes({ database }: Site, corrections: WaitingCount): Router {
  const routes = Router()

  routes.get('/surveys', may('see surveys'), async (req, res) => {
    const choice = choiceFrom((name) => queryText(req, name))
    const counts = await invitationCounts(database.read, choice)
    const page = pageOfRows(queryText(req, 'page'), counts[choice.list], ROWS)
    const rows = await invitationsOn(database.read, choice, page)
    const surveys = await allSurveys(database.read)
    const waiting = await corrections(database.read)
    const maySet = permits(staffOf(req).role, 'change settings')
    const shown = invitationsPage({ choice, counts, page, rows, surveys, waiting, maySet }, lookedBy(req))
    await res.page('survey-invitations/invitations', shown, { title: 'Surveys', nav: surveysUrl() })
  })

  routes.post('/surveys/invitations/:id/withdrawal', may('withdraw surveys'), async (req, res) => {
    const id = idFrom<'SurveyInvitation'>(req)
    const done = await database.write((tx) => withdrawInvitation(tx, id, handOf(req)))
    if (done === 'gone') throw new NotFound()
    if (done === 'withdrawn') res.goOn(surveysUrl(), 'Withdrawn.', undoInvitationWithdrawalUrl(id))
    else res.goOn(surveysUrl(), 'It is answered or over already.')
  })

  routes.post('/surveys/invitations/:id/withdrawal/undo', may('withdraw surveys'), async (req, res) => {
    const done = await database.write((tx) =>
      undoWithdrawal(tx, idFrom<'SurveyInvitation'>(req), handOf(req)),
    )
    if (done === 'gone') throw new NotFound()
    res.goOn(surveysUrl(), 'It stands again.')
  })

  return routes
}
