import type { Request } from 'express'
import { asId, type Id } from '../lib/id.ts'
import { NotFound } from './errors.ts'

/** The id in an address; NotFound where it cannot be one. */
export function idFrom<Kind extends string>(req: Request, name = 'id'): Id<Kind> {
  const text = req.params[name]
  const id = typeof text === 'string' ? asId<Kind>(text) : undefined
  if (!id) throw new NotFound()
  return id
}

/** A query parameter as text, '' where it is missing. */
export function queryText(req: Request, name: string): string {
  const value: unknown = req.query[name]
  return typeof value === 'string' ? value : ''
}

/** A word that an address holds, '' where it is missing. */
export function wordFrom(req: Request, name: string): string {
  const word = req.params[name]
  return typeof word === 'string' ? word : ''
}

/** The secret that an address holds. */
export function tokenFrom(req: Request): string {
  return wordFrom(req, 'token')
}
