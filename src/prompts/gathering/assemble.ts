import { groupedBy } from '../../lib/grouping.ts'
import type { CustomerId } from '../../people/person.ts'
import type { PersonId } from '../../people/person.ts'
import { asWritten, readBack } from '../../relationships/relationship.ts'
import type { StaffId } from '../../staff/staff-member.ts'
import type { CustomerFacts, PersonFacts, RelatedPerson, Remembered, Tie, VisitFact } from '../facts.ts'
import type { CustomerRow, PersonRow, TieRow, Ties } from './people-queries.ts'
import type { RememberedRow } from './remembered-columns.ts'
import type { Rows } from './rows.ts'

/** The facts of each customer, from the rows of all. */
export function assembled(rows: Rows): Map<CustomerId, CustomerFacts> {
  const all = indexed(rows)
  return new Map(rows.customers.map((row) => [row.id, factsOf(row, all)]))
}

type Index = ReturnType<typeof indexed>

/** Everything by whose it is. */
function indexed(rows: Rows) {
  const names: Names = new Map(rows.staff.map(({ id, name }) => [id, name.split(' ')[0] ?? name]))
  const owned = <Row extends RememberedRow & { personId: PersonId }>(each: readonly Row[]) =>
    groupedBy(
      each.map((row) => fact(row, names)),
      (row) => row.personId,
    )
  return {
    people: relatives(rows.ties, names),
    interests: owned(rows.interests),
    preferences: owned(rows.preferences),
    cautions: owned(rows.cautions),
    asks: owned(rows.asks),
    promises: owned(
      rows.promises.map((row) => ({
        ...{ ...row, owner: names.get(row.ownerId) ?? '' },
        kept: row.keptAt && { at: row.keptAt, by: nameOf(row.keptById, names), done: row.done },
      })),
    ),
    cases: groupedBy(
      rows.cases.map((row) => ({ ...row, owner: names.get(row.ownerId) ?? '' })),
      (row) => row.customerId,
    ),
    incidents: groupedBy(
      rows.incidents.map((row) => ({ ...row, toldBy: nameOf(row.toldById, names) })),
      (row) => row.personId,
    ),
    occasions: owned(rows.occasions.map((row) => ({ ...row, date: partial(row.year, row.month, row.day) }))),
    notes: owned(rows.notes),
    visits: groupedBy(rows.visits, (row) => row.personId),
    company: groupedBy(rows.company, (row) => row.customerId),
    lastVisits: new Map(rows.lastVisits.map(({ personId, day }) => [personId, day])),
    party: groupedBy(rows.party, (row) => row.visitId),
    outcomes: groupedBy(
      rows.outcomes.map((row) => ({ ...row, by: names.get(row.staffId) ?? '' })),
      (row) => row.customerId,
    ),
  }
}

function factsOf(row: CustomerRow, all: Index): CustomerFacts {
  const people = [...(all.people.get(row.id)?.values() ?? [])]
  const ids: PersonId[] = [row.id, ...people.map((person) => person.id)]
  return {
    customer: {
      ...personFacts(row),
      id: row.id,
      since: partial(row.sinceYear, row.sinceMonth, row.sinceDay),
    },
    people,
    interests: ids.flatMap((id) => all.interests.get(id) ?? []),
    preferences: ids.flatMap((id) => all.preferences.get(id) ?? []),
    cautions: ids.flatMap((id) => all.cautions.get(id) ?? []),
    asks: ids.flatMap((id) => all.asks.get(id) ?? []),
    promises: all.promises.get(row.id) ?? [],
    cases: all.cases.get(row.id) ?? [],
    incidents: all.incidents.get(row.id) ?? [],
    occasions: ids.flatMap((id) => all.occasions.get(id) ?? []),
    notes: ids.flatMap((id) => all.notes.get(id) ?? []),
    visit: visitOf(row.id, all),
    company: all.company.get(row.id) ?? [],
    lastVisitOn: all.lastVisits.get(row.id) ?? null,
    outcomes: all.outcomes.get(row.id) ?? [],
  }
}

/** Of today's visits the one they are here for, else the next, else the last. */
function visitOf(id: PersonId, { visits, party }: Index): VisitFact | null {
  const today = visits.get(id) ?? []
  const here = today.find((visit) => visit.arrivedAt && !visit.completedAt)
  const visit = here ?? today.find((each) => !each.completedAt) ?? today.at(-1)
  if (!visit) return null
  const companions = (party.get(visit.id) ?? []).map((each) => each.personId).filter((each) => each !== id)
  return { id: visit.id, day: visit.day, companions }
}

/** By whose they are, each person once, with every tie. */
function relatives({ from, to }: Ties, names: Names): Map<PersonId, Map<PersonId, RelatedPerson>> {
  const all = new Map<PersonId, Map<PersonId, RelatedPerson>>()
  const add = (row: TieRow, relation: Pick<Tie, 'kind' | 'word'>) => {
    const around = all.get(row.ofId) ?? new Map<PersonId, RelatedPerson>()
    const person = around.get(row.person.id) ?? Object.assign(personFacts(row.person), { ties: [] })
    const since = partial(row.tie.sinceYear, row.tie.sinceMonth, row.tie.sinceDay)
    person.ties.push(Object.assign(fact(row.tie, names), relation, { since }))
    all.set(row.ofId, around.set(person.id, person))
  }
  for (const row of from) add(row, asWritten(row.tie, row.person.pronoun))
  for (const row of to) add(row, readBack(row.tie, row.person.pronoun))
  return all
}

function personFacts<Row extends PersonRow>(row: Row): Row & Pick<PersonFacts, 'birthday'> {
  return Object.assign(row, { birthday: partial(row.birthYear, row.birthMonth, row.birthDay) })
}

type Names = ReadonlyMap<StaffId, string>

/** The row, which is nobody else's, with its source: copying a few thousand rows would cost more than reading them. */
function fact<Row extends RememberedRow>(row: Row, names: Names): Row & Remembered {
  const by = nameOf(row.notedById, names)
  return Object.assign(row, { source: { by, at: row.notedAt, how: row.howWeKnow } })
}

function nameOf(id: StaffId | null, names: Names): string | null {
  return id === null ? null : (names.get(id) ?? null)
}

function partial(year: number | null, month: number | null, day: number | null) {
  return { year, month, day }
}
