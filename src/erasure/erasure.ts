import type { ImportId } from '../imports/import.ts'
import type { Id } from '../lib/id.ts'
import { listInWords, plural } from '../lib/text.ts'
import type { MailId } from '../mail/mail.ts'

/** That somebody was erased. */
export type ErasureId = Id<'Erasure'>

/** The files of somebody, by what names them; the rows that led to them are gone. */
export interface LeftFiles {
  photos: string[]
  mails: MailId[]
  /** Lists of which everything goes, and of which the file alone does. */
  lists: ImportId[]
  listFiles: ImportId[]
}

/** What a table's rows are called when they are counted: one, and many. Rows without a name go unsaid. */
export type Called = readonly [one: string, many: string]

/** '12 notes, 3 visits and 1 photo'; what there is none of is left out. */
export function countsInWords(counts: readonly { called: Called; count: number }[]): string {
  const there = counts.filter(({ count }) => count > 0)
  return listInWords(there.map(({ called: [one, many], count }) => plural(count, one, many)))
}

/** True where what was typed names whom it is about: their name, or their member number. */
export function isConfirmedBy(
  typed: string,
  { name, memberNumber }: { name: string; memberNumber: string | null },
): boolean {
  const said = plain(typed)
  return said !== '' && (said === plain(name) || (memberNumber !== null && said === plain(memberNumber)))
}

function plain(text: string): string {
  return text.trim().replace(/\s+/gu, ' ').toLowerCase()
}
