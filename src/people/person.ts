import type { Id } from '../lib/id.ts'

/** A human or a pet that we know of. */
export type PersonId = Id<'Person'>

/** A person whom we want to recognise. A customer is a person, so every CustomerId is a PersonId too. */
export type CustomerId = Id<'Person' | 'Customer'>

export const PERSON_KINDS = ['person', 'pet'] as const
export type PersonKind = (typeof PERSON_KINDS)[number]

export const PRONOUNS = ['he', 'she', 'they'] as const
export type Pronoun = (typeof PRONOUNS)[number]
