import { beginningOf } from './bites.ts'
import { encodingOf } from './encoding.ts'
import type { SourceFile } from './read-list.ts'
import { refusalOf } from './signatures.ts'

/** A file ready to be read, or a sentence where it is known to be no text. */
export function sourceAt(path: string): SourceFile | { refused: string } {
  const refused = refusalOf(beginningOf(path, A_SIGNATURE))
  return refused ? { refused } : { path, encoding: encodingOf(path) }
}

const A_SIGNATURE = 16
