import type { RequestHandler } from 'express'
import { NotWhole } from './errors.ts'

/** What a form of ours may send several times: the boxes ticked in a list. */
const SEVERAL = new Set(['id'])

/** Refuses an address or a form in which something is said twice: two readers could take two sides of it. */
export const refuseRepeated: RequestHandler = (req, _res, next) => {
  for (const said of [req.query, req.body as unknown]) if (isRepeated(said)) throw new NotWhole()
  next()
}

function isRepeated(said: unknown): boolean {
  if (typeof said !== 'object' || said === null) return false
  return Object.entries(said).some(([name, value]) => Array.isArray(value) && !SEVERAL.has(name))
}
