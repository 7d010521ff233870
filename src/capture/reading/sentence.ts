import { writtenWords, type WrittenWord } from '../../lib/written-words.ts'

/** A sentence of a note. */
export interface Sentence {
  text: string
  /** The same in small letters with straight apostrophes, character for character. */
  plain: string
  words: WrittenWord[]
  /** Nobody says that it is so: a question, hearsay, a wish. */
  isDoubtful: boolean
}

/** Past these a note is read no further: what is worth remembering stands at its beginning. */
export const MOST_SENTENCES = 16
export const LONGEST_SENTENCE = 200
export const MOST_READ = MOST_SENTENCES * LONGEST_SENTENCE

/** The sentences of a text, each no longer than is read at once. */
export function sentencesOf(text: string): Sentence[] {
  const starts = writtenWords(text.slice(0, MOST_READ))
    .filter(({ beginsSentence }) => beginsSentence)
    .map(({ start }) => start)
  return starts.slice(0, MOST_SENTENCES).map((start, i) => sentence(text.slice(start, starts[i + 1])))
}

/** The part of a sentence between its commas that holds a place in it. */
export function clauseAt({ text, words }: Sentence, position: number): { start: number; end: number } {
  const breaks = words.filter((word) => word.beginsClause || OPENS_CLAUSE.has(word.folded))
  const start = breaks.filter((word) => word.start <= position).at(-1)?.start ?? 0
  const end = breaks.find((word) => word.start > position)?.start ?? text.length
  return { start, end }
}

/** What a clause says, in small letters. */
export function clauseText(sentence: Sentence, position: number): string {
  const { start, end } = clauseAt(sentence, position)
  return sentence.plain.slice(start, end)
}

function sentence(whole: string): Sentence {
  const text = whole.slice(0, LONGEST_SENTENCE)
  const plain = Array.from(text, smallLetter).join('')
  return { text, plain, words: writtenWords(text), isDoubtful: whole.includes('?') || DOUBT.test(plain) }
}

function smallLetter(character: string): string {
  const small = character === '’' || character === '‘' ? "'" : character.toLowerCase()
  return small.length === character.length ? small : character
}

const OPENS_CLAUSE = new Set(['but', 'because', 'so', 'though', 'although', 'while'])

const DOUBT =
  /\b(apparently|supposedly|allegedly|rumou?r(ed|s)?|(some(one|body)|they|people) says?|(some(one|body)|they|people) said|(i|we|have|has)? ?heard|not sure|perhaps|maybe|might|probably|possibly|i think|we think|thinks? (of|about)|thinking (of|about)|hop(es|ing) to|would (love|like)|would have been|if (he|she|they|it)|may (come|be|bring|go|join|take|have)|considering|dream(s|t|ing) of|wonder(s|ed|ing)?)\b/
