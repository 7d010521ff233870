import type { Request } from 'express'

/** The page of ours that a form was sent from, where it is one of these kinds of pages; otherwise undefined. */
export function cameFrom(req: Request, pages: readonly RegExp[]): string | undefined {
  const referrer = req.get('Referer') ?? ''
  if (!URL.canParse(referrer)) return undefined
  const { host, pathname, search } = new URL(referrer)
  const isOurs = host === req.get('Host') && pages.some((page) => page.test(pathname))
  return isOurs ? pathname + search : undefined
}
