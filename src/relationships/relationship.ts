import type { Id } from '../lib/id.ts'
import type { Pronoun } from '../people/person.ts'

/** An edge between two people, stored once; read from either end. */
export type RelationshipId = Id<'Relationship'>

export const RELATIONSHIP_KINDS = [
  'spouse',
  'partner',
  'former partner',
  'parent',
  'child',
  'grandparent',
  'grandchild',
  'sibling',
  'friend',
  'colleague',
  'assistant',
  'pet',
  'other',
] as const
export type RelationshipKind = (typeof RELATIONSHIP_KINDS)[number]

/** What somebody is to another, with the word staff used where they used one. */
export interface Relation {
  kind: RelationshipKind
  word: string | null
}

/** The kind of a relationship read from its other end. */
export function inverseOf(kind: RelationshipKind): RelationshipKind {
  return INVERSE[kind] ?? kind
}

/** What somebody is to another, in a word that stands before a name: 'daughter', 'sibling'. */
export function relationWord(kind: RelationshipKind, pronoun: Pronoun | null): string {
  const { any, he, she } = WORDS[kind]
  if (pronoun === 'he') return he ?? any
  return pronoun === 'she' ? (she ?? any) : any
}

/** As staff wrote it: what the one at the far end is to the one whom it was written for. */
export function asWritten({ kind, word }: Relation, pronoun: Pronoun | null): Relation & { word: string } {
  return { kind, word: word ?? relationWord(kind, pronoun) }
}

/** The same edge from its other end. The word was written from the first, so here the kind speaks. */
export function readBack({ kind }: Relation, pronoun: Pronoun | null): Relation & { word: string } {
  const inverse = inverseOf(kind)
  return { kind: inverse, word: READ_BACK[kind] ?? relationWord(inverse, pronoun) }
}

/** Family and pets: whom one calls by the first name, and asks after. */
export function isClose(kind: RelationshipKind): boolean {
  return CLOSE.has(kind)
}

/** Whoever shares a home. */
export function isPartner(kind: RelationshipKind): boolean {
  return kind === 'spouse' || kind === 'partner'
}

/** What a couple has together: whoever is added for the one may be the other's too. */
export function isShared(kind: RelationshipKind): boolean {
  return kind === 'child' || kind === 'grandchild' || kind === 'pet'
}

/** The word as it holds for the other half of a couple: a daughter is both their daughter, a stepson the one's alone. */
export function sharedWord({ kind, word }: Relation): string | null {
  const plain = Object.values(WORDS[kind])
  return word && (kind === 'pet' || plain.includes(word.toLowerCase())) ? word : null
}

/** What remains when it ends: a spouse or partner becomes a former one; a friend stays, with the day it ended. */
export function ended({ kind, word }: Relation): Relation {
  return isPartner(kind) ? { kind: 'former partner', word: word && `${FORMER}${word}` } : { kind, word }
}

/** Takes an ending back, to the kind that it was. */
export function notEnded({ word }: Relation, kind: RelationshipKind): Relation {
  return { kind, word: isPartner(kind) && word?.startsWith(FORMER) ? word.slice(FORMER.length) : word }
}

/** The nearest first: who is at home, then the family, then everybody else. */
export function closeness(kind: RelationshipKind): number {
  return NEAREST_FIRST.indexOf(kind)
}

const FORMER = 'former '

const INVERSE: Readonly<Partial<Record<RelationshipKind, RelationshipKind>>> = {
  parent: 'child',
  child: 'parent',
  grandparent: 'grandchild',
  grandchild: 'grandparent',
  assistant: 'other',
  pet: 'other',
}

const READ_BACK: Readonly<Partial<Record<RelationshipKind, string>>> = { assistant: 'employer', pet: 'owner' }

const NEAREST_FIRST: readonly RelationshipKind[] = [
  ...(['spouse', 'partner', 'child', 'pet', 'grandchild', 'parent', 'sibling', 'grandparent'] as const),
  ...(['friend', 'assistant', 'colleague', 'other', 'former partner'] as const),
]

const CLOSE: ReadonlySet<RelationshipKind> = new Set(NEAREST_FIRST.slice(0, NEAREST_FIRST.indexOf('friend')))

const WORDS: Readonly<Record<RelationshipKind, { he?: string; she?: string; any: string }>> = {
  spouse: { he: 'husband', she: 'wife', any: 'spouse' },
  partner: { any: 'partner' },
  'former partner': { any: 'former partner' },
  parent: { he: 'father', she: 'mother', any: 'parent' },
  child: { he: 'son', she: 'daughter', any: 'child' },
  grandparent: { he: 'grandfather', she: 'grandmother', any: 'grandparent' },
  grandchild: { he: 'grandson', she: 'granddaughter', any: 'grandchild' },
  sibling: { he: 'brother', she: 'sister', any: 'sibling' },
  friend: { any: 'friend' },
  colleague: { any: 'colleague' },
  assistant: { any: 'assistant' },
  pet: { any: 'pet' },
  other: { any: 'acquaintance' },
}
