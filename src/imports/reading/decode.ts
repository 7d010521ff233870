import { isUtf8 } from 'node:buffer'

/** A sentence for a file that is known to be no text by how it begins. */
export function refusalOf(bytes: Buffer): string | undefined {
  return SIGNATURES.find(({ begins }) => bytes.subarray(0, begins.length).equals(begins))?.sentence
}

/**
 * The text of a file, a bite at a time, its lines ended by \n alone. It reads UTF-8 with or without a mark, UTF-16 by
 * its mark, and what is neither as Windows-1252.
 */
export function* textOf(bytes: Buffer, bite: number): Generator<string> {
  const decode = decoderOf(bytes)
  let endedInReturn = false
  for (let at = 0; at < bytes.length; at += bite) {
    const text = decode(bytes.subarray(at, at + bite))
    const rest = endedInReturn && text.startsWith('\n') ? text.slice(1) : text
    endedInReturn = text === '' ? endedInReturn : text.endsWith('\r')
    yield rest.replace(/\r\n?/g, '\n')
  }
}

const SAVE_AS_CSV = 'Open it, choose “Save as” and “CSV”, and bring that in.'

const SIGNATURES = [
  {
    begins: Buffer.from('PK\x03\x04'),
    sentence: `This is a workbook or a packed folder, not a list. ${SAVE_AS_CSV}`,
  },
  {
    begins: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    sentence: `This is a workbook, not a list. ${SAVE_AS_CSV}`,
  },
  { begins: Buffer.from('%PDF'), sentence: 'This is a PDF, which holds no rows. Bring in a CSV file.' },
  {
    begins: Buffer.from([0x89, 0x50, 0x4e, 0x47]),
    sentence: 'This is a picture, which holds no rows. Bring in a CSV file.',
  },
  {
    begins: Buffer.from([0xff, 0xd8, 0xff]),
    sentence: 'This is a picture, which holds no rows. Bring in a CSV file.',
  },
]

function decoderOf(bytes: Buffer): (bite: Buffer) => string {
  const encoding = encodingOf(bytes)
  if (encoding === 'windows-1252') return fromWindows
  const decoder = new TextDecoder(encoding)
  return (bite) => decoder.decode(bite, { stream: true })
}

function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

// The signs from 80 to 9F, by hand: Node's decoder reads them as Latin-1 in some versions.
const WINDOWS_SIGNS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

function fromWindows(bite: Buffer): string {
  return bite
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (sign) => WINDOWS_SIGNS.charAt(sign.charCodeAt(0) - 0x80))
}
