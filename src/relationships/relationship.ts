import type { Id } from '../lib/id.ts'

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
