import { asId, type Id } from '../lib/id.ts'
import type { MailStatus } from '../mail/mail.ts'

/** The lists of the Mail page. */
export const LISTS = ['waiting', 'sent', 'failed', 'missed', 'withdrawn'] as const
export type List = (typeof LISTS)[number]

/** Which statuses a list holds. */
export const STATUSES: Readonly<Record<List, readonly MailStatus[]>> = {
  waiting: ['waiting', 'sending'],
  sent: ['sent'],
  failed: ['failed'],
  missed: ['missed'],
  withdrawn: ['withdrawn'],
}

/** Which list is asked for, and about whom or what alone. */
export interface Choice {
  list: List
  staff: Id<'Staff'> | undefined
  person: Id<'Person'> | undefined
  visit: Id<'Visit'> | undefined
}

/** What an address asks for; anything unknown is what waits. */
export function choiceFrom(asked: (name: string) => string): Choice {
  const list = LISTS.find((one) => one === asked('show')) ?? 'waiting'
  return { list, staff: asId(asked('staff')), person: asId(asked('person')), visit: asId(asked('visit')) }
}
