import { Router, type Request, type Response } from 'express'
import { plural } from '../lib/text.ts'
import { handOf, may } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { blankForm, parseForm, refusedForm, type Form } from '../web/forms.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { commentsUrl, themeRemovalUrl, themesUrl } from '../web/urls.ts'
import { addReadyMade, addTheme, changeTheme, removeTheme, restoreTheme } from './commands.ts'
import { ThemeForm } from './forms.ts'
import { editThemePage, themesPage, themeValues } from './pages.ts'
import { commentsByTheme, themeById, themesByName, type Theme } from './queries.ts'

/** What comments are about, as the house puts it. */
export function themeRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('sort comments')

  routes.get('/themes', guard, (_req, res) => show(res, blankForm()))

  routes.post('/themes', guard, async (req, res) => {
    const parsed = parseForm(ThemeForm, req.body)
    if (!parsed.ok) return show(res.status(422), parsed.form)
    const added = await database.write((tx) => addTheme(tx, parsed.input, handOf(req)))
    if ('refused' in added) return show(res.status(422), refusedForm(parsed.form, added))
    res.goOn(themesUrl, 'Added.', themeRemovalUrl(added.id))
  })

  routes.post('/themes/ready-made', guard, async (req, res) => {
    const count = await database.write((tx) => addReadyMade(tx, handOf(req)))
    res.goOn(themesUrl, `${plural(count, 'theme')} added. Reword them, or take away what you don’t need.`)
  })

  routes.get('/themes/:id/edit', guard, async (req, res) => {
    const theme = await themeOf(req)
    await showEdit(res, theme, themeValues(theme))
  })

  routes.post('/themes/:id', guard, async (req, res) => {
    const theme = await themeOf(req)
    const parsed = parseForm(ThemeForm, req.body)
    if (!parsed.ok) return showEdit(res.status(422), theme, parsed.form)
    const change = await database.write((tx) => changeTheme(tx, theme.id, parsed.input, handOf(req)))
    if (change === 'gone') throw new NotFound()
    if (change === 'stale')
      return showEdit(res.status(409), theme, parsed.form, themeValues(await themeOf(req)))
    if (change !== 'saved') return showEdit(res.status(422), theme, refusedForm(parsed.form, change))
    res.goOn(themesUrl, 'Saved.')
  })

  routes.post('/themes/:id/removal', guard, async (req, res) => {
    const id = idFrom<'Theme'>(req)
    if ((await database.write((tx) => removeTheme(tx, id, handOf(req)))) === 'gone') throw new NotFound()
    res.goOn(themesUrl, 'Taken away.', `${themeRemovalUrl(id)}/undo`)
  })

  routes.post('/themes/:id/removal/undo', guard, async (req, res) => {
    const id = idFrom<'Theme'>(req)
    if ((await database.write((tx) => restoreTheme(tx, id, handOf(req)))) === 'gone') throw new NotFound()
    res.goOn(themesUrl, 'It is back, with its comments.')
  })

  return routes

  async function themeOf(req: Request): Promise<Theme> {
    const theme = await themeById(database.read, idFrom(req))
    if (!theme) throw new NotFound()
    return theme
  }

  async function show(res: Response, form: Form): Promise<void> {
    const page = themesPage(await themesByName(database.read), await commentsByTheme(database.read), form)
    await res.page('themes/themes', page, ABOUT)
  }

  async function showEdit(res: Response, { id }: Theme, form: Form, saved?: Form): Promise<void> {
    await res.page('themes/edit', editThemePage(id, form, saved), ABOUT)
  }
}

const ABOUT = { title: 'Themes', nav: commentsUrl() }
