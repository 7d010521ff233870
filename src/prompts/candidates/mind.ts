import { addDays, type Day } from '../../lib/day.ts'
import type { RelationshipKind } from '../../relationships/relationship.ts'
import type { CautionFact, CustomerFacts, RelatedPerson, Tie } from '../facts.ts'
import type { Relative } from '../wording/kinship.ts'
import type { Line, Words } from '../line.ts'
import type { Moment } from '../moment.ts'
import { severityScore, type Severity } from '../score.ts'
import { company, isSensitive, readable } from '../silence/speakable.ts'
import { isInForce } from '../silence/topics.ts'
import { mindWords } from '../wording/wording.ts'

/** Everything to mind that the reader may see, in no order. */
export function mindLines(facts: CustomerFacts, moment: Moment): Line[] {
  return [
    ...cautionLines(facts, moment),
    ...promiseLines(facts, moment),
    ...deaths(facts, moment),
    ...sensitiveTime(facts, moment),
  ]
}

/** The customer's own, and those of whoever comes along. */
function cautionLines(facts: CustomerFacts, moment: Moment): Line[] {
  const present = company(facts, moment).add(facts.customer.id)
  const mayRead = readable(facts, moment)
  return facts.cautions
    .filter(
      (caution) => present.has(caution.personId) && isInForce(caution, moment.today) && mayRead(caution),
    )
    .map((caution) =>
      mindLine(`caution:${caution.id}`, caution.kind, cautionWords(caution, facts, moment), {
        act: caution.kind === 'topic to avoid' ? 'avoid' : 'do',
        source: caution.source,
        fact: { kind: 'caution', id: caution.id },
      }),
    )
}

function cautionWords(caution: CautionFact, { people }: CustomerFacts, moment: Moment): Words {
  const relative = people.find((person) => person.id === caution.personId)
  if (caution.kind === 'service failure') return mindWords.failure(caution, moment)
  if (caution.kind === 'topic to avoid') return mindWords.topic(caution, relative, moment)
  return mindWords.need(caution, relative, moment)
}

function promiseLines(facts: CustomerFacts, moment: Moment): Line[] {
  return facts.promises.filter(readable(facts, moment)).flatMap((promise) => {
    const { dueOn } = promise
    if (dueOn === null || dueOn > moment.today) return []
    const words = mindWords.promise({ ...promise, dueOn }, moment)
    const fact = { kind: 'promise', id: promise.id } as const
    // The longest overdue first.
    return [mindLine(`promise:${dueOn}:${promise.id}`, 'promise', words, { source: promise.source, fact })]
  })
}

/** How many days we mind that somebody has lost somebody. */
const MOURNED: Readonly<Partial<Record<RelationshipKind, number>>> = {
  spouse: 730,
  partner: 730,
  child: 730,
  parent: 365,
  sibling: 365,
  grandchild: 365,
  grandparent: 180,
  friend: 90,
  pet: 90,
}

function deaths(facts: CustomerFacts, moment: Moment): Line[] {
  const { customer, people } = facts
  const mayRead = readable(facts, moment)
  const own = customer.deceasedOn ? [mindWords.died(customer, customer.deceasedOn, moment.today)] : []
  return [
    ...own.map((words) => mindLine(`died:${customer.id}`, 'bereavement', words, personFact(customer.id))),
    ...people.flatMap((person) => {
      if (person.deceasedOn === null) return []
      const relative = mourned(person, person.deceasedOn, mayRead, moment.today)
      if (!relative) return []
      const words = mindWords.bereaved(customer, relative, person.deceasedOn, moment.today)
      return [mindLine(`died:${person.id}`, 'bereavement', words, personFact(person.id))]
    }),
  ]
}

function mourned(
  person: RelatedPerson,
  deceasedOn: Day,
  mayRead: (tie: Tie) => boolean,
  today: Day,
): Relative | undefined {
  const tie = person.ties.find((each) => {
    const days = MOURNED[each.kind]
    const heldToTheEnd = each.endedOn === null || each.endedOn >= deceasedOn
    return days !== undefined && heldToTheEnd && mayRead(each) && addDays(deceasedOn, days) >= today
  })
  return tie && { person, tie }
}

function sensitiveTime({ customer }: CustomerFacts, moment: Moment): Line[] {
  if (!isSensitive(customer, moment)) return []
  return [mindLine(`simple:${customer.id}`, 'sensitive time', mindWords.simple(), personFact(customer.id))]
}

function personFact(id: string): Pick<Line, 'fact' | 'act'> {
  return { act: 'avoid', fact: { kind: 'person', id } }
}

function mindLine(
  key: string,
  severity: Severity,
  words: Words,
  rest: Pick<Line, 'fact'> & Partial<Pick<Line, 'act' | 'source'>>,
): Line {
  const score = severityScore(severity)
  return { act: 'do', source: null, ...words, ...rest, key: `mind:${key}`, kind: 'mind', score, answer: null }
}
