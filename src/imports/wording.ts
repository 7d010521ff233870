import { listInWords } from '../lib/text.ts'
import { customersWord, type CustomerWord } from '../organisation/organisation.ts'
import { changing, type Counts, type Verdict } from './import.ts'

/** A verdict in a word. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  new: 'New',
  updates: 'Changes',
  same: 'As it is',
  refused: 'Refused',
}

/** What a list would do, as a sentence. */
export function previewInWords(counts: Counts, word: CustomerWord): string {
  return sentence([
    [counts.new, `${people(counts.new, word)} ${counts.new === 1 ? 'is' : 'are'} new`],
    [counts.updates, `${figure(counts.updates)} ${counts.updates === 1 ? 'changes' : 'change'}`],
    [counts.same, `${figure(counts.same)} ${counts.same === 1 ? 'stays' : 'stay'} as we have them`],
    [counts.refused, `${figure(counts.refused)} cannot come in`],
  ])
}

/** What it did. */
export function reportInWords(counts: Counts, word: CustomerWord): string {
  return sentence([
    [counts.new, `${people(counts.new, word)} came in`],
    [counts.updates, `${figure(counts.updates)} ${counts.updates === 1 ? 'was' : 'were'} brought up to date`],
    [counts.same, `${figure(counts.same)} stayed as we had them`],
    [counts.refused, `${figure(counts.refused)} could not come in`],
  ])
}

/** What the button says that brings a list in. */
export function buttonInWords(counts: Counts, word: CustomerWord): string {
  const all = changing(counts)
  return counts.new > 0 ? `Bring in ${people(all, word)}` : `Bring ${people(all, word)} up to date`
}

/** A number with its thousands apart. */
export function figure(n: number): string {
  return n.toLocaleString('en-GB')
}

function people(n: number, word: CustomerWord): string {
  return `${figure(n)} ${n === 1 ? word : customersWord(word)}`
}

function sentence(parts: [count: number, words: string][]): string {
  const said = parts.filter(([count]) => count > 0).map(([, words]) => words)
  return said.length > 0 ? `${listInWords(said)}.` : 'There is nobody in it.'
}
