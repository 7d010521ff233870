import { Router, type Request, type Response } from 'express'
import { catalogueNames } from '../interests/queries.ts'
import { listInWords } from '../lib/text.ts'
import { may, staffOf, todayOf } from '../staff/gate.ts'
import { permits } from '../staff/permissions.ts'
import { NotFound } from '../web/errors.ts'
import { type Form, parseForm, refusedForm } from '../web/forms.ts'
import { pageOfRows } from '../web/pagination.ts'
import { idFrom, queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { talkingPointsUrl, talkingPointUrl } from '../web/urls.ts'
import { changeTalkingPoint, postTalkingPoint } from './commands.ts'
import { editTalkingPointPage, talkingPointForm } from './edit-pages.ts'
import { backFrom, posterOf } from './end-routes.ts'
import { followersArriving } from './follower-queries.ts'
import { postForm, TalkingPointForm } from './forms.ts'
import { blankPost, talkingPointsPage } from './pages.ts'
import {
  activeTalkingPoints,
  comingTalkingPoints,
  pastTalkingPointCount,
  pastTalkingPoints,
  talkingPointById,
  type TalkingPoint,
} from './queries.ts'
import type { Served } from './served-commands.ts'

const PAST_ROWS = 20

/** Posting and correcting talking points. */
export function talkingPointRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('post talking points')

  routes.get('/talking-points', may('see the desk'), (req, res) =>
    showBoard(req, res, blankPost(todayOf(req))),
  )

  routes.post('/talking-points', guard, async (req, res) => {
    const parsed = parseForm(postForm(todayOf(req)), req.body)
    if (!parsed.ok) return showBoard(req, res.status(422), parsed.form)
    const posted = await database.write((tx) => postTalkingPoint(tx, parsed.input, posterOf(req)))
    if ('refused' in posted) return showBoard(req, res.status(422), refusedForm(parsed.form, posted))
    res.goOn(backFrom(req), postedWords(posted.served), `${talkingPointUrl(posted.id)}/removal`)
  })

  routes.get('/talking-points/:id/edit', guard, async (req, res) => {
    const point = await pointOf(req)
    await showEdit(res, point, talkingPointForm(point, staffOf(req).place.timeZone))
  })

  routes.post('/talking-points/:id', guard, async (req, res) => {
    const point = await pointOf(req)
    const parsed = parseForm(TalkingPointForm, req.body)
    if (!parsed.ok) return showEdit(res.status(422), point, parsed.form)
    const change = await database.write((tx) => changeTalkingPoint(tx, point.id, parsed.input, posterOf(req)))
    if (change === 'gone') throw new NotFound()
    if (change === 'stale') return showStale(req, res.status(409), parsed.form)
    if (change !== 'saved') return showEdit(res.status(422), point, refusedForm(parsed.form, change))
    res.goOn(talkingPointsUrl, 'The talking point is saved.')
  })

  return routes

  async function pointOf(req: Request): Promise<TalkingPoint> {
    const point = await talkingPointById(database.read, staffOf(req).place.id, idFrom(req))
    if (!point) throw new NotFound()
    return point
  }

  async function showBoard(req: Request, res: Response, form: Form): Promise<void> {
    const { read } = database
    const { place, role } = staffOf(req)
    const today = todayOf(req)
    const pastCount = await pastTalkingPointCount(read, place.id, req.now)
    const page = pageOfRows(queryText(req, 'page'), pastCount, PAST_ROWS)
    const active = await activeTalkingPoints(read, place.id, req.now)
    const ids = active.map(({ id }) => id)
    const shown = talkingPointsPage({
      active,
      coming: await comingTalkingPoints(read, place.id, req.now),
      past: await pastTalkingPoints(read, place.id, req.now, page),
      pastCount,
      page,
      followers: await followersArriving(read, ids, { placeId: place.id, day: today, role }),
      catalogue: await catalogueNames(read),
      form,
      today,
      timeZone: place.timeZone,
      runsFeeds: permits(role, 'run feeds'),
    })
    await res.page('talking-points/talking-points', shown, ABOUT)
  }

  async function showStale(req: Request, res: Response, form: Form): Promise<void> {
    const point = await pointOf(req)
    await showEdit(res, point, form, talkingPointForm(point, staffOf(req).place.timeZone))
  }

  async function showEdit(res: Response, point: TalkingPoint, form: Form, saved?: Form): Promise<void> {
    const page = editTalkingPointPage(point, form, await catalogueNames(database.read), saved)
    await res.page('talking-points/edit', page, { ...ABOUT, title: 'Talking point' })
  }
}

const ABOUT = { title: 'Talking points', nav: talkingPointsUrl }

function postedWords(served: Served[]): string {
  const told = served.map(({ name, tone }) => (tone === 'neutral' ? name : `${name} (${tone} news)`))
  if (told.length > 0) return `Posted for everybody who cares about ${listInWords(told)}.`
  return 'Posted. Name an interest, and it stands on the card of everybody who shares it.'
}
