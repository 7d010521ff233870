import { TextDecoder } from 'node:util'

/** Bytes as text, in the letters that they begin with a mark of, or that the site or the XML names. */
export function textOf(bytes: Uint8Array, contentType: string): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const named =
    byteOrderMark(start) ??
    /charset="?([\w-]+)/iu.exec(contentType)?.[1] ??
    /^<\?xml[^>]*encoding=["']([\w-]+)/u.exec(start)?.[1]
  return decoderFor(named ?? 'utf-8').decode(bytes)
}

function byteOrderMark(start: string): string | undefined {
  if (start.startsWith('þÿ')) return 'utf-16be'
  return start.startsWith('ÿþ') ? 'utf-16le' : start.startsWith('ï»¿') ? 'utf-8' : undefined
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder()
  }
}
