import { fold } from '../../lib/text.ts'

/** What a cell says; '' where it says nothing, as 'n/a' does. */
export function plainCell(cell: string): string {
  const text = unwrapped(cell.trim()).trim()
  return NOTHING.has(text.toLowerCase()) ? '' : text
}

/** True where a cell holds signs that no text has: a NUL, a bell, what is left of a broken encoding. */
export function isBroken(text: string): boolean {
  return BROKEN.test(text)
}

/** The things that a cell names one after the other; what stands in brackets stays with what it follows. */
export function severalIn(text: string, between: RegExp = /[;,\n|]/u): string[] {
  if (text.includes(GOOGLES)) return text.split(GOOGLES).flatMap((part) => severalIn(part, between))
  if (!between.test(text)) return [plainCell(text)].filter((one) => one !== '')
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const sign of text) {
    if (sign === '(') depth += 1
    if (sign === ')') depth = Math.max(depth - 1, 0)
    const isBetween = depth === 0 && between.test(sign)
    if (isBetween) parts.push(part)
    part = isBetween ? '' : part + sign
  }
  return [...parts, part].map(plainCell).filter((one) => one !== '')
}

/** The texts that are not empty, without those that say the same as one before. */
export function eachOnce(texts: readonly string[]): string[] {
  const byFold = new Map<string, string>()
  for (const text of texts) {
    const folded = fold(text)
    if (folded !== '' && !byFold.has(folded)) byFold.set(folded, text)
  }
  return [...byFold.values()]
}

// The zeros are Outlook's way of saying that there is no date.
const NOTHING = new Set([
  ...['0/0/00', '00/00/00', '0/0/0000', '00/00/0000', '00.00.0000', '0000-00-00'],
  ...['-', '--', '–', '—', 'n/a', 'none', 'nil', '?', 'unknown', 'tbd'],
])

/** What stands between several in a cell of Google's. */
const GOOGLES = ' ::: '

const BROKEN = /[\u0000-\u0008\u000b-\u001f\u007f\ufffd]/u

/** A spreadsheet's ="0123" is 0123, and the apostrophe that keeps a cell from being a formula is none of its text. */
function unwrapped(text: string): string {
  const asText = /^="([^"]*)"$/u.exec(text)
  return asText?.[1] ?? text.replace(/^'(?='*[=+\-@])/u, '')
}
