import type { IncomingMessage } from 'node:http'
import { PassThrough, Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { open } from './connection.ts'
import { problemWords, Unreadable } from './problem.ts'

/** What to ask for, and what we had when we last did. */
export interface Wanted {
  address: string
  etag: string | null
  lastModified: string | null
}

/** How far we go. */
export interface Bounds {
  /** For everything, redirects and all. */
  milliseconds: number
  /** Once unpacked. */
  bytes: number
  redirects: number
  /** Hosts that may lie in a private network. */
  privateHosts: readonly string[]
}

export const USUAL_BOUNDS = { milliseconds: 15_000, bytes: 5 * 1024 * 1024, redirects: 5, privateHosts: [] }

export interface Download {
  bytes: Uint8Array
  contentType: string
  /** Where it was in the end. */
  address: string
  etag: string | null
  lastModified: string | null
}

export interface Failure {
  problem: string
  /** The site's own `Retry-After`. */
  retryAfter: string | undefined
  /** It will never be there again. */
  isGone: boolean
}

/** Asks an address. Whatever the site does, this ends within its bounds, and never throws. */
export async function download(
  wanted: Wanted,
  bounds: Bounds,
): Promise<{ read: Download } | 'unchanged' | { failure: Failure }> {
  const signal = AbortSignal.timeout(bounds.milliseconds)
  let answer: IncomingMessage | undefined
  try {
    const reached = await follow(wanted, bounds, signal)
    answer = reached.answer
    if (answer.statusCode === 304) return 'unchanged'
    if (answer.statusCode !== 200) throw new Unreadable({ status: answer.statusCode ?? 0 })
    return { read: { ...about(reached), bytes: await bodyOf(answer, bounds, signal) } }
  } catch (error) {
    const problem = problemWords(signal.aborted ? new Unreadable('too slow', { cause: error }) : error)
    const isGone = answer?.statusCode === 410
    return { failure: { problem, isGone, retryAfter: answer?.headers['retry-after'] } }
  } finally {
    answer?.destroy()
  }
}

interface Reached {
  answer: IncomingMessage
  url: URL
}

/** Follows redirects; each of them is checked as the first address was. */
async function follow(wanted: Wanted, bounds: Bounds, signal: AbortSignal): Promise<Reached> {
  const mayBePrivate = (host: string) => bounds.privateHosts.includes(host)
  let url = new URL(wanted.address)
  for (let followed = 0; followed <= bounds.redirects; followed += 1) {
    const answer = await open(url, headersFor(wanted), mayBePrivate, signal)
    const onward = REDIRECTS.has(answer.statusCode ?? 0) ? answer.headers.location : undefined
    if (onward === undefined) return { answer, url }
    answer.destroy()
    if (!URL.canParse(onward, url.href)) throw new Unreadable('unreadable')
    url = new URL(onward, url)
  }
  throw new Unreadable('too many redirects')
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])

function headersFor({ etag, lastModified }: Wanted): Record<string, string> {
  return {
    'User-Agent': 'Rapport (reader of feeds and calendars)',
    Accept:
      'application/rss+xml, application/atom+xml, text/calendar, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5',
    'Accept-Encoding': 'gzip, deflate, br',
    ...(etag === null ? {} : { 'If-None-Match': etag }),
    ...(lastModified === null ? {} : { 'If-Modified-Since': lastModified }),
  }
}

function about({ answer: { headers }, url }: Reached): Omit<Download, 'bytes'> {
  return {
    contentType: headers['content-type'] ?? '',
    address: url.href,
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
  }
}

/** Reads a body, unpacked, and stops where it grows too large, whatever its length was said to be. */
async function bodyOf(answer: IncomingMessage, { bytes }: Bounds, signal: AbortSignal): Promise<Uint8Array> {
  if (Number(answer.headers['content-length'] ?? 0) > bytes) throw new Unreadable('too large')
  const chunks: Buffer[] = []
  const kept = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  const unpacked = unpacking(answer.headers['content-encoding'] ?? 'identity')
  await pipeline(answer, unpacked, upTo(bytes), kept, { signal })
  return Buffer.concat(chunks)
}

function upTo(bytes: number): Transform {
  let length = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length
      if (length > bytes) done(new Unreadable('too large'))
      else done(null, chunk)
    },
  })
}

function unpacking(encoding: string): Transform {
  const make = UNPACKINGS[encoding.trim().toLowerCase()]
  if (!make) throw new Unreadable('unknown packing')
  return make()
}

const UNPACKINGS: Readonly<Record<string, () => Transform>> = {
  identity: () => new PassThrough(),
  '': () => new PassThrough(),
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}
