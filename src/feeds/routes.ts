import { Router, type Request, type Response } from 'express'
import { aWhile } from '../addresses/in-lanes.ts'
import { catalogueNames } from '../interests/queries.ts'
import { lookedBy, may, staffOf } from '../staff/gate.ts'
import { NotFound } from '../web/errors.ts'
import { type Form, parseForm, refusedForm } from '../web/forms.ts'
import type { Site } from '../web/site.ts'
import { feedRemovalUrl, feedsUrl, feedUrl } from '../web/urls.ts'
import { addFeed, changeFeed, type Owner } from './commands.ts'
import { feedPage } from './feed-page.ts'
import { FeedForm } from './forms.ts'
import { blankFeed, feedForm, feedFormParts } from './form-pages.ts'
import { feedsPage } from './pages.ts'
import { pollFeed } from './poll.ts'
import { pointsOfFeed } from './point-queries.ts'
import { feedsAt, standingCounts, type Feed } from './queries.ts'
import { feedOf } from './state-routes.ts'

/** The feeds: adding them, and choosing about each. */
export function feedRoutes(site: Site): Router {
  const { database } = site
  const routes = Router()
  const guard = may('run feeds')

  routes.get('/feeds', guard, async (req, res) => {
    const feeds = await feedsAt(database.read, staffOf(req).place.id)
    const ids = feeds.map(({ id }) => id)
    const standing = await standingCounts(database.read, ids, req.now)
    await res.page('feeds/feeds', feedsPage(feeds, standing, lookedBy(req)), ABOUT)
  })

  routes.get('/feeds/new', guard, (_req, res) => showNew(res, blankFeed()))

  routes.post('/feeds', guard, async (req, res) => {
    const parsed = parseForm(FeedForm, req.body)
    if (!parsed.ok) return showNew(res.status(422), parsed.form)
    const added = await database.write((tx) => addFeed(tx, parsed.input, ownerOf(req)))
    if ('refused' in added) return showNew(res.status(422), refusedForm(parsed.form, added))
    await aWhile(pollFeed(site, added.id))
    res.goOn(feedUrl(added.id), 'The feed is added.', feedRemovalUrl(added.id))
  })

  routes.get('/feeds/:id', guard, async (req, res) => {
    const feed = await feedOf(site, req)
    await showFeed(req, res, feed, feedForm(feed))
  })

  routes.post('/feeds/:id', guard, async (req, res) => {
    const feed = await feedOf(site, req)
    const parsed = parseForm(FeedForm, req.body)
    if (!parsed.ok) return showFeed(req, res.status(422), feed, parsed.form)
    const change = await database.write((tx) => changeFeed(tx, feed.id, parsed.input, ownerOf(req)))
    if (change === 'gone') throw new NotFound()
    if (change === 'stale') return showFeed(req, res.status(409), feed, parsed.form, STALE)
    if (change !== 'saved') return showFeed(req, res.status(422), feed, refusedForm(parsed.form, change))
    await aWhile(pollFeed(site, feed.id))
    res.goOn(feedUrl(feed.id), 'The feed is saved.')
  })

  return routes

  async function showNew(res: Response, form: Form): Promise<void> {
    const catalogue = await catalogueNames(database.read)
    const parts = feedFormParts(form, catalogue, { action: feedsUrl, save: 'Add the feed' })
    await res.page('feeds/new', { form: parts }, { ...ABOUT, title: 'A new feed' })
  }

  async function showFeed(
    req: Request,
    res: Response,
    feed: Feed,
    form: Form,
    stale?: string,
  ): Promise<void> {
    const points = await pointsOfFeed(database.read, feed.id, req.now)
    const catalogue = await catalogueNames(database.read)
    const page = feedPage({ feed, points, catalogue, form, ...lookedBy(req), ...(stale ? { stale } : {}) })
    await res.page('feeds/feed', page, { ...ABOUT, title: page.name })
  }
}

const ABOUT = { title: 'Feeds', nav: feedsUrl }
const STALE = 'A colleague saved this feed while you were here.'

function ownerOf(req: Request): Owner {
  const { id: staffId, place } = staffOf(req)
  return { staffId, place, now: req.now }
}
