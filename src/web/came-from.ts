import type { Request } from 'express'

/** The page of ours from which something was done in one tap, to go back to; otherwise where it is found anyway. */
export function cameFrom(req: Request, otherwise: string): string {
  const referer = req.get('Referer') ?? ''
  if (!URL.canParse(referer)) return otherwise
  const { host, pathname, search } = new URL(referer)
  return host === req.get('Host') ? pathname + search : otherwise
}
