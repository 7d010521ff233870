import type { Reader } from '../database.ts'
import type { NoteId } from '../../src/notes/note.ts'
import type { CustomerId } from '../../src/people/person.ts'
import type { Part, Shown } from './entry.ts'

/**
 * What finding somebody asks of a database engine. Another engine brings these questions, and beside them what
 * sqlite-upkeep.ts and sqlite-notes-upkeep.ts write; nothing else knows how the index is kept.
 */
export interface SearchEngine {
  /** Those in whose parts each of the words begins some word, or one of those meant by it is one. */
  withWords(reader: Reader, asked: Asked): Promise<Candidate[]>
  /** As withWords, of those with a number in which the digits stand. */
  withWordsAndDigits(reader: Reader, asked: Asked, digits: string): Promise<Candidate[]>
  /** Those with a number in which the digits stand, the ones that end in them first. */
  withDigits(reader: Reader, digits: string, limit: number): Promise<Candidate[]>
  /** What the results of these entries say of why they were found. */
  shownOf(reader: Reader, entryIds: readonly number[]): Promise<Map<number, Shown>>
  /** The words that anybody is found by and that have one of these likenesses. */
  wordsLike(reader: Reader, likenesses: readonly string[], readsForManagers: boolean): Promise<string[]>
  /** Which of the words begin some word of a note. */
  wordsInNotes(reader: Reader, words: readonly string[], readsForManagers: boolean): Promise<string[]>
  /** Those about whom a note says all of the words, the newest note first. */
  withNotes(reader: Reader, asked: AskedOfNotes): Promise<Candidate[]>
  /** Those with words of their own, about whom a note says the rest. */
  withWordsAndNotes(reader: Reader, asked: Asked, inNote: AskedOfNotes): Promise<Candidate[]>
}

/** What is asked of the parts of an entry; at most `limit` come, the highest entries first. */
export interface Asked {
  words: readonly AskedWord[]
  among: readonly Part[]
  limit: number
}

export interface AskedWord {
  typed: string
  /** Other words, which count in full only. */
  meant: readonly string[]
}

export interface AskedOfNotes {
  words: readonly string[]
  readsForManagers: boolean
  limit: number
}

/** An entry as it is compared with a question. */
export interface Candidate {
  entryId: number
  customerId: CustomerId
  /** The words of each part on a line of its own, in the order of PARTS. */
  text: string
  /** As far as they matter to the question. */
  endings: readonly string[]
  tier: string | null
  seenAt: number | null
  /** An EntryFace as JSON, read only of those who are shown. */
  face: string
  /** The note that says what the parts do not, and its words. */
  note?: { id: NoteId; words: string } | undefined
}
