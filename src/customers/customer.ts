import type { Id } from '../lib/id.ts'

/** A person whom we want to recognise. A customer is a person, so every CustomerId is a PersonId too. */
export type CustomerId = Id<'Person' | 'Customer'>
