import type { Id } from '../lib/id.ts'

/** Two who may be one person. */
export type PairId = Id<'Pair'>

/** Why two may be one, or what speaks against it. */
export const REASONS = [
  'same name',
  'name alike',
  'nickname',
  'former name',
  'same phone',
  'same e-mail',
  'e-mail alike',
  'same birthday',
  'birthday alike',
  'same number',
  'same family',
  'same people',
  'same town',
  'other birthday',
  'other number',
  'other town',
  'little known',
] as const
export type Reason = (typeof REASONS)[number]
