import type { Site } from '../web/site.ts'
import { wantedOf, type Asked } from './asking.ts'
import { download, USUAL_BOUNDS, type Bounds, type Download, type Failure } from './download.ts'

/** What a domain does about an address of its own. The world is waited for between its units of work. */
export interface Asking<What extends Asked, Contents> {
  /** Takes it, where it is due, so that nobody else asks it meanwhile. */
  claim: (now: Date) => Promise<What | undefined>
  /** Makes sense of what came, or says in words why it cannot. */
  read: (what: What, sent: Download, now: Date) => Promise<{ contents: Contents } | { problem: string }>
  keepAnswer: (what: What, answer: Answer<Contents>, now: Date) => Promise<void>
  keepUnchanged: (what: What, now: Date) => Promise<void>
  keepFailure: (what: What, failure: Failure, now: Date) => Promise<void>
}

/** What a site sent, and what it wants to hear when it is asked again. */
export interface Answer<Contents> {
  contents: Contents
  etag: string | null
  lastModified: string | null
}

/** Asks an address that is due, and keeps what comes of it. */
export async function ask<What extends Asked, Contents>(
  { clock, privateFeedHosts }: Pick<Site, 'clock' | 'privateFeedHosts'>,
  asking: Asking<What, Contents>,
  limits: Partial<Bounds> = {},
): Promise<void> {
  const what = await asking.claim(clock.now())
  if (!what) return
  const bounds = { ...USUAL_BOUNDS, privateHosts: privateFeedHosts ?? [], ...limits }
  const answer = await download(wantedOf(what, clock.now()), bounds)
  if (answer === 'unchanged') await asking.keepUnchanged(what, clock.now())
  else if ('failure' in answer) await asking.keepFailure(what, answer.failure, clock.now())
  else {
    const { etag, lastModified } = answer.read
    const read = await asking.read(what, answer.read, clock.now())
    if ('contents' in read) await asking.keepAnswer(what, { ...read, etag, lastModified }, clock.now())
    else await asking.keepFailure(what, { ...read, retryAfter: undefined, isGone: false }, clock.now())
  }
}
