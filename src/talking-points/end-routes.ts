import { Router, type Request } from 'express'
import { may, staffOf } from '../staff/gate.ts'
import { cameFrom } from '../web/came-from.ts'
import { NotFound } from '../web/errors.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { talkingPointsUrl, talkingPointUrl, undoTalkingPointEndUrl } from '../web/urls.ts'
import type { Poster } from './commands.ts'
import {
  endTalkingPoint,
  removeTalkingPoint,
  restoreTalkingPoint,
  resumeTalkingPoint,
} from './end-commands.ts'

/** The pages that one can be posted from and gone back to: the line stands in the head of every page. */
const POSTED_FROM = [
  /^\/(|customers|follow-ups|find|talking-points|line-up|insights|visits\/new|settings|feeds)$/,
  /^\/(customers|people|visits)\/[\w-]{36}(\/edit)?$/,
]

/** Saying that a talking point is over, taking one off, and taking both back. */
export function talkingPointEndRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('post talking points')

  routes.post('/talking-points/:id/removal', guard, async (req, res) => {
    const id = idFrom<'TalkingPoint'>(req)
    const outcome = await database.write((tx) => removeTalkingPoint(tx, id, posterOf(req)))
    if (outcome === 'gone') throw new NotFound()
    res.goOn(backFrom(req), 'The talking point is taken off.', `${talkingPointUrl(id)}/removal/undo`)
  })

  routes.post('/talking-points/:id/removal/undo', guard, async (req, res) => {
    const outcome = await database.write((tx) => restoreTalkingPoint(tx, idFrom(req), posterOf(req)))
    if (outcome === 'gone') throw new NotFound()
    res.goOn(backFrom(req), 'The talking point is back.')
  })

  routes.post('/talking-points/:id/end', guard, async (req, res) => {
    const id = idFrom<'TalkingPoint'>(req)
    const until = await database.write((tx) => endTalkingPoint(tx, id, posterOf(req)))
    if (until === 'gone') res.goOn(talkingPointsUrl, 'That talking point is over already.')
    else res.goOn(backFrom(req), 'Old news now. It stands under Past.', undoTalkingPointEndUrl(id, until))
  })

  routes.post('/talking-points/:id/end/undo/:until', guard, async (req, res) => {
    const id = idFrom<'TalkingPoint'>(req)
    const until = new Date(Number(req.params.until))
    if (Number.isNaN(until.getTime())) throw new NotFound()
    const outcome = await database.write((tx) => resumeTalkingPoint(tx, id, until, posterOf(req)))
    if (outcome === 'gone') throw new NotFound()
    res.goOn(backFrom(req), 'The talking point holds again.')
  })

  return routes
}

/** Who posts or ends, where and when. */
export function posterOf(req: Request): Poster {
  const { id: staffId, place } = staffOf(req)
  return { staffId, place, now: req.now }
}

/** The page of ours that a form about talking points was sent from. */
export function backFrom(req: Request): string {
  return cameFrom(req, POSTED_FROM) ?? talkingPointsUrl
}
