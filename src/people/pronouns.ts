import { possessive } from '../lib/text.ts'
import { calledName } from './names.ts'
import type { Pronoun } from './person.ts'

/** How a sentence speaks of somebody. */
export interface Spoken {
  /** "he likes", "they like", "Ray likes". */
  likes: string
  /** "does he", "do they", "does Ray". */
  does: string
  /** "When you greet him". */
  them: string
  /** "his people". */
  their: string
}

/** The words for somebody: by their pronoun where we know it, otherwise by name. */
export function spokenOf(person: { name: string; goesBy: string | null; pronoun: Pronoun | null }): Spoken {
  if (person.pronoun) return BY_PRONOUN[person.pronoun]
  const name = calledName(person)
  return { likes: `${name} likes`, does: `does ${name}`, them: name, their: possessive(name) }
}

const BY_PRONOUN: Readonly<Record<Pronoun, Spoken>> = {
  he: { likes: 'he likes', does: 'does he', them: 'him', their: 'his' },
  she: { likes: 'she likes', does: 'does she', them: 'her', their: 'her' },
  they: { likes: 'they like', does: 'do they', them: 'them', their: 'their' },
}
