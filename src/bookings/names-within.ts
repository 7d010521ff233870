import { words } from '../lib/text.ts'
import { sortNameOf } from '../people/names.ts'

/** Every name of two to four words that may stand in a text, folded as customers are kept in order: 'alvarez ray'. */
export function namesWithin(text: string): string[] {
  const all = words(text).slice(0, MOST_WORDS)
  const found = new Set<string>()
  for (let at = 0; at < all.length - 1; at += 1)
    for (let length = 2; length <= LONGEST_NAME && at + length <= all.length; length += 1) {
      const some = all.slice(at, at + length)
      found.add(sortNameOf(some.join(' ')))
      // Family name first, as "Alvarez, Ray".
      found.add(some.join(' '))
    }
  return [...found]
}

/** What may be a member number in a text, in lower case: what is said to be one, and any word with a digit. */
export function numbersWithin(text: string): string[] {
  return [...new Set([...marked(text), ...bare(text)])]
}

/** What a text itself says is a number of a member: "member 2214", "#2214", "no. 2214". */
export function marked(text: string): string[] {
  return [...text.slice(0, MOST_CHARACTERS).matchAll(MARKED)].map(([, number = '']) => number.toLowerCase())
}

function bare(text: string): string[] {
  const found = text.slice(0, MOST_CHARACTERS).match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? []
  return found.filter((word) => /\d/u.test(word) && word.length <= 20).map((word) => word.toLowerCase())
}

const LONGEST_NAME = 4
const MOST_WORDS = 400
const MOST_CHARACTERS = 3_000

const MARKED =
  /(?:#\s?|(?:\bmember(?:ship)?|\bmbr|\bguest|\bclient|\bcustomer|\bpatient)(?:\s(?:no|nr|number|id))?[.:#\s]+)([\p{L}\p{N}-]*\d[\p{L}\p{N}-]*)/giu
