import { Router } from 'express'
import { tiersInUse } from '../people/tier-queries.ts'
import { allPlaces } from '../places/queries.ts'
import { lookedBy, may, orgOf, staffOf } from '../staff/gate.ts'
import { themesByName } from '../themes/queries.ts'
import { pageOfRows } from '../web/pagination.ts'
import { queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { commentsUrl } from '../web/urls.ts'
import { choiceFrom } from './choice.ts'
import { commentsPage } from './pages.ts'
import { commentCount, commentsOnPage, themeAnswersOf } from './queries.ts'

const ROWS = 20

/** What customers say of us, whichever way it came. */
export function commentRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get('/comments', may('see comments'), async (req, res) => {
    const { read } = database
    const choice = choiceFrom((name) => queryText(req, name))
    const { role, place } = staffOf(req)
    const reading = { role, timeZone: place.timeZone }
    const chosen = await commentCount(read, choice, reading)
    const withoutTheme = await commentCount(read, { ...choice, theme: 'none' }, reading)
    const page = pageOfRows(queryText(req, 'page'), chosen, ROWS)
    const comments = await commentsOnPage(read, choice, reading, page)
    const facts = {
      ...{ choice, page, comments, counts: { chosen, withoutTheme }, word: orgOf(req).customerWord },
      themes: await themesByName(read),
      answers: await themeAnswersOf(
        read,
        comments.map(({ id }) => id),
      ),
      places: await allPlaces(read),
      tiers: await tiersInUse(read),
      isChoosing: queryText(req, 'choose') !== '',
    }
    await res.page('comments/comments', commentsPage(facts, lookedBy(req)), {
      title: 'Comments',
      nav: commentsUrl(),
    })
  })

  return routes
}
