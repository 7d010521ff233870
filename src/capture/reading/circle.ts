import { words as foldedWords } from '../../lib/text.ts'
import type { WrittenWord } from '../../lib/written-words.ts'
import { calledName } from '../../people/names.ts'
import type { PersonId, Pronoun } from '../../people/person.ts'
import type { Relation } from '../../relationships/relationship.ts'
import type { Known } from '../suggestion.ts'

/** Somebody of whom a text may speak, with all that they are called. */
export interface Somebody {
  id: PersonId
  pronoun: Pronoun | null
  /** Null for whoever the text was written about. */
  relation: Relation | null
  /** They have died, or parted: nothing is offered about them. */
  isSilent: boolean
  /** Each way of calling them, as folded words. */
  forms: string[][]
}

/** Whoever a text was written about, and everybody around them. */
export function circleOf({ owner, people }: Known): Somebody[] {
  const { id, pronoun } = owner
  return [
    { id, pronoun, relation: null, isSilent: false, forms: formsOf(owner) },
    ...people.map((person) => ({
      id: person.id,
      pronoun: person.pronoun,
      relation: person.relation,
      isSilent: person.hasDied || person.isPast,
      forms: formsOf(person),
    })),
  ]
}

/** How many words of a text from a place on are what somebody is called; 0 where they are not. */
export function calledAt({ forms }: Somebody, words: readonly WrittenWord[], i: number): number {
  const fitting = forms.filter((form) => form.every((part, more) => words[i + more]?.folded === part))
  return Math.max(0, ...fitting.map((form) => form.length))
}

function formsOf(person: { name: string; goesBy: string | null }): string[][] {
  return [person.name, person.goesBy ?? '', calledName(person), calledName({ ...person, goesBy: null })]
    .map(foldedWords)
    .filter((form) => form.length > 0)
}
