import { lookup as lookUp } from 'node:dns'
import { get as getByHttp, type IncomingMessage } from 'node:http'
import { get as getByHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { Unreadable } from './problem.ts'
import { isPublicAddress } from './public-address.ts'

/** Whether a host may lie in a private network. */
export type MayBePrivate = (host: string) => boolean

/** Opens an address by http or https. The host's own IP address is checked on the very connection that uses it. */
export function open(
  url: URL,
  headers: Record<string, string>,
  mayBePrivate: MayBePrivate,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/gu, '')
  const isHttp = url.protocol === 'http:' || url.protocol === 'https:'
  if (!isHttp || url.username || url.password) throw new Unreadable('not http')
  // An address that is an IP address already is never looked up.
  if (isIP(host) && !mayBePrivate(host) && !isPublicAddress(host)) throw new Unreadable('private')
  const lookup = mayBePrivate(host) ? undefined : lookupOfPublic
  const options = { headers, signal, agent: false, maxHeaderSize: 16_384, ...(lookup && { lookup }) }
  return new Promise((answered, failed) => {
    const get = url.protocol === 'https:' ? getByHttps : getByHttp
    get(url, options, answered).on('error', failed)
  })
}

/** Refuses a name of which any address is private: what is checked here is what is connected to. */
const lookupOfPublic: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) {
      callback(error, '', 0)
      return
    }
    const [first] = addresses
    if (!first || addresses.some(({ address }) => !isPublicAddress(address)))
      callback(new Unreadable('private'), '', 0)
    else if (options.all) callback(null, addresses)
    else callback(null, first.address, first.family)
  })
}
