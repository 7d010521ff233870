import type { PersonId } from '../../people/person.ts'
import { knownAt, type CautionFact, type CustomerFacts } from '../facts.ts'
import type { Line, Words } from '../line.ts'
import type { Moment } from '../moment.ts'
import { daysSince, severityScore } from '../scoring/score.ts'
import type { SEVERITY } from '../scoring/table.ts'
import { mourningTie } from '../silence/quiet.ts'
import { isOfInjury, shelfOf } from '../silence/shelf.ts'
import { company, isSensitive, readable } from '../silence/speakable.ts'
import { isInForce } from '../silence/topics.ts'
import { mindWords } from '../wording/minding.ts'
import { ofFact, WORKED_OUT } from './of-fact.ts'

/** Everything to mind that the reader may see, in no order. */
export function mindLines(facts: CustomerFacts, moment: Moment): Line[] {
  return [
    ...cautionLines(facts, moment),
    ...promiseLines(facts, moment),
    ...caseLines(facts, moment),
    ...incidentLines(facts, moment),
    ...deaths(facts, moment),
    ...sensitiveTimes(facts, moment),
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
        ...ofFact(caution, moment),
        act: caution.kind === 'topic to avoid' ? 'avoid' : 'do',
        fact: { kind: 'caution', id: caution.id },
      }),
    )
}

function cautionWords(caution: CautionFact, { people }: CustomerFacts, moment: Moment): Words {
  const relative = people.find((person) => person.id === caution.personId)
  if (caution.kind === 'service failure') return mindWords.failure(caution, moment)
  if (caution.kind === 'topic to avoid') return mindWords.topic(caution, relative, moment)
  return mindWords.need(caution, relative, hasHealed(caution, moment), moment)
}

/** An injury of which nobody has said for how long: it may be over. An allergy is for life. */
function hasHealed(caution: CautionFact, { now }: Moment): boolean {
  const { kind, text, detail, expiresOn } = caution
  const mayHeal = kind === 'accessibility' && expiresOn === null && isOfInjury(`${text} ${detail ?? ''}`)
  return mayHeal && shelfOf('injury', daysSince(knownAt(caution), now)) !== 'told'
}

function promiseLines(facts: CustomerFacts, moment: Moment): Line[] {
  return facts.promises.filter(readable(facts, moment)).flatMap((promise) => {
    const { dueOn, kept } = promise
    if (kept || dueOn === null || dueOn > moment.today) return []
    const words = mindWords.promise({ ...promise, dueOn }, moment)
    const fact = { kind: 'promise', id: promise.id } as const
    // The longest overdue first.
    const key = `promise:${dueOn}:${promise.id}`
    return [mindLine(key, 'promise', words, { ...ofFact(promise, moment), act: 'do', fact })]
  })
}

function caseLines({ cases }: CustomerFacts, moment: Moment): Line[] {
  return cases.map((one) => {
    const fact = { kind: 'case', id: one.id } as const
    return mindLine(`case:${one.id}`, 'case', mindWords.case(one, moment), { ...WORKED_OUT, act: 'do', fact })
  })
}

function incidentLines({ incidents }: CustomerFacts, moment: Moment): Line[] {
  return incidents.map((incident) => {
    const fact = { kind: 'incident', id: incident.id } as const
    const words = mindWords.incident(incident, moment)
    return mindLine(`incident:${incident.id}`, 'incident', words, { ...WORKED_OUT, act: 'do', fact })
  })
}

function deaths(facts: CustomerFacts, moment: Moment): Line[] {
  const { customer, people } = facts
  const mayRead = readable(facts, moment)
  const own = customer.deceasedOn ? [mindWords.died(customer, customer.deceasedOn, moment.today)] : []
  return [
    ...own.map((words) => mindLine(`died:${customer.id}`, 'bereavement', words, ofPerson(customer.id))),
    ...people.flatMap((person) => {
      const ties = person.ties.filter(mayRead)
      const tie = mourningTie({ ...person, ties }, 'minded', moment)
      if (!tie || person.deceasedOn === null) return []
      const words = mindWords.bereaved(customer, { person, tie }, person.deceasedOn, moment.today)
      return [mindLine(`died:${person.id}`, 'bereavement', words, ofPerson(person.id))]
    }),
  ]
}

/** Theirs, and that of somebody who came along. */
function sensitiveTimes(facts: CustomerFacts, moment: Moment): Line[] {
  const { customer, people } = facts
  const present = company(facts, moment)
  const along = people.filter((person) => present.has(person.id) && isSensitive(person, moment))
  const own = isSensitive(customer, moment) ? [mindWords.simple()] : []
  return [
    ...own.map((words) => mindLine(`simple:${customer.id}`, 'sensitive time', words, ofPerson(customer.id))),
    ...along
      .filter(({ deceasedOn }) => deceasedOn === null)
      .map((person) =>
        mindLine(`simple:${person.id}`, 'sensitive time', mindWords.simpleWith(person), ofPerson(person.id)),
      ),
  ]
}

type Rest = Pick<Line, 'fact' | 'act' | 'source' | 'age' | 'discretion'>

function ofPerson(id: PersonId): Rest {
  return { ...WORKED_OUT, act: 'avoid', fact: { kind: 'person', id } }
}

function mindLine(key: string, severity: keyof typeof SEVERITY, words: Words, rest: Rest): Line {
  const fixed = { kind: 'mind', answer: null, confirms: false, score: severityScore(severity) } as const
  return { ...words, ...rest, ...fixed, key: `mind:${key}` }
}
