import type { Id } from '../lib/id.ts'
import { isInTimeToUndo } from '../lib/time-to-undo.ts'

/** Two who turned out to be one person, made one. */
export type MergeId = Id<'Merge'>

/** True while what a merge did is still remembered row by row. */
export function mayBeUndone({ mergedAt }: { mergedAt: Date }, now: Date): boolean {
  return isInTimeToUndo(mergedAt, now)
}

/** What two may say differently of the person, each chosen as a whole; by the columns that hold it. */
export const PERSON_CHOICES = {
  name: ['name'],
  goesBy: ['goesBy'],
  formerName: ['formerName'],
  pronunciation: ['pronunciation'],
  address: ['addressAs', 'addressWhen'],
  pronoun: ['pronoun'],
  about: ['about'],
  birthday: ['birthYear', 'birthMonth', 'birthDay'],
  death: ['deceasedOn'],
} as const

/** The same of what a customer adds. */
export const CUSTOMER_CHOICES = {
  memberNumber: ['memberNumber'],
  tier: ['tier'],
  town: ['town'],
  since: ['sinceYear', 'sinceMonth', 'sinceDay'],
  photo: ['photoId'],
  language: ['language'],
} as const

export type Choice = keyof typeof PERSON_CHOICES | keyof typeof CUSTOMER_CHOICES

/** Whose word counts where the two differ: the one who stays, or the one who goes. */
export type Choices = Partial<Record<Choice, 'stays' | 'goes'>>

type Row = Readonly<Record<string, unknown>>
type Columns = Readonly<Record<string, readonly string[]>>

/** The choices in which both say something, and not the same. */
export function differences(of: Columns, stays: Row, goes: Row): string[] {
  return Object.entries(of)
    .filter(([, columns]) => !isBlank(columns, stays) && !isBlank(columns, goes))
    .filter(([, columns]) => said(columns, stays) !== said(columns, goes))
    .map(([choice]) => choice)
}

/** What the one who stays is to say: their own unless the other's was chosen, and the other's where they say nothing. */
export function united(of: Columns, stays: Row, goes: Row, choices: Choices): Record<string, unknown> {
  const chosen = Object.entries(of).map(([choice, columns]) => {
    const isOther = !isBlank(columns, goes) && (choices as Columns | Row)[choice] === 'goes'
    const from = isOther || isBlank(columns, stays) ? goes : stays
    return columns.map((column) => [column, from[column]] as const)
  })
  return Object.fromEntries(chosen.flat())
}

/** Where a choice begins: with the one who stays, unless the other says the same and more, as a birthday with its year. */
export function likelier(columns: readonly string[], stays: Row, goes: Row): 'stays' | 'goes' {
  const saysAllOfIt = columns.every((column) => stays[column] === null || stays[column] === goes[column])
  return saysAllOfIt ? 'goes' : 'stays'
}

function isBlank(columns: readonly string[], row: Row): boolean {
  return columns.every((column) => row[column] === null || row[column] === '')
}

function said(columns: readonly string[], row: Row): string {
  return JSON.stringify(columns.map((column) => row[column]))
}
