import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http'

/**
 * How long is waited for those who are slow, in milliseconds, so that nobody holds a place for nothing. A list of 100 MB
 * may take five minutes on its way; connections are kept a little longer than proxies keep theirs, since a proxy that
 * uses one in the moment in which it ends would answer with an error.
 */
export const WAITS_FOR = {
  headersTimeout: 15_000,
  requestTimeout: 300_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
} as const satisfies ServerOptions

/** More than every desk of a large house has, and few enough for the memory that each takes. */
export const MOST_CONNECTIONS = 5_000

/** The server of the site, which waits for nobody without end. */
export function serverOf(app: RequestListener): Server {
  const server = createServer(WAITS_FOR, app)
  server.maxConnections = MOST_CONNECTIONS
  // Who asks and never reads the answer.
  server.timeout = WAITS_FOR.requestTimeout
  return server
}
