import { Router, type Request } from 'express'
import type { Tx } from '../../db/database.ts'
import { aWhile } from '../addresses/in-lanes.ts'
import { may, staffOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { feedRemovalUrl, feedResumeUrl, feedsUrl, feedUrl } from '../web/urls.ts'
import { askFeedNow, pauseFeed, removeFeed, restoreFeed, resumeFeed, type Owner } from './commands.ts'
import { pollFeed } from './poll.ts'
import { feedById, type Feed } from './queries.ts'

/** Asking a feed now, pausing it, removing it, and taking those back. */
export function feedStateRoutes(site: Site): Router {
  const routes = Router()
  const guard = may('run feeds')

  routes.post('/feeds/:id/check', guard, async (req, res) => {
    const { id } = await feedOf(site, req)
    await done(req, (tx, owner) => askFeedNow(tx, id, owner))
    await aWhile(pollFeed(site, id))
    res.goOn(feedUrl(id))
  })

  routes.post('/feeds/:id/pause', guard, async (req, res) => {
    const { id } = await feedOf(site, req)
    await done(req, (tx, owner) => pauseFeed(tx, id, owner))
    res.goOn(feedUrl(id), 'The feed is paused.', feedResumeUrl(id))
  })

  routes.post('/feeds/:id/pause/undo', guard, async (req, res) => {
    const { id } = await feedOf(site, req)
    await done(req, (tx, owner) => resumeFeed(tx, id, owner))
    await aWhile(pollFeed(site, id))
    res.goOn(feedUrl(id), 'The feed goes on.')
  })

  routes.post('/feeds/:id/removal', guard, async (req, res) => {
    const { id } = await feedOf(site, req)
    await done(req, (tx, owner) => removeFeed(tx, id, owner))
    res.goOn(
      feedsUrl,
      'The feed is removed. What it has posted stays until it is over.',
      `${feedRemovalUrl(id)}/undo`,
    )
  })

  routes.post('/feeds/:id/removal/undo', guard, async (req, res) => {
    const id = idFrom<'Feed'>(req)
    await done(req, (tx, owner) => restoreFeed(tx, id, owner))
    res.goOn(feedUrl(id), 'The feed is back.')
  })

  return routes

  async function done(req: Request, act: (tx: Tx, owner: Owner) => Promise<'done' | 'gone'>): Promise<void> {
    const { id: staffId, place } = staffOf(req)
    const outcome = await site.database.write((tx) => act(tx, { staffId, place, now: req.now }))
    if (outcome === 'gone') throw new NotFound()
  }
}

/** The feed of an address, where it is one of this place. */
export async function feedOf({ database }: Site, req: Request): Promise<Feed> {
  const feed = await feedById(database.read, idFrom(req))
  if (feed?.placeId !== staffOf(req).place.id || feed.removedAt) throw new NotFound()
  return feed
}
