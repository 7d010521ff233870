import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'

/**
 * Keeps an address from trying what is not there too often. What is answered well is not counted, so that a whole
 * business behind one address is never kept out.
 */
export function limitFailures(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    skipSuccessfulRequests: true,
    legacyHeaders: false,
    handler: (_req, res) => {
      res.status(429).type('text').send('Too many tries. Please wait a minute.\n')
    },
  })
}
