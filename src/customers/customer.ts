export type { CustomerId } from '../people/person.ts'
