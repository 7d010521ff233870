import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how Express lets its request be extended
  namespace Express {
    interface Request {
      /** Names this request in the log; its beginning is the number that a page shows when something went wrong. */
      id: string
    }
  }
}

/** A request that was answered, without anything of what it said. */
export interface Answered {
  method: string
  /** The route's pattern; undefined where no route answered. */
  route: string | undefined
  status: number
  seconds: number
}

/** One line a request: which route, not which address, since addresses hold ids and searches. */
export function logRequests(log: Logger, heard?: (answered: Answered) => void): RequestHandler {
  return (req, res, next) => {
    const began = process.hrtime.bigint()
    req.id = randomUUID()
    res.set('X-Request-Id', req.id)
    res.on('finish', () => {
      const route = req.route as { path?: string } | undefined
      const seconds = Number(process.hrtime.bigint() - began) / 1e9
      const answered = { method: req.method, route: route?.path, status: res.statusCode }
      const ms = Math.round(seconds * 10_000) / 10
      log.info({ requestId: req.id, ...answered, ms, staffId: req.staff?.id }, 'answered')
      heard?.({ ...answered, seconds })
    })
    next()
  }
}
