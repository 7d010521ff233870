import { textOf } from '../reading/decode.ts'
import type { SourceFile } from '../reading/read-list.ts'
import { Unreadable } from '../reading/unreadable.ts'

/** A line of vCards with its continuations, and where it begins. */
export interface CardLine {
  line: number
  text: string
}

/** The lines of a file of vCards, unfolded: continued by a space, by a soft break, or as bare base64. */
export function* cardLines({ path, encoding }: SourceFile): Generator<CardLine> {
  let open: (CardLine & { parts: string[]; length: number }) | null = null
  for (const { line, text } of physicalLines(textOf(path, encoding, A_BITE))) {
    const more = open ? continuation(open.text, open.parts.at(-1) ?? '', text) : undefined
    if (open && more !== undefined) {
      open.parts.push(more)
      open.length += more.length
      if (open.length > longestOf(open.text)) throw tooLong(open.line)
      continue
    }
    if (open) yield { line: open.line, text: open.parts.join('') }
    open = { line, text, parts: [text], length: text.length }
  }
  if (open) yield { line: open.line, text: open.parts.join('') }
}

const A_BITE = 65_536
const LONGEST = 200_000
/** A photo of 10 MB, and a little. */
const LONGEST_PHOTO = 15_000_000

const QUOTED = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[^:]*:/iu
const BASE64 = /^[^:]*;(?:ENCODING=)?(?:BASE64|B)(?=[;:])/iu
const PHOTO = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]/iu

/** What a line adds to the one that began like this; undefined where it is a line of its own. */
function continuation(beginning: string, last: string, text: string): string | undefined {
  if (QUOTED.test(beginning.slice(0, HEAD)) && last.endsWith('=')) return `\n${text}`
  if (/^[ \t]/u.test(text)) return text.slice(1)
  return BASE64.test(beginning.slice(0, HEAD)) && /^[A-Za-z\d+/]+={0,2}$/u.test(text) ? text : undefined
}

/** A line says what it is within so many characters. */
const HEAD = 1000

function* physicalLines(bites: Iterable<string>): Generator<CardLine> {
  let line = 1
  let parts: string[] = []
  let length = 0
  for (const bite of bites) {
    const [first = '', ...lines] = bite.split('\n')
    parts.push(first)
    length += first.length
    if (length > longestOf(parts[0] ?? '')) throw tooLong(line)
    for (const next of lines) {
      yield { line, text: parts.join('') }
      line += 1
      parts = [next]
      length = next.length
    }
  }
  if (length > 0) yield { line, text: parts.join('') }
}

function longestOf(beginning: string): number {
  return PHOTO.test(beginning) ? LONGEST_PHOTO : LONGEST
}

function tooLong(line: number): Unreadable {
  return new Unreadable(line, 'it goes on and on, longer than anything in an address book.')
}
