import type { RelationshipKind } from '../../relationships/relationship.ts'
import type { Tie } from '../around-queries.ts'
import { exact, type Property } from './write.ts'

/** How a card names somebody else's card. */
export function uidOf(id: string): string {
  return `urn:uuid:${id}`
}

/** What somebody is to the one whose card it is; the word that staff use stands beside it. */
export function related({ id, relation }: Tie): Property {
  return exact('RELATED', uidOf(id), [
    ['TYPE', TYPES[relation.kind]],
    ['X-WORD', relation.word],
  ])
}

// The words of RFC 6350 where it has one, and otherwise our own.
const TYPES: Readonly<Record<RelationshipKind, string>> = {
  spouse: 'spouse',
  partner: 'x-partner',
  'former partner': 'x-former-partner',
  parent: 'parent',
  child: 'child',
  grandparent: 'x-grandparent',
  grandchild: 'x-grandchild',
  sibling: 'sibling',
  friend: 'friend',
  colleague: 'colleague',
  assistant: 'agent',
  pet: 'x-pet',
  other: 'acquaintance',
}
