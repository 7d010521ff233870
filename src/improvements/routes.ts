import { Router, type Request, type Response } from 'express'
import type { CommentId } from '../comments/comment.ts'
import { commentsByIds } from '../comments/queries.ts'
import { asId } from '../lib/id.ts'
import { handOf, may, staffOf, todayOf } from '../staff/gate.ts'
import { permits } from '../staff/permissions.ts'
import { colleagues } from '../staff/queries.ts'
import { themesByName } from '../themes/queries.ts'
import { blankForm, parseForm, refusedForm, type Form } from '../web/forms.ts'
import { pageOfRows } from '../web/pagination.ts'
import { queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { improvementRemovalUrl, improvementsUrl, improvementUrl } from '../web/urls.ts'
import { chosenComments, tickOf } from './chosen.ts'
import { addComments } from './comment-commands.ts'
import { addImprovement } from './commands.ts'
import { newImprovementPage } from './form-pages.ts'
import { ImprovementForm } from './forms.ts'
import { STATES, type State } from './improvement.ts'
import { boardPage, columnPage, STATE_TITLES, type Columns } from './pages.ts'
import { commentIdsAbout, improvementCount, improvementsIn } from './queries.ts'

const ROWS = 30
/** Of what is settled the board shows the latest, of what is open more. */
const FIRST: Readonly<Record<State, number>> = { 'to decide': 30, 'to do': 30, done: 5, 'not now': 5 }

/** The board of what is to be better, and putting something on it. */
export function improvementRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('run improvements')

  routes.get('/improvements', may('see improvements'), (req, res) => {
    const state = STATES.find((one) => one === queryText(req, 'show'))
    return state ? showColumn(req, res, state) : showBoard(req, res)
  })

  routes.get('/improvements/new', guard, (req, res) => {
    const themeId = asId<'Theme'>(queryText(req, 'theme')) ?? ''
    return showNew(req, res, blankForm({ themeId, allOfTheme: 'yes' }), chosenComments(req.query))
  })

  routes.post('/improvements', guard, async (req, res) => {
    const parsed = parseForm(ImprovementForm, req.body)
    const chosen = chosenComments(req.body)
    if (!parsed.ok) return showNew(req, res.status(422), parsed.form, chosen)
    const { themeId } = parsed.input
    const ofTheme =
      themeId && parsed.form.values.allOfTheme
        ? await commentIdsAbout(database.read, themeId, staffOf(req).role)
        : []
    const readable = await commentsByIds(database.read, chosen, staffOf(req).role)
    const ids = [...readable.map(({ id }) => id), ...ofTheme]
    const added = await database.write(async (tx) => {
      const made = await addImprovement(tx, staffOf(req).place.id, parsed.input, handOf(req))
      if ('id' in made) await addComments(tx, made.id, ids, handOf(req))
      return made
    })
    if ('refused' in added) return showNew(req, res.status(422), refusedForm(parsed.form, added), chosen)
    res.goOn(improvementUrl(added.id), 'It is on the board.', improvementRemovalUrl(added.id))
  })

  return routes

  async function showBoard(req: Request, res: Response): Promise<void> {
    const { place, role } = staffOf(req)
    const columns = Object.fromEntries(
      await Promise.all(STATES.map(async (state) => [state, await columnAt(place.id, state)] as const)),
    ) as unknown as Columns
    const facts = {
      columns,
      mayRun: permits(role, 'run improvements'),
      readsComments: permits(role, 'see comments'),
    }
    await res.page('improvements/board', boardPage(facts, todayOf(req)), ABOUT)
  }

  async function columnAt(placeId: ReturnType<typeof staffOf>['place']['id'], state: State) {
    const page = { page: 1, pages: 1, offset: 0, limit: FIRST[state] }
    return {
      count: await improvementCount(database.read, placeId, state),
      first: await improvementsIn(database.read, placeId, state, page),
    }
  }

  async function showColumn(req: Request, res: Response, state: State): Promise<void> {
    const { place } = staffOf(req)
    const count = await improvementCount(database.read, place.id, state)
    const page = pageOfRows(queryText(req, 'page'), count, ROWS)
    const rows = await improvementsIn(database.read, place.id, state, page)
    const view = columnPage(state, rows, { count, page, today: todayOf(req) })
    await res.page('improvements/column', view, { ...ABOUT, title: STATE_TITLES[state] })
  }

  async function showNew(
    req: Request,
    res: Response,
    form: Form,
    chosen: readonly CommentId[],
  ): Promise<void> {
    const themeId = asId<'Theme'>(form.values.themeId ?? '')
    const begins = {
      carried: chosen.map(tickOf),
      ofTheme: themeId ? (await commentIdsAbout(database.read, themeId, staffOf(req).role)).length : 0,
    }
    const choices = { colleagues: await colleagues(database.read), themes: await themesByName(database.read) }
    const page = newImprovementPage(form, choices, begins)
    await res.page('improvements/form', page, { ...ABOUT, title: page.title })
  }
}

const ABOUT = { title: 'Improvements', nav: improvementsUrl() }
