import type { Request, RequestHandler, Response } from 'express'
import { rateLimit } from 'express-rate-limit'
import { TooQuick } from './errors.ts'

const MINUTE = 60_000

/**
 * Keeps an address from trying what is not there too often. What is answered well is not counted, so that a whole
 * business behind one address is never kept out.
 */
export function limitFailures(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit: perMinute,
    skipSuccessfulRequests: true,
    legacyHeaders: false,
    handler: tooMany,
  })
}

/** Keeps whoever holds an address that is a key to the pace of hands, wherever they ask from. */
export function paceByAddress(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit: perMinute,
    legacyHeaders: false,
    keyGenerator: ({ path }) => path,
    handler: tooMany,
  })
}

/** Files are taken out and brought in by hand, so few in an hour are enough. */
const AN_HOUR = { takenOut: 30, broughtIn: 60 } as const

/**
 * Keeps somebody who is signed in to the pace of hands: so many requests a minute, a third of them cards and searches,
 * so that copying everybody takes long enough to be seen. Strangers have limits of their own at the door, since one of
 * them could use up what others share an address with.
 */
export function keepPace(aMinute: number): RequestHandler[] {
  if (aMinute === 0) return []
  return [
    perPerson('a minute', aMinute, ({ path }) => !path.startsWith('/photos/')),
    perPerson('a minute', Math.ceil(aMinute / 3), ({ path }) =>
      /^\/(?:find|customers\/[^/]+|people\/[^/]+)$/iu.test(path),
    ),
    perPerson('an hour', AN_HOUR.takenOut, isPostTo(/^\/exports\//iu)),
    perPerson('an hour', AN_HOUR.broughtIn, isPostTo(/^\/(?:imports|bookings\/files)$/iu)),
  ]
}

function isPostTo(path: RegExp): (req: Request) => boolean {
  return (req) => req.method === 'POST' && path.test(req.path)
}

const WINDOWS = { 'a minute': MINUTE, 'an hour': 60 * MINUTE } as const

function perPerson(
  window: keyof typeof WINDOWS,
  limit: number,
  counts: (req: Request) => boolean,
): RequestHandler {
  return rateLimit({
    windowMs: WINDOWS[window],
    limit,
    legacyHeaders: false,
    keyGenerator: ({ staff }) => staff?.id ?? '',
    skip: (req) => !req.staff || !counts(req),
    handler: (_req, res, next) => {
      res.set('Retry-After', String(WINDOWS[window] / 1000))
      next(new TooQuick(`That is more than somebody at a desk asks for. Please wait ${window} and go on.`))
    },
  })
}

function tooMany(_req: Request, res: Response): void {
  res.status(429).type('text').send('Too many tries. Please wait a minute.\n')
}
