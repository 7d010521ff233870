import { Router } from 'express'
import { openCase } from '../cases/open-commands.ts'
import { dayIn } from '../lib/day.ts'
import { handOf, may, staffOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { caseUrl, commentUrl } from '../web/urls.ts'
import { lookedAfter } from './case-queries.ts'
import { commentById } from './queries.ts'

/** A comment that somebody is to look after. */
export function commentCaseRoutes({ database }: Site): Router {
  const routes = Router()

  routes.post('/comments/:id/case', may('sort comments'), async (req, res) => {
    const { role, place } = staffOf(req)
    const { staffId, now } = handOf(req)
    const comment = await commentById(database.read, idFrom(req), role)
    if (!comment) throw new NotFound()
    const caseId = await database.write(async (tx) => {
      const standing = await lookedAfter(tx, comment)
      if (!standing || standing.open?.holdsWords) return standing?.open?.id
      const day = comment.day ?? dayIn(comment.at, place.timeZone)
      const { placeId, words, invitationId } = comment
      const { customerId } = standing
      const said = {
        customerId,
        placeId,
        day,
        because: 'a comment',
        words,
        invitationId,
        byId: staffId,
      } as const
      return openCase(tx, said, now)
    })
    if (caseId)
      res.goOn(caseUrl(caseId), 'Their words are in this case, and whoever looks after it reads them.')
    else res.goOn(commentUrl(comment.id), 'There is nobody whom we could look after for this.')
  })

  return routes
}
