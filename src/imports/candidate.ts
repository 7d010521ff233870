import type { PersonId } from '../people/person.ts'

/** Somebody whom a row may be: one whom we hold, or one on an earlier line of the same list. */
export interface Candidate {
  personId: PersonId | null
  /** The earlier line; null for somebody whom we hold. */
  line: number | null
  name: string
  /** What speaks for it, as a sentence. */
  why: string
  /** True where nobody would hesitate. */
  isSure: boolean
}

/** What may be said of a row that may be somebody. */
export const DECISIONS = ['same', 'apart', 'later'] as const
export type Decision = (typeof DECISIONS)[number]

/** Whom a row was said to mean, where anybody said so: just now, or when an earlier list had it. */
export type Told = { means: PersonId | 'somebody new'; isRemembered?: true } | undefined

/** An earlier row of the same list that seems to be about the same person. */
export interface Twin {
  line: number
  why: string
  isSure: boolean
  /** How many rows before it say the very same of themselves. */
  nth: number
}

/** The one on an earlier line. */
export function candidateLine({ line, why, isSure }: Twin, name: string): Candidate {
  return { personId: null, line, name, why, isSure }
}

/** Those whom we hold. */
export function candidatesOf({
  held,
  why,
}: {
  held: readonly { id: PersonId; name: string }[]
  why: string
}): Candidate[] {
  return held.map(({ id, name }) => ({ personId: id, line: null, name, why, isSure: false }))
}

/** The one who surely is it, where there is only one candidate. */
export function sureOf(candidates: readonly Candidate[]): Candidate | undefined {
  const [only] = candidates
  return candidates.length === 1 && only?.isSure ? only : undefined
}
