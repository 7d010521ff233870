import { listInWords } from '../lib/text.ts'
import { customersWord, type CustomerWord } from '../organisation/organisation.ts'
import { changing, type Counts, type Verdict } from './import.ts'

/** A verdict in a word. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  new: 'New',
  updates: 'Updates',
  same: 'As we have them',
  maybe: 'Maybe',
  refused: 'Refused',
}

/** What a list would do, as a sentence. */
export function previewInWords(counts: Counts, word: CustomerWord): string {
  return sentence(word, [
    [counts.new, 'is new', 'are new'],
    [counts.updates, 'would be brought up to date'],
    [counts.same, 'stays as we have them', 'stay as we have them'],
    [counts.maybe, 'may be somebody you have', 'may be somebody you have'],
    [counts.refused, 'cannot come in'],
  ])
}

/** What it did. */
export function reportInWords(counts: Counts, word: CustomerWord): string {
  return sentence(word, [
    [counts.new, 'came in'],
    [counts.updates, 'was brought up to date', 'were brought up to date'],
    [counts.same, 'stayed as we had them'],
    [counts.maybe, 'still waits for a word from you', 'still wait for a word from you'],
    [counts.refused, 'could not come in'],
  ])
}

/** What the button says that brings a list in. */
export function buttonInWords(counts: Counts, word: CustomerWord): string {
  const all = changing(counts)
  return counts.new > 0 ? `Bring in ${people(all, word)}` : `Bring ${people(all, word)} up to date`
}

/** What the button says that brings in what was decided since. */
export function laterInWords(rows: number): string {
  return `Bring in the ${rows === 1 ? 'one' : figure(rows)} decided since`
}

/** A number with its thousands apart. */
export function figure(n: number): string {
  return n.toLocaleString('en-GB')
}

function people(n: number, word: CustomerWord): string {
  return `${figure(n)} ${n === 1 ? word : customersWord(word)}`
}

type Part = [count: number, one: string, many?: string]

function sentence(word: CustomerWord, parts: Part[]): string {
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, one, many = one], i) => {
      const who = i === 0 ? people(count, word) : figure(count)
      return `${who} ${count === 1 ? one : many}`
    })
  return said.length > 0 ? `${listInWords(said)}.` : 'There is nobody in it.'
}
