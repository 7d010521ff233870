import { plural } from '../lib/text.ts'
import type { CautionKind } from '../cautions/caution.ts'
import type { CustomerId } from '../people/person.ts'
import type { CustomerFacts } from '../prompts/facts.ts'
import type { WeekOccasion } from '../today/this-week.ts'

/** What the totals of a shift are counted from. */
export interface Counted {
  facts: ReadonlyMap<CustomerId, CustomerFacts>
  week: readonly WeekOccasion[]
  newcomers: number
}

/** "1 first visit · 3 birthdays this week · 2 allergies · 1 unhappy last visit · 2 promises due" */
export function totalsSentence({ facts, week, newcomers }: Counted): string {
  const everybody = [...facts.values()]
  const having = (kind: CautionKind) => everybody.filter((each) => hasCaution(each, kind)).length
  const birthdays = week.filter(({ key }) => key.startsWith('birthday:')).length
  const promised = everybody.filter(({ promises }) => promises.length > 0).length
  return [
    told(newcomers, 'first visit'),
    told(birthdays, 'birthday this week', 'birthdays this week'),
    told(having('allergy'), 'with an allergy', 'with an allergy'),
    told(having('accessibility'), 'who needs a hand', 'who need a hand'),
    told(having('service failure'), 'unhappy last visit'),
    told(promised, 'with a promise due', 'with a promise due'),
  ]
    .filter(Boolean)
    .join(' · ')
}

function hasCaution({ customer, cautions }: CustomerFacts, kind: CautionKind): boolean {
  return cautions.some((caution) => caution.kind === kind && caution.personId === customer.id)
}

function told(count: number, one: string, many?: string): string {
  return count === 0 ? '' : plural(count, one, many)
}
