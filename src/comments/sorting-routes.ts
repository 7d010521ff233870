import { Router, type Request } from 'express'
import { handOf, lookedBy, may, orgOf, staffOf } from '../staff/gate.ts'
import { themeById, themesByName } from '../themes/queries.ts'
import { NotFound } from '../web/errors.ts'
import { parseForm } from '../web/forms.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { commentAudienceUrl, commentsUrl, commentThemeUrl, commentUrl } from '../web/urls.ts'
import { commentPage } from './comment-pages.ts'
import { lookedAfter } from './case-queries.ts'
import { ThemeChoiceForm, ToneForm } from './forms.ts'
import { improvementsAnswering, openImprovements } from './improvement-queries.ts'
import { commentById, themeAnswersOf, type Comment } from './queries.ts'
import { answerTheme, leaveThemeOpen, setAudience, setTone } from './sorting-commands.ts'

/** One comment: its themes, how it is meant, and who may read it. */
export function sortingRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('sort comments')

  routes.get('/comments/:id', may('see comments'), async (req, res) => {
    const comment = await commentOf(req)
    const answers = await themeAnswersOf(database.read, [comment.id])
    const themes = await themesByName(database.read)
    const answered = await improvementsAnswering(database.read, comment.id)
    const open = await openImprovements(database.read, staffOf(req).place.id)
    const { customerWord: word } = orgOf(req)
    const standing = await lookedAfter(database.read, comment)
    const page = commentPage({ comment, themes, answers, word, answered, open, standing }, lookedBy(req))
    await res.page('comments/comment', page, { title: page.title, nav: commentsUrl() })
  })

  routes.post('/comments/:id/themes', guard, async (req, res) => {
    const comment = await commentOf(req)
    const parsed = parseForm(ThemeChoiceForm, req.body)
    const theme = parsed.ok && parsed.input.theme && (await themeById(database.read, parsed.input.theme))
    if (!theme) {
      res.goOn(commentUrl(comment.id), 'Choose a theme first.')
      return
    }
    await database.write((tx) => answerTheme(tx, comment, theme.id, 'belongs', handOf(req)))
    res.goOn(commentUrl(comment.id), `${theme.name}: added.`, commentThemeUrl(comment.id, theme.id, 'undo'))
  })

  routes.post('/comments/:id/themes/:themeId/addition', guard, async (req, res) => {
    const { comment, theme } = await bothOf(req)
    await database.write((tx) => answerTheme(tx, comment, theme.id, 'belongs', handOf(req)))
    res.goOn(commentUrl(comment.id), `${theme.name}: added.`, commentThemeUrl(comment.id, theme.id, 'undo'))
  })

  routes.post('/comments/:id/themes/:themeId/removal', guard, async (req, res) => {
    const { comment, theme } = await bothOf(req)
    const before = (await themeAnswersOf(database.read, [comment.id])).find((one) => one.themeId === theme.id)
    await database.write((tx) => answerTheme(tx, comment, theme.id, 'does not', handOf(req)))
    const back = commentThemeUrl(comment.id, theme.id, before?.answer === 'belongs' ? 'addition' : 'undo')
    res.goOn(commentUrl(comment.id), `Not about ${theme.name}.`, back)
  })

  routes.post('/comments/:id/themes/:themeId/undo', guard, async (req, res) => {
    const { comment, theme } = await bothOf(req)
    await database.write((tx) => leaveThemeOpen(tx, comment, theme.id, handOf(req)))
    res.goOn(commentUrl(comment.id), 'As it was before.')
  })

  routes.post('/comments/:id/tone', guard, async (req, res) => {
    const comment = await commentOf(req)
    const parsed = parseForm(ToneForm, req.body)
    const tone = parsed.ok ? parsed.input.tone : null
    await database.write((tx) => setTone(tx, comment, tone, handOf(req)))
    res.goOn(commentUrl(comment.id), 'Saved.')
  })

  routes.post('/comments/:id/opening', guard, async (req, res) => {
    const comment = await commentOf(req)
    await database.write((tx) => setAudience(tx, comment, 'everyone', handOf(req)))
    res.goOn(commentUrl(comment.id), 'Everybody may read it now.', commentAudienceUrl(comment.id, 'closing'))
  })

  routes.post('/comments/:id/closing', guard, async (req, res) => {
    const comment = await commentOf(req)
    await database.write((tx) => setAudience(tx, comment, 'managers', handOf(req)))
    res.goOn(commentUrl(comment.id), 'For managers alone.', commentAudienceUrl(comment.id, 'opening'))
  })

  return routes

  async function commentOf(req: Request): Promise<Comment> {
    const comment = await commentById(database.read, idFrom(req), staffOf(req).role)
    if (!comment) throw new NotFound()
    return comment
  }

  async function bothOf(req: Request) {
    const comment = await commentOf(req)
    const theme = await themeById(database.read, idFrom(req, 'themeId'))
    if (!theme) throw new NotFound()
    return { comment, theme }
  }
}
