import { addressPill, addressState, stateWords, type AddressState, type Looked } from '../addresses/pages.ts'
import type { Form } from '../web/forms.ts'
import type { Pill } from '../web/fragments.ts'
import {
  editTalkingPointUrl,
  feedCheckUrl,
  feedPauseUrl,
  feedRemovalUrl,
  feedResumeUrl,
  feedUrl,
} from '../web/urls.ts'
import { feedName } from './feed.ts'
import { feedFormParts, type FeedFormParts } from './form-pages.ts'
import { broughtWords, kindWords } from './pages.ts'
import type { PostedPoint } from './point-queries.ts'
import type { Feed } from './queries.ts'

/** One feed: how it is doing, what it has posted, and what can be chosen about it. */
export interface FeedPage {
  name: string
  pill: Pill | null
  sub: string
  state: string
  address: AddressState
  removal: string
  points: { text: string; sub: string; href: string }[]
  /** What a colleague saved in between, or ''. */
  stale: string
  form: FeedFormParts
}

declare module '../web/views.ts' {
  interface Views {
    'feeds/feed': FeedPage
    'feeds/_posted': FeedPage
  }
}

interface FeedFacts extends Looked {
  feed: Feed
  points: readonly PostedPoint[]
  catalogue: string[]
  form: Form
  stale?: string
}

/** The page of one feed. */
export function feedPage(facts: FeedFacts): FeedPage {
  const { feed, points, catalogue, form, stale = '' } = facts
  const { id } = feed
  return {
    name: feedName(feed),
    pill: addressPill(feed),
    sub: kindWords(feed),
    state: feed.problem === null ? stateWords(feed, broughtWords(points.length), facts) : '',
    address: addressState(
      feed,
      { check: feedCheckUrl(id), pause: feedPauseUrl(id), resume: feedResumeUrl(id) },
      facts,
    ),
    removal: feedRemovalUrl(id),
    points: points.map((point) => ({
      text: point.text,
      sub: point.detail ?? '',
      href: editTalkingPointUrl(point.id),
    })),
    stale,
    form: feedFormParts(form, catalogue, {
      action: feedUrl(id),
      save: 'Save',
      ...(stale ? { version: feed.version } : {}),
    }),
  }
}
