import type { SourceFile } from '../reading/read-list.ts'
import { cardLines, type CardLine } from './lines.ts'

/** A vCard as the file has it, from its first line; or what is wrong with it as a whole. */
export interface SourceCard {
  line: number
  lines: CardLine[]
  problem: string | null
}

/** True of a text that begins as vCards do. */
export function areCards(beginning: string): boolean {
  return /^\s*BEGIN:VCARD\s*$/imu.test(beginning.slice(0, 200))
}

/** The vCards of a file, one by one; half a card is one with a problem. */
export function* cardsOf(file: SourceFile): Generator<SourceCard> {
  let open: SourceCard | null = null
  let outside: SourceCard | null = null
  for (const { line, text } of cardLines(file)) {
    const word = text.trim().toUpperCase()
    if (word === 'BEGIN:VCARD') {
      if (open) yield { ...open, problem: NEVER_ENDS }
      if (outside) yield outside
      open = { line, lines: [], problem: null }
      outside = null
    } else if (word === 'END:VCARD' && open) {
      yield open
      open = null
    } else if (open) open.lines.push({ line, text })
    else if (word !== '') outside ??= { line, lines: [{ line, text }], problem: OUTSIDE }
  }
  if (open) yield { ...open, problem: NEVER_ENDS }
  if (outside) yield outside
}

const NEVER_ENDS = 'The card that begins here is never ended: END:VCARD is missing.'
const OUTSIDE = 'This stands outside of any card.'
