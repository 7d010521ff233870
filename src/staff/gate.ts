import type { Request, RequestHandler, Response } from 'express'
import { storageTrouble } from '../../db/trouble.ts'
import { parseCookie } from 'cookie'
import { dayIn, type Day } from '../lib/day.ts'
import { organisationOf, type Organisation } from '../organisation/queries.ts'
import { NotPermitted } from '../web/errors.ts'
import { withReturn } from '../web/return-address.ts'
import type { Site } from '../web/site.ts'
import { codeUrl, signInUrl, twoFactorUrl, welcomeUrl } from '../web/urls.ts'
import { deviceInWords } from './device.ts'
import type { Halfway } from './halfway.ts'
import { permits, type Permission } from './permissions.ts'
import { signedInBy, type SignedIn } from './queries.ts'
import { isFresh, sessionIdOf, touchSession, USE_PRECISION } from './sessions.ts'

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
    if (!req.organisation) res.redirect(303, welcomeUrl)
    else if (!req.staff)
      res.redirect(303, withReturn(doorFor(req), req.method === 'GET' ? req.originalUrl : ''))
    else if (!permits(req.staff.role, phrase))
      throw new NotPermitted(`Your role here is ${req.staff.role}, and it does not allow this: ${phrase}.`)
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

/** The organisation, on a route that a guard protects. */
export function orgOf(req: Request): Organisation {
  if (!req.organisation) throw new Error('A route without a guard asked for the organisation')
  return req.organisation
}

/** Today, in the time zone of the place where the reader stands. */
export function todayOf(req: Request): Day {
  return dayIn(req.now, staffOf(req).place.timeZone)
}

/** What somebody sits at, in words. */
export function deviceOf(req: Request): string {
  return deviceInWords(req.get('User-Agent') ?? '')
}

/** Hands the browser its session. */
export function giveSession(site: Site, res: Response, token: string): void {
  res.cookie(cookieName(site), token, cookieOptions(site))
}

/** Takes the session from the browser, and everything it kept of the pages. */
export function takeSession(site: Site, res: Response): void {
  res.clearCookie(cookieName(site), cookieOptions(site))
  res.set('Clear-Site-Data', '"cache", "storage"')
}

function guard(phrase: string, handler: RequestHandler): RequestHandler {
  GUARDS.set(handler, phrase)
  return handler
}

async function atTheDoor(site: Site, req: Request): Promise<SignedIn | undefined> {
  const token = parseCookie(req.headers.cookie ?? '')[cookieName(site)]
  if (!token) return undefined
  const { now } = req
  const staff = await signedInBy(site.database.read, sessionIdOf(token))
  if (!staff || !isFresh(staff.session, now)) return undefined
  if (now.getTime() - staff.session.lastUsedAt.getTime() > USE_PRECISION)
    await site.database.write((tx) => touchSession(tx, staff.session.id, staff.id, now)).catch(unlessStorage)
  return staff
}

const DOORS: Readonly<Record<Halfway, string>> = { code: codeUrl, 'second factor': twoFactorUrl }

function doorFor({ halfway }: Request): string {
  const waitsFor = halfway?.session.waitsFor
  return waitsFor ? DOORS[waitsFor] : signInUrl
}

/** Where nothing can be kept, what is there can still be read. */
function unlessStorage(error: unknown): void {
  if (!storageTrouble(error)) throw error
}

function isSecure(site: Site): boolean {
  return site.baseUrl.startsWith('https:')
}

function cookieName(site: Site): string {
  return isSecure(site) ? '__Host-session' : 'session'
}

function cookieOptions(site: Site) {
  return { httpOnly: true, sameSite: 'lax', secure: isSecure(site), path: '/' } as const
}
