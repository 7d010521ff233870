import { Router } from 'express'
import type { Site } from './site.ts'

/** Whether the site can be used, and what else whoever watches it should know, in words without names. */
export interface Readiness {
  isReady: boolean
  notes: string[]
}

/** For whoever watches the process: up, and able to read its data. */
export function healthRoutes(site: Site, readiness: (site: Site) => Promise<Readiness>): Router {
  const routes = Router()
  routes.get('/healthz', (_req, res) => {
    res.type('text').send('ok\n')
  })
  routes.get('/readyz', async (_req, res) => {
    const { isReady, notes } = await readiness(site).catch((): Readiness => ({ isReady: false, notes: [] }))
    res
      .status(isReady ? 200 : 503)
      .type('text')
      .send([isReady ? 'ready' : 'not ready', ...notes, ''].join('\n'))
  })
  return routes
}
