import { fold } from './text.ts'

/** A word as it stands in a text. */
export interface WrittenWord {
  /** Without the punctuation around it, and without a possessive 's. */
  text: string
  folded: string
  start: number
  end: number
  isPossessive: boolean
  /** True where a comma, a full stop or the like parts it from the word before. */
  beginsClause: boolean
  /** True where a sentence begins with it. */
  beginsSentence: boolean
}

/** The words of a text in their order, with where they stand. "Bill's" is 'bill', so that it is not "Bills". */
export function writtenWords(text: string): WrittenWord[] {
  const found: WrittenWord[] = []
  for (const match of text.matchAll(CHUNK)) {
    const word = wordAt(match[0], match.index)
    if (!word) continue
    const before = found.at(-1)
    const gap = text.slice(before?.end ?? 0, word.start)
    const isPlain = gap === ' '
    const beginsSentence = !before || (!isPlain && (isFullStop(gap, before) || SENTENCE_ENDS.test(gap)))
    found.push({ ...word, beginsSentence, beginsClause: beginsSentence || (!isPlain && PAUSE.test(gap)) })
  }
  return found
}

type Standing = Omit<WrittenWord, 'beginsClause' | 'beginsSentence'>

function wordAt(chunk: string, index: number): Standing | undefined {
  if (PLAIN.test(chunk))
    return {
      text: chunk,
      folded: chunk.toLowerCase(),
      start: index,
      end: index + chunk.length,
      isPossessive: false,
    }
  const bare = chunk.replace(AROUND, '')
  const start = index + chunk.indexOf(bare)
  const possessive = POSSESSIVE.exec(chunk.slice(chunk.indexOf(bare)))
  const text = possessive?.[1] ?? possessive?.[2] ?? bare
  const folded = fold(text)
  if (folded === '') return undefined
  return { text, folded, start, end: start + bare.length, isPossessive: possessive !== null }
}

/** A full stop after "Mr" or an initial ends no sentence. */
function isFullStop(gap: string, before: WrittenWord): boolean {
  return /\.\s/u.test(gap) && before.text.length > 1 && !SHORTENED.has(before.folded)
}

const PLAIN = /^[A-Za-z0-9]+$/
const CHUNK = /[^\s,;:!?¡¿"“”„«»()[\]{}/\\|_…\p{Pd}]+/gu
const AROUND = /^['’‘.]+|['’‘.]+$/gu
const POSSESSIVE = /^(.+)['’]s[.]*$|^(.+s)['’][.]*$/iu
const SENTENCE_ENDS = /[!?\n…]/u
const PAUSE = /[,;:()"“”[\]]|\s[-–—]\s?|—/u
const SHORTENED = new Set('mr mrs ms dr st jr sr vs no approx tel ext nr'.split(' '))
