import { parseCookie } from 'cookie'
import type { Request, Response } from 'express'
import { isSecure, type Site } from '../web/site.ts'
import { deviceInWords } from './device.ts'
import { newToken, type Entrance } from './sessions.ts'
import type { StaffId } from './staff-member.ts'

const DAY = 86_400_000
/** How long a browser remembers which desk it is. */
const DESK_REMEMBERED = 30 * DAY

/** The secret of the session that a browser has, if it has one. */
export function sessionTokenOf(site: Site, req: Request): string | undefined {
  return cookieOf(site, req, 'session')
}

/** A way in for somebody who has shown who they are, at the desk that asks. */
export function entranceOf(site: Site, req: Request, staffId: StaffId): Entrance {
  return { staffId, ...newKeys(site, req) }
}

/** The secrets of a session that may begin at the desk that asks. */
export function newKeys(site: Site, req: Request): Omit<Entrance, 'staffId'> {
  return {
    token: newToken(),
    deskToken: cookieOf(site, req, 'desk') ?? newToken(),
    device: deviceInWords(req.get('User-Agent') ?? ''),
  }
}

/** Hands the browser its session, and which desk it is. */
export function giveSession(
  site: Site,
  res: Response,
  { token, deskToken }: Omit<Entrance, 'staffId'>,
): void {
  res.cookie(nameOf(site, 'session'), token, options(site))
  res.cookie(nameOf(site, 'desk'), deskToken, { ...options(site), maxAge: DESK_REMEMBERED })
}

/** Takes the session from the browser, and everything it kept of the pages. */
export function takeSession(site: Site, res: Response): void {
  res.clearCookie(nameOf(site, 'session'), options(site))
  res.set('Clear-Site-Data', '"cache", "storage"')
}

function cookieOf(site: Site, req: Request, name: string): string | undefined {
  const token = parseCookie(req.headers.cookie ?? '')[nameOf(site, name)]
  return token === '' ? undefined : token
}

function nameOf(site: Site, name: string): string {
  return isSecure(site) ? `__Host-${name}` : name
}

function options(site: Site) {
  return { httpOnly: true, sameSite: 'lax', secure: isSecure(site), path: '/' } as const
}
