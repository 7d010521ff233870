import { Router } from 'express'
import type { Site } from './site.ts'

/** For whoever watches the process: up, and able to read its data. They say nothing else. */
export function healthRoutes(site: Site, isReady: (site: Site) => Promise<boolean>): Router {
  const routes = Router()
  routes.get('/healthz', (_req, res) => {
    res.type('text').send('ok\n')
  })
  routes.get('/readyz', async (_req, res) => {
    const ready = await isReady(site).catch(() => false)
    res
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready\n' : 'not ready\n')
  })
  return routes
}
