import { Router } from 'express'
import { handOf, lookedBy, may, staffOf } from '../../staff/gate.ts'
import { permits } from '../../staff/permissions.ts'
import { twoQuestionsOf } from '../../surveys/queries.ts'
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

/** Who was asked after a visit, who was not, and why. */
export function surveyInvitationRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get('/surveys', may('see surveys'), async (req, res) => {
    const choice = choiceFrom((name) => queryText(req, name))
    const counts = await invitationCounts(database.read, choice)
    const page = pageOfRows(queryText(req, 'page'), counts[choice.list], ROWS)
    const rows = await invitationsOn(database.read, choice, page)
    const isOn = Boolean((await twoQuestionsOf(database.read))?.switchedOnAt)
    const maySet = permits(staffOf(req).role, 'change settings')
    const shown = invitationsPage({ choice, counts, page, rows, isOn, maySet }, lookedBy(req))
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
