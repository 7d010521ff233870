import type { Reader } from '../../db/database.ts'
import { searchEngine } from '../../db/search/chosen-engine.ts'
import { likenessesOfTyped, slipsBetween, slipsForgiven, soundsOf } from '../../db/search/likeness.ts'
import { nicknamesOf } from '../../db/search/nicknames.ts'

/** A word that may be meant where another was typed. */
export interface Meaning {
  word: string
  how: 'nickname' | 'sound' | 'spelling'
  /** How far it is from the very word; the beginning of the very word costs 1. */
  cost: number
}

/** What may be meant by each word that was typed, the likeliest first. */
export type Meanings = ReadonlyMap<string, readonly Meaning[]>

export const NOTHING_ELSE: Meanings = new Map()

/** What may be meant by these words beside themselves, as far as the reader may know that there is such a word. */
export async function meaningsOf(
  reader: Reader,
  typed: readonly string[],
  readsForManagers: boolean,
): Promise<Meanings> {
  const likenesses = [...new Set(typed.flatMap(likenessesOfTyped))]
  const known =
    likenesses.length > 0 ? await searchEngine.wordsLike(reader, likenesses, readsForManagers) : []
  return new Map(typed.map((word) => [word, [...nicknames(word), ...likeWords(word, known)]]))
}

const NICKNAME_COST = 3
const SOUND_COST = 4
const SLIP_COST = 5
/** More than these say nothing any more. */
const MOST_MEANINGS = 24

function nicknames(typed: string): Meaning[] {
  return nicknamesOf(typed).map((word) => ({ word, how: 'nickname', cost: NICKNAME_COST }))
}

function likeWords(typed: string, known: readonly string[]): Meaning[] {
  const sounds = soundsOf(typed)
  return known
    .filter((word) => !word.startsWith(typed))
    .flatMap((word) => likeWord(typed, word, sounds) ?? [])
    .sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_MEANINGS)
}

function likeWord(typed: string, word: string, sounds: readonly string[]): Meaning | undefined {
  const slips = slipsBetween(typed, word)
  const longest = Math.max(typed.length, word.length)
  const isLike = slips <= longest * (typed[0] === word[0] ? MOST_OTHER : MOST_OTHER_FROM_THE_START)
  if (isLike && soundsOf(word).some((sound) => sounds.includes(sound)))
    return { word, how: 'sound', cost: SOUND_COST + slips }
  const forgiven = slipsForgiven(typed)
  if (slips <= forgiven)
    return { word, how: 'spelling', cost: SLIP_COST + slips + otherwiseBegun(typed, word) }
  const isBeginning = word.length > typed.length && slipsBetween(typed, word, true) <= forgiven
  return isBeginning
    ? { word, how: 'spelling', cost: SLIP_COST + forgiven + 1 + otherwiseBegun(typed, word) }
    : undefined
}

/** Two words that sound alike may differ in so much of their letters. */
const MOST_OTHER = 0.6
const MOST_OTHER_FROM_THE_START = 0.5

/** People seldom slip at the first letter. */
function otherwiseBegun(typed: string, word: string): number {
  return typed[0] === word[0] ? 0 : 1
}
