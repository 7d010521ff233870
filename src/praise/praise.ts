import { fold, words } from '../lib/text.ts'
import type { StaffId } from '../staff/staff-member.ts'

/** What was said of a colleague, by whoever is glad of us. */
export interface Praise {
  /** Whom it names; several where colleagues share that first name, and nobody can tell. */
  colleagues: readonly Colleague[]
  /** The sentences that name them. */
  words: string
}

export interface Colleague {
  id: StaffId
  name: string
}

/**
 * Whom a comment names by their first name, and with which sentences: as a word of its own, whatever its accents, with a
 * capital unless it has none at all. A sentence that holds a name of who wrote it is left out, so that it names nobody else.
 */
export function praiseIn(comment: string, writer: string, colleagues: readonly Colleague[]): Praise[] {
  const sentences = sentencesOf(comment).filter((sentence) => !holdsNameOf(writer, sentence))
  const firstNames = [...new Set(colleagues.map(({ name }) => firstNameOf(name)))]
  return firstNames.flatMap((firstName) => {
    const naming = sentences.filter((sentence) => names(sentence, firstName))
    if (naming.length === 0) return []
    const named = colleagues.filter(({ name }) => firstNameOf(name) === firstName)
    return [{ colleagues: named, words: naming.join(' ') }]
  })
}

function firstNameOf(name: string): string {
  return words(name)[0] ?? ''
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])(?<!\b(?:Mr|Mrs|Ms|Dr|St|Sr|Sra)\.)\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
}

function names(sentence: string, firstName: string): boolean {
  const hasCapitals = sentence !== sentence.toLowerCase()
  return (sentence.match(/[\p{L}\p{M}’'-]+/gu) ?? []).some(
    (word) => words(word)[0] === firstName && (!hasCapitals || /^\p{Lu}/u.test(word)),
  )
}

function holdsNameOf(writer: string, sentence: string): boolean {
  const own = new Set(words(writer).filter((word) => word.length > 1))
  return fold(sentence)
    .split(' ')
    .some((word) => own.has(word))
}
