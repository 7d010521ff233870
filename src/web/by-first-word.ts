import { Router, type RequestHandler } from 'express'

/**
 * Hands a request to those routes alone whose paths begin with the word that its address begins with. With a hundred
 * routes, asking each of them in turn is a large part of what a small answer costs.
 */
export function byFirstWord(routers: readonly Router[]): RequestHandler {
  const shelves = new Map<string, Router>()
  for (const layer of routers.flatMap((router) => router.stack)) {
    if (!layer.route)
      throw new Error('Only routes have a first word: a router here has a handler for all addresses')
    const word = firstWord(layer.route.path)
    const shelf = shelves.get(word) ?? Router()
    shelf.stack.push(layer)
    shelves.set(word, shelf)
  }
  return (req, res, next) => {
    const shelf = shelves.get(firstWord(req.path))
    if (shelf) shelf(req, res, next)
    else next()
  }
}

/** Routes do not tell upper from lower case, so neither does this. */
function firstWord(path: string): string {
  const end = path.indexOf('/', 1)
  return path.slice(1, end < 0 ? undefined : end).toLowerCase()
}
