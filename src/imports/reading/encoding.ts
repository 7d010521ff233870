import { beginningOf, bitesOf } from './bites.ts'

/** How a file writes its letters. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** How a file writes its letters: by its mark, or by what it can only be. The whole of it is looked at. */
export function encodingOf(path: string): Encoding {
  const beginning = beginningOf(path, ENOUGH)
  return marked(beginning) ?? unmarkedUtf16(beginning) ?? (isUtf8(path) ? 'utf-8' : 'windows-1252')
}

const ENOUGH = 4096

function marked(beginning: Buffer): Encoding | undefined {
  if (beginning[0] === 0xff && beginning[1] === 0xfe) return 'utf-16le'
  if (beginning[0] === 0xfe && beginning[1] === 0xff) return 'utf-16be'
  return undefined
}

/**
 * UTF-16 without its mark: the commas, spaces and line breaks of any language have a NUL beside them, and all of them
 * on the same side. A few NULs anywhere are only a broken file.
 */
function unmarkedUtf16(beginning: Buffer): Encoding | undefined {
  let even = 0
  let odd = 0
  for (const [at, byte] of beginning.entries())
    if (byte === 0) {
      if (at % 2 === 0) even += 1
      else odd += 1
    }
  const isOften = even + odd > beginning.length / 20
  if (!isOften || Math.min(even, odd) * 20 > Math.max(even, odd)) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function isUtf8(path: string): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (const bite of bitesOf(path, A_LARGE_BITE)) decoder.decode(bite, { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

const A_LARGE_BITE = 1_048_576
