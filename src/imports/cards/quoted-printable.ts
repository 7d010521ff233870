import { isUtf8 } from 'node:buffer'
import { fromWindows } from '../reading/decode.ts'

/** The text of a quoted-printable value, by the charset that its line names. */
export function fromQuotedPrintable(value: string, charset: string | undefined): string {
  const plain = value.replace(/=[ \t]*\n/gu, '').replace(/\n/gu, '')
  const bytes: number[] = []
  for (let at = 0; at < plain.length; at += 1) {
    const code = /^=(?<hex>[\dA-F]{2})/iu.exec(plain.slice(at, at + 3))?.groups?.hex
    if (code) bytes.push(Number.parseInt(code, 16))
    else bytes.push(...Buffer.from(plain.charAt(at)))
    if (code) at += 2
  }
  return decoded(Buffer.from(bytes), charset?.toLowerCase())
}

function decoded(bytes: Buffer, charset: string | undefined): string {
  if (charset === undefined) return isUtf8(bytes) ? bytes.toString() : fromWindows(bytes)
  if (charset === 'iso-8859-1' || charset === 'windows-1252') return fromWindows(bytes)
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return bytes.toString()
  }
}
