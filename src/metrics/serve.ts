import { createServer, type Server } from 'node:http'
import type { Metrics } from './metrics.ts'

/** Answers GET /metrics and nothing else. It has a port of its own, since the site's may be open to everybody. */
export function metricsServer({ text, contentType }: Metrics): Server {
  return createServer((req, res) => {
    if (req.method !== 'GET' || req.url !== '/metrics') {
      res.writeHead(404).end()
      return
    }
    text().then(
      (measured) => res.writeHead(200, { 'Content-Type': contentType }).end(measured),
      () => res.writeHead(503).end(),
    )
  })
}
