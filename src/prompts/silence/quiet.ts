import { daysBetween } from '../../lib/day.ts'
import type { CustomerFacts, RelatedPerson, Tie } from '../facts.ts'
import type { Moment } from '../moment.ts'
import { MOURNING } from '../scoring/table.ts'
import { isSensitive } from './speakable.ts'

/** Why the card keeps quiet: nothing is asked and nothing celebrated, and only what is done without a word is shown. */
export function keepsQuiet(facts: CustomerFacts, moment: Moment): boolean {
  const { customer, people } = facts
  return isSensitive(customer, moment) || people.some((person) => mourns(person, 'quiet', moment))
}

/** Whether somebody's death is still to be minded, or so near that we leave them in peace. */
export function mourns(person: RelatedPerson, how: 'minded' | 'quiet', moment: Moment): boolean {
  return mourningTie(person, how, moment) !== undefined
}

/** The tie by which they are mourned; one that had ended before is none. */
export function mourningTie(
  { deceasedOn, ties }: RelatedPerson,
  how: 'minded' | 'quiet',
  { today }: Moment,
): Tie | undefined {
  if (deceasedOn === null) return undefined
  const since = daysBetween(deceasedOn, today)
  return ties.find((tie) => {
    const heldToTheEnd = tie.endedOn === null || tie.endedOn >= deceasedOn
    return heldToTheEnd && since <= (MOURNING[tie.kind]?.[how] ?? -1)
  })
}
