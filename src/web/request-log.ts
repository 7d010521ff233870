import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

/** One line a request: which route, not which address, since addresses hold ids and searches. */
export function logRequests(log: Logger): RequestHandler {
  return (req, res, next) => {
    const began = process.hrtime.bigint()
    res.on('finish', () => {
      const route = req.route as { path?: string } | undefined
      const ms = Number(process.hrtime.bigint() - began) / 1e6
      log.info(
        {
          method: req.method,
          route: route?.path,
          status: res.statusCode,
          ms: Math.round(ms * 10) / 10,
          staffId: req.staff?.id,
        },
        'answered',
      )
    })
    next()
  }
}
