import { capitalised } from '../../lib/text.ts'
import type { InvitationStatus } from '../invitation.ts'

/** The lists of invitations, by how they stand. */
export const LISTS = ['due', 'held back', 'sent', 'answered', 'not asked', 'withdrawn'] as const
export type List = (typeof LISTS)[number]

/** Which invitations a list shows; one that is queued is on its way. */
export const STATUSES_OF: Readonly<Record<List, readonly InvitationStatus[]>> = {
  due: ['due', 'queued'],
  'held back': ['held back'],
  sent: ['sent'],
  answered: ['answered'],
  'not asked': ['not asked'],
  withdrawn: ['withdrawn'],
}

/** What somebody wants to see. */
export interface Choice {
  list: List
  /** Part of a customer's name, or ''. */
  name: string
}

/** The choice of an address. */
export function choiceFrom(asked: (name: string) => string): Choice {
  const list = LISTS.find((one) => one === asked('show')) ?? 'answered'
  return { list, name: asked('name').trim().slice(0, 100) }
}

export function listTitle(list: List): string {
  return list === 'due' ? 'To go' : capitalised(list)
}
