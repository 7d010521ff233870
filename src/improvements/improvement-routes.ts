import { Router, type Request, type Response } from 'express'
import { commentsByIds } from '../comments/queries.ts'
import { handOf, may, orgOf, staffOf, todayOf } from '../staff/gate.ts'
import { permits } from '../staff/permissions.ts'
import { colleagues } from '../staff/queries.ts'
import { themesByName } from '../themes/queries.ts'
import { NotFound } from '../web/errors.ts'
import { blankForm, parseForm, refusedForm, type Form } from '../web/forms.ts'
import { pageOfRows } from '../web/pagination.ts'
import { idFrom, queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { improvementDoneUrl, improvementRemovalUrl, improvementsUrl, improvementUrl } from '../web/urls.ts'
import { changeImprovement, removeImprovement, restoreImprovement, setDone } from './commands.ts'
import { editImprovementPage, improvementValues } from './form-pages.ts'
import { doneForm, ImprovementForm } from './forms.ts'
import { improvementPage } from './improvement-pages.ts'
import { commentIdsAbout, commentIdsOf, improvementById, type Improvement } from './queries.ts'
import { toldCount } from './telling/queries.ts'

const ROWS = 20

/** One improvement: what is decided about it, and what was done. */
export function oneImprovementRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('run improvements')

  routes.get('/improvements/:id', may('see improvements'), async (req, res) => {
    await show(req, res, await improvementOf(req), blankForm({ doneOn: todayOf(req) }))
  })

  routes.get('/improvements/:id/edit', guard, async (req, res) => {
    const improvement = await improvementOf(req)
    await showEdit(res, improvement, improvementValues(improvement))
  })

  routes.post('/improvements/:id', guard, async (req, res) => {
    const improvement = await improvementOf(req)
    const { id } = improvement
    const parsed = parseForm(ImprovementForm, req.body)
    if (!parsed.ok) return showEdit(res.status(422), improvement, parsed.form)
    const change = await database.write((tx) => changeImprovement(tx, id, parsed.input, handOf(req)))
    if (change === 'gone') throw new NotFound()
    if (change === 'stale')
      return showEdit(res.status(409), improvement, parsed.form, improvementValues(await improvementOf(req)))
    if (change !== 'saved') return showEdit(res.status(422), improvement, refusedForm(parsed.form, change))
    res.goOn(improvementUrl(id), 'Saved.')
  })

  routes.post('/improvements/:id/done', guard, async (req, res) => {
    const improvement = await improvementOf(req)
    const { id } = improvement
    const parsed = parseForm(doneForm(todayOf(req)), req.body)
    if (!parsed.ok) return show(req, res.status(422), improvement, parsed.form)
    await database.write((tx) => setDone(tx, id, parsed.input, handOf(req)))
    res.goOn(improvementUrl(id), 'Done. Line-up tells it for two weeks.', `${improvementDoneUrl(id)}/undo`)
  })

  routes.post('/improvements/:id/done/undo', guard, async (req, res) => {
    const { id } = await improvementOf(req)
    await database.write((tx) => setDone(tx, id, null, handOf(req)))
    res.goOn(improvementUrl(id), 'It is not done after all.')
  })

  routes.post('/improvements/:id/removal', guard, async (req, res) => {
    const id = idFrom<'Improvement'>(req)
    const done = await database.write((tx) => removeImprovement(tx, id, handOf(req)))
    if (done === 'gone') throw new NotFound()
    res.goOn(improvementsUrl(), 'Taken off the board.', `${improvementRemovalUrl(id)}/undo`)
  })

  routes.post('/improvements/:id/removal/undo', guard, async (req, res) => {
    const id = idFrom<'Improvement'>(req)
    const done = await database.write((tx) => restoreImprovement(tx, id, handOf(req)))
    if (done === 'gone') throw new NotFound()
    res.goOn(improvementUrl(id), 'It is back on the board.')
  })

  return routes

  async function improvementOf(req: Request): Promise<Improvement> {
    const improvement = await improvementById(database.read, idFrom(req))
    if (!improvement) throw new NotFound()
    return improvement
  }

  async function show(req: Request, res: Response, improvement: Improvement, form: Form): Promise<void> {
    const { read } = database
    const { role, place } = staffOf(req)
    const comments = await commentsByIds(read, await commentIdsOf(read, improvement.id), role)
    const page = pageOfRows(queryText(req, 'page'), comments.length, ROWS)
    const { themeId } = improvement
    const others = themeId ? await commentIdsAbout(read, themeId, role) : []
    const there = new Set(comments.map(({ id }) => id))
    const view = improvementPage({
      ...{ improvement, form, page, count: comments.length },
      comments: comments.slice(page.offset, page.offset + page.limit),
      othersOfTheme: others.filter((id) => !there.has(id)).length,
      told: await toldCount(read, improvement.id),
      mayRun: permits(role, 'run improvements'),
      ...{ word: orgOf(req).customerWord, today: todayOf(req), timeZone: place.timeZone },
    })
    await res.page('improvements/improvement', view, { title: improvement.title, nav: improvementsUrl() })
  }

  async function showEdit(res: Response, improvement: Improvement, form: Form, saved?: Form): Promise<void> {
    const choices = { colleagues: await colleagues(database.read), themes: await themesByName(database.read) }
    const page = editImprovementPage(improvement, form, choices, saved)
    await res.page('improvements/form', page, { title: page.title, nav: improvementsUrl() })
  }
}
