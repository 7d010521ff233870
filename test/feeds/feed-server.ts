import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface FeedServer {
  /** Where a path of it is, to be asked by this machine alone. */
  at: (path: string) => string
  /** Says how a path answers from now on. */
  answer: (path: string, listener: RequestListener) => void
  /** Every request so far. */
  asked: IncomingMessage[]
}

/** The host that the tests allow, as an owner would: `FEED_PRIVATE_HOSTS=127.0.0.1`. */
export const HERE = '127.0.0.1'

/** A site with feeds on this machine, which answers as it is told to, however badly. */
export async function feedServer(): Promise<FeedServer> {
  const answers = new Map<string, RequestListener>()
  const asked: IncomingMessage[] = []
  const server = createServer((req, res) => {
    asked.push(req)
    const listener = answers.get(req.url ?? '')
    if (listener) listener(req, res)
    else res.writeHead(404).end()
  })
  await new Promise<void>((ready) => server.listen(0, HERE, ready))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    at: (path) => `http://${HERE}:${port}${path}`,
    answer: (path, listener) => answers.set(path, listener),
    asked,
  }
}

/** An answer with this body. */
export function says(body: string | Buffer, headers: Record<string, string> = {}): RequestListener {
  return (_req, res) => res.writeHead(200, headers).end(body)
}

/** An RSS feed with these titles, the latest first, each published at its time or without one. */
export function rss(
  ...items: readonly { title: string; guid?: string; at?: string; link?: string }[]
): string {
  const inside = items.map(({ title, guid, at, link }) =>
    [
      `<item><title>${title}</title>`,
      guid ? `<guid isPermaLink="false">${guid}</guid>` : '',
      link ? `<link>${link}</link>` : '',
      at ? `<pubDate>${new Date(at).toUTCString()}</pubDate>` : '',
      '</item>',
    ].join(''),
  )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Miami Herald</title>${inside.join('')}</channel></rss>`
}

/** A calendar with these events, each as its lines. */
export function calendar(...events: readonly string[][]): string {
  const inside = events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'])
  return ['BEGIN:VCALENDAR', 'X-WR-CALNAME:Club events', ...inside, 'END:VCALENDAR', ''].join('\r\n')
}
