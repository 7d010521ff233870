import type { RequestHandler } from 'express'

const KNOWN = new Set(['GET', 'HEAD', 'POST'])

/** Refuses every method that no page of ours uses, TRACE among them. */
export const refuseOtherMethods: RequestHandler = (req, res, next) => {
  if (KNOWN.has(req.method)) next()
  else
    res.status(405).set('Allow', 'GET, HEAD, POST').type('text').send('This address answers GET and POST.\n')
}
