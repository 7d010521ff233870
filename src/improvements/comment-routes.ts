import { Router, type Request } from 'express'
import { commentById, type Comment } from '../comments/queries.ts'
import { plural } from '../lib/text.ts'
import { handOf, may, staffOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { parseForm } from '../web/forms.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { commentUrl, improvementCommentUrl, improvementUrl } from '../web/urls.ts'
import { addComments, takeCommentOff } from './comment-commands.ts'
import { CommentChoiceForm } from './forms.ts'
import { commentIdsAbout, improvementById, type Improvement } from './queries.ts'

/** The comments that an improvement answers. */
export function improvementCommentRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('run improvements')

  routes.post('/comments/:id/improvements', guard, async (req, res) => {
    const comment = await commentOf(req)
    const parsed = parseForm(CommentChoiceForm, req.body)
    const id = parsed.ok ? parsed.input.improvementId : null
    const improvement = id && (await improvementById(database.read, id))
    if (!improvement) {
      res.goOn(commentUrl(comment.id), 'Choose one first.')
      return
    }
    await database.write((tx) => addComments(tx, improvement.id, [comment.id], handOf(req)))
    const undo = improvementCommentUrl(improvement.id, comment.id, 'removal')
    res.goOn(commentUrl(comment.id), `Added to ${improvement.title}.`, undo)
  })

  routes.post('/improvements/:id/comments/:commentId/removal', guard, async (req, res) => {
    const { id } = await improvementOf(req)
    const commentId = idFrom<'Comment'>(req, 'commentId')
    await database.write((tx) => takeCommentOff(tx, id, commentId, handOf(req)))
    res.goOn(improvementUrl(id), 'Taken off.', improvementCommentUrl(id, commentId, 'addition'))
  })

  routes.post('/improvements/:id/comments/:commentId/addition', guard, async (req, res) => {
    const { id } = await improvementOf(req)
    const comment = await commentOf(req, 'commentId')
    await database.write((tx) => addComments(tx, id, [comment.id], handOf(req)))
    res.goOn(improvementUrl(id), 'Added.', improvementCommentUrl(id, comment.id, 'removal'))
  })

  routes.post('/improvements/:id/theme', guard, async (req, res) => {
    const improvement = await improvementOf(req)
    const { themeId } = improvement
    const ids = themeId ? await commentIdsAbout(database.read, themeId, staffOf(req).role) : []
    const count = await database.write((tx) => addComments(tx, improvement.id, ids, handOf(req)))
    res.goOn(improvementUrl(improvement.id), `${plural(count, 'comment')} added.`)
  })

  return routes

  async function improvementOf(req: Request): Promise<Improvement> {
    const improvement = await improvementById(database.read, idFrom(req))
    if (!improvement) throw new NotFound()
    return improvement
  }

  async function commentOf(req: Request, name = 'id'): Promise<Comment> {
    const comment = await commentById(database.read, idFrom(req, name), staffOf(req).role)
    if (!comment) throw new NotFound()
    return comment
  }
}
