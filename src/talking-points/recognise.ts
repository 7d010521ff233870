import { words } from '../lib/text.ts'

/** The most words that the name of an interest has. */
const LONGEST_NAME = 5

/** Every run of words in a text that may name an interest, folded; each once. */
export function phrasesIn(text: string): string[] {
  const all = words(text)
  const runs = all.flatMap((_, start) =>
    Array.from({ length: Math.min(LONGEST_NAME, all.length - start) }, (_, more) =>
      all.slice(start, start + more + 1).join(' '),
    ),
  )
  return [...new Set(runs)]
}
