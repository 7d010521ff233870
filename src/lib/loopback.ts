import { isIP } from 'node:net'

/** True for a name or an address by which a machine speaks to itself, and nobody else to it. */
export function isLoopback(host: string): boolean {
  const address = host.replace(/^\[(.*)\]$/u, '$1').replace(/^::ffff:/u, '')
  return address === 'localhost' || address === '::1' || (isIP(address) === 4 && address.startsWith('127.'))
}
