import type { Pronoun } from '../../src/people/person.ts'
import type { RelationshipKind } from '../../src/relationships/relationship.ts'

/** What the other one is to somebody, in a word that stands before a name: 'daughter', 'former wife'. */
export function relationWord(kind: RelationshipKind, pronoun: Pronoun | null): string {
  const [neutral, his, hers] = RELATIONS[kind]
  if (pronoun === 'he') return his ?? neutral
  return pronoun === 'she' ? (hers ?? neutral) : neutral
}

/** The kind of a relationship read from its other end. */
export function inverseOf(kind: RelationshipKind): RelationshipKind {
  return INVERSE[kind] ?? kind
}

const RELATIONS: Readonly<Record<RelationshipKind, readonly [string, string?, string?]>> = {
  spouse: ['spouse', 'husband', 'wife'],
  partner: ['partner'],
  'former partner': ['former partner'],
  parent: ['parent', 'father', 'mother'],
  child: ['child', 'son', 'daughter'],
  grandparent: ['grandparent', 'grandfather', 'grandmother'],
  grandchild: ['grandchild', 'grandson', 'granddaughter'],
  sibling: ['sibling', 'brother', 'sister'],
  friend: ['friend'],
  colleague: ['colleague'],
  assistant: ['assistant'],
  pet: ['pet'],
  other: [''],
}

const INVERSE: Readonly<Partial<Record<RelationshipKind, RelationshipKind>>> = {
  parent: 'child',
  child: 'parent',
  grandparent: 'grandchild',
  grandchild: 'grandparent',
  assistant: 'other',
  pet: 'other',
}
