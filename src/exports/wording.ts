import { customersWord, type CustomerWord } from '../organisation/organisation.ts'
import type { ExportName } from './export.ts'

/** What an export holds, one and several of it. */
export function nounsOf(name: ExportName, word: CustomerWord): readonly [one: string, many: string] {
  return name === 'customers' ? [word, customersWord(word)] : NOUNS[name]
}

/** What was done, for the audit record: "took out 40 members as CSV". */
export function actionInWords(name: ExportName, count: number, word: CustomerWord): string {
  const [one, many] = nounsOf(name, word)
  return `${TOOK_OUT}${count} ${count === 1 ? one : many} ${FORMATS[name]}`
}

/** The same without the verb. */
export function withoutVerb(action: string): string {
  return action.startsWith(TOOK_OUT) ? action.slice(TOOK_OUT.length) : action
}

const TOOK_OUT = 'took out '

const NOUNS: Readonly<Record<Exclude<ExportName, 'customers'>, readonly [string, string]>> = {
  visits: ['visit', 'visits'],
  notes: ['note', 'notes'],
  people: ['person', 'people'],
  archive: ['person', 'people'],
}

const FORMATS: Readonly<Record<ExportName, string>> = {
  customers: 'as CSV',
  visits: 'as CSV',
  notes: 'as CSV',
  people: 'as vCard',
  archive: 'and all that is remembered, as an archive',
}
