import type { InterestId } from '../../interests/interest.ts'

/** Whom a list of customers shows. */
export const SELECTIONS = ['everybody', 'today', 'hardly-known', 'archived'] as const
export type Selection = (typeof SELECTIONS)[number]

export const ORDERS = ['name', 'last-seen', 'newest', 'least-known'] as const
export type Order = (typeof ORDERS)[number]

export const CUSTOMERS_A_PAGE = 50

/** What was asked of the list. */
export interface ListChoice {
  only: Selection
  /** '' for every tier. */
  tier: string
  interestId: InterestId | null
  order: Order
}

/** True where nothing was asked but everybody. */
export function isEverybody({ only, tier, interestId }: ListChoice): boolean {
  return only === 'everybody' && tier === '' && interestId === null
}
