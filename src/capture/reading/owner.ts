import type { PersonId, Pronoun } from '../../people/person.ts'
import type { Reading } from './reading.ts'

/** Whose they are: whoever owns the word before, or him or her of whom the sentence spoke last. */
export function ownerAt(reading: Reading, i: number): PersonId | null {
  const { sentence, mentions, subjectAt, known } = reading
  const word = sentence.words[i]
  const before = sentence.words[i - 1]
  if (!word || word.beginsSentence || !before) return known.owner.id
  const owner = mentions.find(({ end }) => end === before.end)
  if (before.isPossessive) return owner?.id ?? null
  const pronoun = POSSESSIVES.get(before.folded)
  if (pronoun === 'they') return known.owner.id
  const acting = mentions.filter(({ end, isAside }) => end <= before.start && !isAside)
  const of = acting.at(-1)
  // "His daughter-in-law Priya and grandson Max": both are his.
  if (!pronoun) return acting.every(({ id }) => id === null) ? known.owner.id : subjectAt(word.start)
  if (of && (of.pronoun === null || of.pronoun === pronoun)) return of.id
  return meantBy(pronoun, of ? undefined : reading.before, known.owner)
}

/** His own, or theirs of whom the sentence before spoke; nobody's where it may be either. */
function meantBy(
  pronoun: Pronoun,
  before: Reading['before'],
  owner: Reading['known']['owner'],
): PersonId | null {
  const isOwners = owner.pronoun === null || owner.pronoun === pronoun
  const isBefores = before?.pronoun === pronoun
  if (isOwners === isBefores) return null
  return isOwners ? owner.id : (before?.id ?? null)
}

const POSSESSIVES = new Map<string, Pronoun>([
  ['his', 'he'],
  ['her', 'she'],
  ['their', 'they'],
])
