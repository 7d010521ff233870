import type { Request, RequestHandler } from 'express'
import { NotPermitted } from './errors.ts'

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses writes that another site's page sends: by Sec-Fetch-Site where the browser gives it (Fetch Metadata, W3C),
 * otherwise by Origin (RFC 6454). A program that sends neither is not a browser and carries no borrowed cookie. What is
 * open to all asks for no cookie.
 */
export function refuseCrossOrigin(openToAll: RegExp): RequestHandler {
  return (req, _res, next) => {
    if (!READS.has(req.method) && !isOurs(req) && !openToAll.test(req.path))
      throw new NotPermitted('This came from another site, so it was not done.')
    next()
  }
}

function isOurs(req: Request): boolean {
  const site = req.get('Sec-Fetch-Site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = req.get('Origin')
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === req.get('Host')
}
