import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { download, type Bounds } from '../../src/addresses/download.ts'
import { feedServer, HERE, says, type FeedServer } from '../feeds/feed-server.ts'

const BOUNDS: Bounds = { milliseconds: 500, bytes: 100_000, redirects: 3, privateHosts: [HERE] }

describe('a feed', () => {
  it('is read, with what its site wants to hear again', async () => {
    const site = await feedServer()
    site.answer('/feed', says('news', { 'Content-Type': 'text/xml', ETag: '"1"', 'Last-Modified': 'Sat' }))
    expect(await ask(site.at('/feed'))).toMatchObject({
      read: { contentType: 'text/xml', etag: '"1"', lastModified: 'Sat', address: site.at('/feed') },
    })
  })

  it('that has nothing new is not read again', async () => {
    const site = await feedServer()
    site.answer('/feed', (_req, res) => res.writeHead(304).end())
    const wanted = { address: site.at('/feed'), etag: '"1"', lastModified: 'Sat, 21 Nov 2026 10:00:00 GMT' }
    expect(await download(wanted, BOUNDS)).toBe('unchanged')
    expect(site.asked[0]?.headers).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': 'Sat, 21 Nov 2026 10:00:00 GMT',
    })
  })

  it('that is packed is unpacked', async () => {
    const site = await feedServer()
    site.answer('/feed', says(gzipSync('news'), { 'Content-Encoding': 'gzip' }))
    expect(await text(site.at('/feed'))).toBe('news')
  })

  it('is followed to where it has moved', async () => {
    const site = await feedServer()
    site.answer('/old', leadsTo('/new'))
    site.answer('/new', says('news'))
    expect(await ask(site.at('/old'))).toMatchObject({ read: { address: site.at('/new') } })
  })

  it('that is gone for good says so, and one that is busy says until when', async () => {
    const site = await feedServer()
    site.answer('/gone', (_req, res) => res.writeHead(410).end())
    site.answer('/busy', (_req, res) => res.writeHead(503, { 'Retry-After': '120' }).end())
    expect(await failure(site.at('/gone'))).toMatchObject({ isGone: true })
    expect(await failure(site.at('/busy'))).toEqual({
      problem: 'The site has trouble of its own (it answered 503).',
      retryAfter: '120',
      isGone: false,
    })
  })
})

describe('a site that misbehaves', () => {
  it.each<[string, (site: FeedServer) => void, string]>([
    ['says nothing', (site) => site.answer('/feed', () => undefined), 'took too long'],
    ['trickles', (site) => site.answer('/feed', trickle), 'took too long'],
    ['sends too much', (site) => site.answer('/feed', says('x'.repeat(100_001))), 'far larger'],
    ['never ends', (site) => site.answer('/feed', pour), 'far larger'],
    [
      'says that it sends too much',
      (site) => site.answer('/feed', says('', { 'Content-Length': '9999999' })),
      'far larger',
    ],
    [
      'packs too much into little',
      (site) =>
        site.answer('/feed', says(gzipSync(Buffer.alloc(50_000_000)), { 'Content-Encoding': 'gzip' })),
      'far larger',
    ],
    [
      'says that it packs, and does not',
      (site) => site.answer('/feed', says('news', { 'Content-Encoding': 'gzip' })),
      'damaged',
    ],
    [
      'packs as nobody does',
      (site) => site.answer('/feed', says('news', { 'Content-Encoding': 'rar' })),
      'packed in a way',
    ],
    ['promises more than it sends', (site) => site.answer('/feed', breakOff), 'broke off'],
    ['hangs up', (site) => site.answer('/feed', (req) => req.socket.destroy()), 'broke off'],
    ['talks no HTTP', (site) => site.answer('/feed', (req) => req.socket.end('hello\r\n\r\n')), 'damaged'],
    ['goes round in circles', (site) => site.answer('/feed', leadsTo('/feed')), 'without end'],
    ['leads to a file', (site) => site.answer('/feed', leadsTo('file:///etc/passwd')), 'http or https'],
    ['leads nowhere', (site) => site.answer('/feed', leadsTo('http://')), 'damaged'],
    [
      'leads to another machine here',
      (site) => site.answer('/feed', leadsTo('http://10.0.0.1/')),
      'private network',
    ],
    [
      'leads to this machine by another name',
      (site) => site.answer('/feed', leadsTo('http://localhost/')),
      'private network',
    ],
    [
      'leads to this machine by a number',
      (site) => site.answer('/feed', leadsTo('http://[::1]/')),
      'private network',
    ],
    [
      'leads to this machine by a strange number',
      (site) => site.answer('/feed', leadsTo('http://0x7f000002/')),
      'private network',
    ],
    [
      'leads with a password',
      (site) => site.answer('/feed', leadsTo('http://a:b@herald.test/')),
      'http or https',
    ],
    [
      'does not let us in',
      (site) => site.answer('/feed', (_req, res) => res.writeHead(403).end()),
      'does not let us in',
    ],
    ['has nothing there', () => undefined, 'nothing at this address'],
  ])('and %s is left alone, with a word on why', async (_, misbehave, problem) => {
    const site = await feedServer()
    misbehave(site)
    const began = performance.now()
    expect((await failure(site.at('/feed'))).problem).toContain(problem)
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  it('is not asked at all where it lies in a private network that nobody allowed', async () => {
    const site = await feedServer()
    site.answer('/feed', says('secrets'))
    for (const address of [site.at('/feed'), site.at('/feed').replace(HERE, 'localhost')]) {
      const answer = await download(
        { address, etag: null, lastModified: null },
        { ...BOUNDS, privateHosts: [] },
      )
      expect(answer).toMatchObject({
        failure: { problem: expect.stringContaining('private network') as string },
      })
    }
    expect(site.asked).toHaveLength(0)
  })

  it('and does not exist is said not to', async () => {
    const answer = await failure('http://no-such-site.invalid/')
    expect(answer.problem).toMatch(/no site of that name|took too long/)
  })
})

function ask(address: string) {
  return download({ address, etag: null, lastModified: null }, BOUNDS)
}

async function failure(address: string) {
  const answer = await ask(address)
  if (answer === 'unchanged' || !('failure' in answer)) throw new Error('It was read')
  return answer.failure
}

async function text(address: string): Promise<string> {
  const answer = await ask(address)
  if (answer === 'unchanged' || !('read' in answer)) throw new Error('It was not read')
  return Buffer.from(answer.read.bytes).toString()
}

type Listener = Parameters<FeedServer['answer']>[1]

function leadsTo(location: string): Listener {
  return (_req, res) => res.writeHead(302, { Location: location }).end()
}

const trickle: Listener = (_req, res) => {
  const timer = setInterval(() => res.write('x'), 20)
  res.on('close', () => {
    clearInterval(timer)
  })
}

const pour: Listener = (_req, res) => {
  const more = () => {
    while (res.write('x'.repeat(10_000)));
  }
  res.on('drain', more)
  more()
}

const breakOff: Listener = (_req, res) => {
  res.writeHead(200, { 'Content-Length': '1000' })
  res.write('<rss>', () => res.destroy())
}
