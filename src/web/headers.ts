import helmet from 'helmet'
import type { RequestHandler } from 'express'
import { isSecure, type Site } from './site.ts'

/** The headers of every answer. What only makes sense behind TLS is left out on a plain http address. */
export function securityHeaders(site: Pick<Site, 'baseUrl'>): RequestHandler {
  const isBehindTls = isSecure(site)
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isBehindTls ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isBehindTls ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  })
}

/** For addresses that are keys: no search engine is to show them, however it came by one. */
export const notIndexed: RequestHandler = (_req, res, next) => {
  res.set('X-Robots-Tag', 'noindex, nofollow')
  next()
}

/** No answer is kept by a browser or by anything on the way, unless its route says otherwise. */
export const keptNowhere: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store')
  next()
}
