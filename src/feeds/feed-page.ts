import type { PostedPoint } from './point-queries.ts'
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
import { feedPill, kindWords, momentWords, stateWords, type Looked } from './pages.ts'
import type { Feed } from './queries.ts'

/** One feed: how it is doing, what it has posted, and what can be chosen about it. */
export interface FeedPage {
  name: string
  pill: Pill | null
  sub: string
  state: string
  /** What is wrong with it, since when, and what happens next; null where it works. */
  trouble: { since: string; problem: string; next: string } | null
  check: string
  isPaused: boolean
  pause: string
  resume: string
  removal: string
  points: { text: string; sub: string; href: string }[]
  /** What a colleague saved in between, or ''. */
  stale: string
  form: FeedFormParts
}

declare module '../web/views.ts' {
  interface Views {
    'feeds/feed': FeedPage
    'feeds/_state': FeedPage
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
  const { id, pausedAt, problem } = feed
  return {
    name: feedName(feed),
    pill: feedPill(feed),
    sub: kindWords(feed),
    state: problem === null ? stateWords(feed, points.length, facts) : '',
    trouble: problem === null ? null : troubleWords({ ...feed, problem }, facts),
    check: pausedAt ? '' : feedCheckUrl(id),
    isPaused: pausedAt !== null,
    pause: feedPauseUrl(id),
    resume: feedResumeUrl(id),
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

function troubleWords(
  { brokenSince, problem, pausedAt, nextTryAt }: Feed & { problem: string },
  looked: Looked,
) {
  return {
    since: brokenSince ? `It cannot be read since ${momentWords(brokenSince, looked)}` : 'It cannot be read',
    problem,
    next: pausedAt
      ? 'It is paused. Go on, and Rapport tries it again.'
      : `Rapport tries again ${momentWords(nextTryAt, looked)}. Everything else goes on.`,
  }
}
