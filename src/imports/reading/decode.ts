import { bitesOf } from './bites.ts'
import type { Encoding } from './encoding.ts'

/** The text of a file, a bite at a time, without its mark and its lines ended by \n alone. */
export function* textOf(path: string, encoding: Encoding, bite: number): Generator<string> {
  const decode = decoderOf(encoding)
  let endedInReturn = false
  for (const bytes of bitesOf(path, bite)) {
    const text = decode(bytes)
    const rest = endedInReturn && text.startsWith('\n') ? text.slice(1) : text
    endedInReturn = text === '' ? endedInReturn : text.endsWith('\r')
    yield rest.replace(/\r\n?/g, '\n')
  }
  yield decode()
}

/** The signs of Windows-1252. */
export function fromWindows(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (sign) => WINDOWS_SIGNS.charAt(sign.charCodeAt(0) - 0x80))
}

/** Decodes the next bite, or what the last one left open. */
type Decode = (bite?: Buffer) => string

function decoderOf(encoding: Encoding): Decode {
  if (encoding === 'windows-1252') return (bite) => (bite ? fromWindows(bite) : '')
  const decoder = new TextDecoder(encoding)
  return (bite) => (bite ? decoder.decode(bite, { stream: true }) : decoder.decode())
}

// The signs from 80 to 9F, by hand: Node's decoder reads them as Latin-1 in some versions.
const WINDOWS_SIGNS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
