import { randomUUID } from 'node:crypto'
import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Logger } from 'pino'
import { safeError } from '../lib/safe-error.ts'

/** Thrown where there is nothing at an address, or nothing that the reader may see. */
export class NotFound extends Error {}

/** Thrown where the reader's role does not allow what was asked; the message says what. */
export class NotPermitted extends Error {}

export interface Problem {
  title: string
  text: string
  /** To quote when asking for help; '' when there is nothing to look up. */
  reference: string
}

declare module './views.ts' {
  interface Views {
    'shared/problem': Problem
  }
}

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
    const { status, problem } = problemOf(error)
    if (status === 403) log.warn({ staffId: req.staff?.id, route: routeOf(req) }, 'refused')
    if (status === 500)
      log.error({ reference: problem.reference, route: routeOf(req), err: safeError(error) }, 'crashed')
    res.status(status)
    try {
      await res.page('shared/problem', problem, { title: problem.title })
    } catch {
      // What surrounds a page needs the data too; a sentence needs nothing.
      res.type('text').send(`${problem.title}. ${problem.text} ${problem.reference}`)
    }
  }
}

function problemOf(error: unknown): { status: number; problem: Problem } {
  if (error instanceof NotFound)
    return {
      status: 404,
      problem: {
        title: 'Nothing here',
        text: 'There is nothing at this address, or it has been taken away.',
        reference: '',
      },
    }
  if (error instanceof NotPermitted)
    return { status: 403, problem: { title: 'Not for your role', text: error.message, reference: '' } }
  const status = clientStatus(error)
  if (status !== undefined)
    return {
      status,
      problem: {
        title: 'That did not arrive whole',
        text: 'Rapport could not read what was sent. Go back and try again.',
        reference: '',
      },
    }
  return {
    status: 500,
    problem: {
      title: 'Something went wrong',
      text: 'Nothing you did is lost up to here. Try again; if it happens once more, tell whoever looks after Rapport and give them this number.',
      reference: randomUUID().slice(0, 8),
    },
  }
}

/** The status that a body parser or the router gave a request that it could not read. */
function clientStatus(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('status' in error)) return undefined
  return typeof error.status === 'number' && error.status >= 400 && error.status < 500
    ? error.status
    : undefined
}

function routeOf(req: Parameters<RequestHandler>[0]): string {
  const route = req.route as { path?: string } | undefined
  return `${req.method} ${route?.path ?? 'unrouted'}`
}
