import type { Id } from '../lib/id.ts'

/** Somebody who works here and signs in. */
export type StaffId = Id<'Staff'>

/** Each role may do what the one before it may, and more. */
export const ROLES = ['attendant', 'manager', 'owner'] as const
export type Role = (typeof ROLES)[number]
