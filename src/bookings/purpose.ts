import { truncate } from '../lib/text.ts'
import { readVisitLine, withoutFigures } from '../visits/visit-line.ts'

/** What a booking's title says, taken apart: how many come, and the name that may stand in it. */
export function readTitle(title: string): { name: string; partySize: number | null } {
  const { who, purpose, party } = readVisitLine(pieces(title).join(', '))
  // One word before another that nobody does, as in "Course maintenance", is no name.
  const isName = who.includes(' ') || purpose === '' || readVisitLine(purpose).who === ''
  return { name: tidy(isName ? who : title), partySize: party }
}

/** What a booking is for: its title without who comes, how many and when; null where nothing is left. */
export function purposeIn(title: string, names: readonly string[]): string | null {
  const unnamed = names.filter(saysAnything).reduce((text, name) => text.replace(theName(name), ' , '), title)
  const left = pieces(withoutFigures(unnamed).rest)
  return left.length === 0 ? null : truncate(left.join(', '), LONGEST)
}

const LONGEST = 100

/** What stands between commas, colons, brackets and dashes. */
function pieces(title: string): string[] {
  return title
    .split(/[,:;|/()[\]{}]|\s[–—-]+\s/u)
    .map(tidy)
    .filter((piece) => piece !== '')
}

function saysAnything(name: string): boolean {
  return /[\p{L}\p{N}]/u.test(name)
}

/** The words of a name wherever they stand together, whatever is between them; also family name first. */
function theName(name: string): RegExp {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const turned = [...words.slice(-1), ...words.slice(0, -1)]
  const either = [words, turned].map((some) => some.join('[^\\p{L}\\p{N}]+')).join('|')
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${either})(?![\\p{L}\\p{N}])`, 'giu')
}

function tidy(text: string): string {
  const words = text.replace(/\s+/gu, ' ').replace(/^[\s,.–—-]+|[\s,.–—-]+$/gu, '')
  return words.replace(/^(?:for|with) | (?:for|with|by|of)$/giu, '').replace(/^(?:for|with)$/iu, '')
}
