import { domainToASCII } from 'node:url'

/**
 * An address that a mail may go to, as it is said to a server: the domain in ASCII, whatever its script. Undefined
 * where it is none. Odd ones are allowed (`o'brien+desk@…`, `"at the bar"@…`); nothing that could be read as two.
 */
export function mailAddress(text: string): string | undefined {
  const address = text.trim()
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  const domain = domainToASCII(address.slice(at + 1)).toLowerCase()
  if (at < 1 || Buffer.byteLength(local) > 64 || !isLocal(local) || !isDomain(domain)) return undefined
  return `${local}@${domain}`
}

/** The domain of an address, in ASCII. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}

/** The form by which an address is known again: servers may tell capitals apart before the @, and none does. */
export function addressKey(address: string): string {
  return (mailAddress(address) ?? address.trim()).toLowerCase()
}

/** A name or a subject without what could end a header, or be read as code for another text. */
export function inHeader(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll('=?', '=\u200b?')
    .trim()
}

const ATOM = String.raw`[^\s\p{Cc}()<>@,;:\\".[\]]+`
const DOTTED = new RegExp(`^${ATOM}(?:\\.${ATOM})*$`, 'u')
const QUOTED = /^"(?:[^"\\\p{Cc}<>]|\\[^\p{Cc}<>])+"$/u
const DOMAIN =
  /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/u

function isLocal(local: string): boolean {
  return DOTTED.test(local) || QUOTED.test(local)
}

function isDomain(domain: string): boolean {
  return DOMAIN.test(domain)
}
