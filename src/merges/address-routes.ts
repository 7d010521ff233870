import type { ErrorRequestHandler } from 'express'
import { asId } from '../lib/id.ts'
import { NotFound } from '../web/errors.ts'
import type { Site } from '../web/site.ts'
import { whereMerged } from './queries.ts'

/** Leads the address of somebody who was merged away to the person they turned out to be. */
export function leadToMerged({ database }: Site): ErrorRequestHandler {
  return async (error, req, res, next) => {
    const [, nouns = '', text = '', rest = ''] = OF_SOMEBODY.exec(req.originalUrl) ?? []
    const id = asId<'Person'>(text)
    const isAsked = error instanceof NotFound && req.method === 'GET' && req.staff && id
    const now = isAsked ? await whereMerged(database.read, id) : undefined
    if (now) res.redirect(302, `/${nouns}/${now}${rest}`)
    else next(error)
  }
}

const OF_SOMEBODY = /^\/(people|customers)\/([^/?]+)(.*)$/u
