import type { Request, RequestHandler } from 'express'
import { storageTrouble } from '../../db/trouble.ts'
import { dayIn, type Day } from '../lib/day.ts'
import { organisationOf, type Organisation } from '../organisation/queries.ts'
import { NotPermitted } from '../web/errors.ts'
import { withReturn } from '../web/return-address.ts'
import type { Site } from '../web/site.ts'
import { codeUrl, coverUrl, signInUrl, twoFactorUrl, welcomeUrl } from '../web/urls.ts'
import { sessionTokenOf } from './cookies.ts'
import type { Halfway } from './halfway.ts'
import { isForOwnersAlone, permits, type Permission } from './permissions.ts'
import { signedInBy, type SignedIn } from './queries.ts'
import { signInRulesOf } from './rules-queries.ts'
import { isFresh, isLeftAlone, sessionIdOf, touchSession, USE_PRECISION } from './sessions.ts'
import type { StaffId } from './staff-member.ts'

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how Express lets its request be extended
  namespace Express {
    interface Request {
      /** Who is signed in, if anybody. */
      staff?: SignedIn
      /** Who has shown a password here, and has yet to show the rest. */
      halfway?: SignedIn
      /** The organisation, once it has been set up. */
      organisation?: Organisation
    }
  }
}

const GUARDS = new WeakMap<object, string>()

/** Sees who is at the door: looks the session up and notes that it was used. Lets everybody past. */
export function gate(site: Site): RequestHandler {
  return async (req, _res, next) => {
    const organisation = await organisationOf(site.database.read)
    const somebody = await atTheDoor(site, req)
    if (organisation) req.organisation = organisation
    if (somebody) req[somebody.session.waitsFor ? 'halfway' : 'staff'] = somebody
    next()
  }
}

/** Guards a route: only who is signed in and whose role permits what the phrase says gets past. */
export function may(phrase: Permission): RequestHandler {
  return guard(phrase, (req, res, next) => {
    const asked = req.method === 'GET' ? req.originalUrl : ''
    if (!req.organisation) res.redirect(303, welcomeUrl)
    else if (!req.staff) res.redirect(303, withReturn(doorFor(req), asked))
    else if (!permits(req.staff.role, phrase))
      throw new NotPermitted(`Your role here is ${req.staff.role}, and it does not allow this: ${phrase}.`)
    else if (req.staff.session.isByPin && isForOwnersAlone(phrase))
      res.redirect(303, withReturn(signInUrl, asked))
    else next()
  })
}

/** Marks a route as open to anybody, signed in or not. */
export const anyone: RequestHandler = guard('anyone', (_req, _res, next) => {
  next()
})

/** What a guard lets past, or undefined where a handler is no guard. */
export function guardedBy(handler: unknown): string | undefined {
  return typeof handler === 'function' ? GUARDS.get(handler) : undefined
}

/** Who is signed in, on a route that a guard protects. */
export function staffOf(req: Request): SignedIn {
  if (!req.staff) throw new Error('A route without a guard asked who is signed in')
  return req.staff
}

/** Who is at work on a route that a guard protects, and when: what every command takes. */
export function handOf(req: Request): { staffId: StaffId; now: Date } {
  return { staffId: staffOf(req).id, now: req.now }
}

/** When somebody looks, and by which clock. */
export function lookedBy(req: Request): { now: Date; today: Day; timeZone: string } {
  return { now: req.now, today: todayOf(req), timeZone: staffOf(req).place.timeZone }
}

/** The organisation, on a route that a guard protects. */
export function orgOf(req: Request): Organisation {
  if (!req.organisation) throw new Error('A route without a guard asked for the organisation')
  return req.organisation
}

/** Today, in the time zone of the place where the reader stands. */
export function todayOf(req: Request): Day {
  return dayIn(req.now, staffOf(req).place.timeZone)
}

function guard(phrase: string, handler: RequestHandler): RequestHandler {
  GUARDS.set(handler, phrase)
  return handler
}

async function atTheDoor(site: Site, req: Request): Promise<SignedIn | undefined> {
  const { now } = req
  const token = sessionTokenOf(site, req)
  const somebody = token ? await signedInBy(site.database.read, sessionIdOf(token)) : undefined
  if (!somebody || !isFresh(somebody.session, now)) return undefined
  const { session } = somebody
  if (session.waitsFor) return somebody
  const { hideAfterMinutes } = await signInRulesOf(site.database.read)
  if (isLeftAlone(session, hideAfterMinutes, now))
    return { ...somebody, session: { ...session, waitsFor: 'cover' } }
  if (isAttended(req) && now.getTime() - session.lastUsedAt.getTime() > USE_PRECISION)
    await site.database.write((tx) => touchSession(tx, session.id, somebody.id, now)).catch(unlessStorage)
  return somebody
}

/** A page that keeps itself up to date is not being used. */
function isAttended(req: Request): boolean {
  return req.get('X-Unattended') === undefined
}

const DOORS: Readonly<Record<Halfway, string>> = {
  code: codeUrl,
  'second factor': twoFactorUrl,
  cover: coverUrl,
}

function doorFor({ halfway }: Request): string {
  const waitsFor = halfway?.session.waitsFor
  return waitsFor ? DOORS[waitsFor] : signInUrl
}

/** Where nothing can be kept, what is there can still be read. */
function unlessStorage(error: unknown): void {
  if (!storageTrouble(error)) throw error
}
