import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Logger } from 'pino'
import { safeError } from '../lib/safe-error.ts'
import { NotFound } from './errors.ts'
import { problemOf } from './problem.ts'

/** Answers whatever no route did. */
export const nothingHere: RequestHandler = () => {
  throw new NotFound()
}

/** Answers everything that was thrown, in one place. The log gets the reference and the error, nothing personal. */
export function answerErrors(log: Logger): ErrorRequestHandler {
  return async (error: unknown, req, res, next) => {
    if (res.headersSent) {
      next(error)
      return
    }
    const { status, problem } = problemOf(error, req.id.slice(0, 8))
    const about = { requestId: req.id, route: routeOf(req) }
    if (status === 403 || status === 429) log.warn({ ...about, staffId: req.staff?.id, status }, 'refused')
    if (status >= 500) log.error({ ...about, err: safeError(error) }, 'crashed')
    res.status(status)
    try {
      await res.page('shared/problem', problem, { title: problem.title })
    } catch {
      // What surrounds a page needs the data too; a sentence needs nothing.
      res.type('text').send(`${problem.title}. ${problem.text} ${problem.reference}`)
    }
  }
}

function routeOf(req: Parameters<RequestHandler>[0]): string {
  const route = req.route as { path?: string } | undefined
  return `${req.method} ${route?.path ?? 'unrouted'}`
}
