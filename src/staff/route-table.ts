import type { Router } from 'express'
import { guardedBy } from './gate.ts'

/** One route and the phrase that its guard asks for; 'anyone' where it is open. */
export interface GuardedRoute {
  method: string
  path: string
  phrase: string
}

/** The routes of a router with their guards. Throws where a route has none, so that the site does not start. */
export function routeTable(router: Router): GuardedRoute[] {
  return router.stack.flatMap(({ route }) => {
    if (!route) return []
    return route.stack.slice(0, 1).map(({ method, handle }) => {
      const phrase = guardedBy(handle)
      if (!phrase)
        throw new Error(`${method.toUpperCase()} ${route.path} has no guard: nobody said who may use it`)
      return { method: method.toUpperCase(), path: route.path, phrase }
    })
  })
}
