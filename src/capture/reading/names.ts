import type { WrittenWord } from '../../lib/written-words.ts'
import { weekdaysAndMonths } from './calendar-words.ts'
import { roleCalled } from './roles.ts'

/** True for a word that is written as a name is: with a capital, or in a script that has none. */
export function looksLikeName({ text, folded }: WrittenWord): boolean {
  return (CAPITAL.test(text) || WITHOUT_CAPITALS.test(text)) && !NO_NAMES.has(folded)
}

/**
 * True where words that somebody is called by are their name there: not San Mateo, not a Mateo Garcia whom we do not
 * know, and of a name that is a word or a month too, only where it cannot be that.
 */
export function isName(words: readonly WrittenWord[], i: number, length: number): boolean {
  const [word, before, last, next] = [words[i], words[i - 1], words[i + length - 1], words[i + length]]
  if (!word || !last || PLACES.has(before?.folded ?? '')) return false
  if (length === 1 && CAPITAL.test(word.text) && next && isFamilyName(last, next)) return false
  return length > 1 || !isWordToo(word) || isNameThough(word, before, next)
}

/** True where this is what somebody does, so that whoever stands before it does it. */
export function looksLikeVerb(word: WrittenWord | undefined): boolean {
  if (!word || word.beginsClause || word.isPossessive) return false
  return VERBS.has(word.folded) || (/^[a-z]{3,}(s|ed)$/.test(word.text) && !word.text.endsWith('ss'))
}

function isFamilyName(last: WrittenWord, next: WrittenWord): boolean {
  const goesOn =
    !next.beginsClause && !last.isPossessive && looksLikeName(next) && /^\p{Lu}\p{Ll}/u.test(next.text)
  return goesOn && !weekdaysAndMonths.includes(next.folded) && !roleCalled(next.folded)
}

/** Short ones are words of some language. */
function isWordToo({ folded }: WrittenWord): boolean {
  return WORD_NAMES.has(folded) || /^[a-z]{1,3}$/.test(folded)
}

function isNameThough(
  word: WrittenWord,
  before: WrittenWord | undefined,
  next: WrittenWord | undefined,
): boolean {
  if (!CAPITAL.test(word.text) || DATE_BEFORE.test(before?.folded ?? '')) return false
  if (/^\d/.test(next?.folded ?? '') && weekdaysAndMonths.includes(word.folded)) return false
  if (!word.beginsSentence && !word.beginsClause) return true
  return word.isPossessive || looksLikeVerb(next) || isJoined(next)
}

function isJoined(next: WrittenWord | undefined): boolean {
  return next !== undefined && !next.beginsClause && ['and', 'or'].includes(next.folded)
}

const PLACES = new Set('san santa st saint fort lake mount port villa hotel hurricane'.split(' '))
const DATE_BEFORE =
  /^(in|this|next|last|by|until|til|till|since|late|early|mid|of|during|every|before|after|\d.*)$/

const CAPITAL = /^\p{Lu}/u
const WITHOUT_CAPITALS = /^\p{Lo}/u

const NO_NAMES = new Set([
  ...weekdaysAndMonths.filter((word) => !['april', 'may', 'june'].includes(word)),
  ...'i he she they we it the a an his her their our my this that these those and but or so also now then'.split(
    ' ',
  ),
  ...'always never no not yes please ask asked told said wants is was has had mr mrs ms dr mgr asap vip fyi am pm'.split(
    ' ',
  ),
])

const WORD_NAMES = new Set(
  `april may june august summer autumn winter mark will rose bill sunny grace hope joy faith hunter chase grant frank
   drew art pat sue rob jack guy rich miles dawn eve ivy lily iris violet daisy olive ginger amber ruby pearl crystal
   gene dean earl duke king max penny buck chip skip rusty sandy sky star storm river brook cliff glen forest heath reed
   clay stone wood robin wren dale lane ray don jan mar sun sat wed tue mon bob jay lance pierce victor major champ
   biscuit cookie pepper buddy lucky happy honey coco shadow blue red rocky angel bear birdie bogey eagle ace`.split(
    /\s+/u,
  ),
)

const VERBS = new Set(
  `is was has had will would can could may might should does doesnt did didnt isnt wasnt wont cant came went said got
   took made told chose left won lost ran flew broke met found felt knew began drove rang sang grew hurt and just`.split(
    /\s+/u,
  ),
)
