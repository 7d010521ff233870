import { fold } from '../lib/text.ts'

/** A word of a text, and where it stands. */
export interface Token {
  text: string
  folded: string
  from: number
  until: number
}

/** The words of a text: runs of letters and digits, so that "Sofia's" begins with "Sofia". */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ 0: word, index }) => ({
    text: word,
    folded: fold(word),
    from: index,
    until: index + word.length,
  }))
}

/** Where some words stand in a text one after the other, whatever their accents and capitals. */
export function spanOf(
  tokens: readonly Token[],
  sought: readonly Token[],
  begins: (token: Token) => boolean = () => true,
): { from: number; until: number } | undefined {
  const [last] = sought.slice(-1)
  if (!last) return undefined
  for (const [at, token] of tokens.entries()) {
    const isIt = sought.every(({ folded }, i) => tokens[at + i]?.folded === folded)
    const end = tokens[at + sought.length - 1]
    if (isIt && end && begins(token)) return { from: token.from, until: end.until }
  }
  return undefined
}
