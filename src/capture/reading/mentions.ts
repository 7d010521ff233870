import { fold } from '../../lib/text.ts'
import type { WrittenWord } from '../../lib/written-words.ts'
import type { PersonId, Pronoun } from '../../people/person.ts'
import { calledAt, type Somebody } from './circle.ts'
import { isName, looksLikeName } from './names.ts'
import { LONGEST_ROLE, roleCalled, type Role } from './roles.ts'
import type { Sentence } from './sentence.ts'

/** Somebody of whom a sentence speaks. */
export interface Mention {
  start: number
  end: number
  /** Null for a stranger, and where it may be one of several, somebody who has died, or a former partner. */
  id: PersonId | null
  pronoun: Pronoun | null
  isPossessive: boolean
  /** With them, for them, about them: it is not they who act. */
  isAside: boolean
  /** For them: it is theirs. */
  isFor: boolean
}

/** Everybody of whom a sentence speaks by name or by what they are to somebody. */
export function mentionsOf({ words }: Sentence, circle: readonly Somebody[]): Mention[] {
  const found: Mention[] = []
  for (let i = 0; i < words.length;) {
    const { mention, length } = nameAt(words, i, circle) ?? roleAt(words, i, circle, found) ?? NOBODY
    const lead = words[i - 1]?.folded ?? ''
    const isAside = ASIDES.has(lead) || isListed(words, i, found)
    if (mention) found.push({ ...mention, isAside, isFor: lead === 'for' && !mention.isPossessive })
    i += length
  }
  return found
}

type Named = Omit<Mention, 'isAside' | 'isFor'>

interface Found {
  mention: Named | null
  length: number
}

const NOBODY: Found = { mention: null, length: 1 }

/** Where two are called so, it is nobody certain; a full name tells them apart. */
function nameAt(words: readonly WrittenWord[], i: number, circle: readonly Somebody[]): Found | undefined {
  const called = circle.map((person) => ({ person, length: calledAt(person, words, i) }))
  const length = Math.max(...called.map((one) => one.length))
  if (length === 0 || !isName(words, i, length)) return undefined
  const [first, ...others] = called.filter((one) => one.length === length)
  const one = first && others.length === 0 && !first.person.isSilent ? first.person : null
  return { mention: mentionOf(words, i, length, one), length }
}

/** "His wife": whoever that is where there is one, otherwise somebody whom we do not know. */
function roleAt(
  words: readonly WrittenWord[],
  i: number,
  circle: readonly Somebody[],
  found: readonly Mention[],
): Found | undefined {
  for (let length = LONGEST_ROLE; length > 0; length -= 1) {
    const word = foldedRun(words, i, length)
    const role = roleCalled(word)
    if (!role || !isOwned(words, i)) continue
    const fitting = circle.filter((person) => !person.isSilent && fits(person, role, word))
    const isCertain = isTheirs(words, i, circle, found) && !isNamedOtherwise(words, i + length, fitting)
    const only = isCertain && fitting.length === 1 ? fitting[0] : undefined
    return { mention: mentionOf(words, i, length, only ?? { id: null, pronoun: role.pronoun }), length }
  }
  return undefined
}

function mentionOf(
  words: readonly WrittenWord[],
  i: number,
  length: number,
  who: { id: PersonId | null; pronoun: Pronoun | null } | null,
): Named {
  const [first, last] = [words[i], words[i + length - 1]]
  return {
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    isPossessive: last?.isPossessive ?? false,
    id: who?.id ?? null,
    pronoun: who?.pronoun ?? null,
  }
}

function fits({ relation, pronoun }: Somebody, role: Role, word: string): boolean {
  if (relation === null) return false
  if (fold(relation.word ?? '') === word) return true
  if (relation.kind !== role.kind || OWN_WORD_ONLY.test(word) || MANY_KINDS.has(role.kind)) return false
  return role.pronoun === null || pronoun === role.pronoun
}

/** "His wife", "the dog", "wife": not "a friend", who is anybody. */
function isOwned(words: readonly WrittenWord[], i: number): boolean {
  const before = words[i - 1]
  if (words[i]?.beginsClause || before === undefined) return true
  return before.isPossessive || OWNERS.has(before.folded)
}

/** Not "a new dog", not "Sofia's friend", and not "April and her husband": hers, or the owner's? */
function isTheirs(
  words: readonly WrittenWord[],
  i: number,
  [owner]: readonly Somebody[],
  found: readonly Mention[],
): boolean {
  const before = words[i - 1]
  if (before?.folded === 'new') return false
  if (before?.isPossessive && !words[i]?.beginsClause)
    return owner !== undefined && calledAt(owner, words, i - 1) > 0
  const pronoun = PRONOUNS.get(before?.folded ?? '')
  return !found.some((other) => other.id !== owner?.id && other.pronoun === pronoun)
}

/** "His wife Ana", where his wife is Elena. */
function isNamedOtherwise(words: readonly WrittenWord[], i: number, fitting: readonly Somebody[]): boolean {
  const name = words[i]
  if (!name || name.beginsClause || !looksLikeName(name)) return false
  return !fitting.some((person) => calledAt(person, words, i) > 0)
}

/** "Off with Ana and Leo": whoever is joined to somebody who does not act, does not act either. Nor in "he and Ana". */
function isListed(words: readonly WrittenWord[], i: number, found: readonly Mention[]): boolean {
  const before = found.at(-1)
  const joined = words[i - 1]?.folded === 'and' ? words[i - 2] : undefined
  if (!joined) return false
  return (
    ['he', 'she', 'they'].includes(joined.folded) || (before?.isAside === true && joined.end === before.end)
  )
}

function foldedRun(words: readonly WrittenWord[], i: number, length: number): string {
  const run = words.slice(i, i + length)
  const isWhole = run.length === length && run.slice(1).every(({ beginsClause }) => !beginsClause)
  return isWhole ? run.map(({ folded }) => folded).join(' ') : ''
}

const ASIDES = new Set('with w for from by about without like of to named meet met'.split(' '))
const OWNERS = new Set('his her their the new old'.split(' '))
const OWN_WORD_ONLY = /^(?:step|half|god)/
const MANY_KINDS = new Set(['pet', 'other'])
const PRONOUNS = new Map<string, Pronoun>([
  ['his', 'he'],
  ['her', 'she'],
])
