import type SQLite from 'better-sqlite3'
import { nameWords, searchWords } from '../../../db/search/words.ts'
import type { relationships } from '../../../db/schema/people.ts'
import { fold } from '../../../src/lib/text.ts'
import type { Pronoun } from '../../../src/people/person.ts'
import { asWritten } from '../../../src/relationships/relationship.ts'

/** A customer with every word that they could be found by. */
export interface KnownCustomer {
  id: string
  name: string
  goesBy: string | null
  memberNumber: string | null
  phone: string | null
  email: string | null
  /** Each word, and of what it is a word. */
  people: { relation: string; name: string }[]
  facts: string[]
  notes: string[]
}

/** The customers who are there, and how many of them a few words could mean. */
export interface Known {
  customers: KnownCustomer[]
  /** How many have all of these words among their own names. */
  named: (words: readonly string[]) => number
  /** How many have all of them among everything that we know of them. */
  known: (words: readonly string[]) => number
}

/** Reads a database of any size into memory, past everything that is to be measured. */
export function knownIn(connection: SQLite.Database): Known {
  const customers = customersIn(connection)
  const byName = countedBy(customers, (one) => [...nameWords(one.name), ...nameWords(one.goesBy ?? '')])
  const byAnything = countedBy(customers, (one) => [
    ...nameWords(`${one.name} ${one.goesBy ?? ''}`),
    ...one.people.flatMap(({ relation, name }) => [...searchWords(relation), ...nameWords(name)]),
    ...[...one.facts, ...one.notes].flatMap(searchWords),
  ])
  return { customers, named: byName, known: byAnything }
}

function countedBy(customers: readonly KnownCustomer[], wordsOf: (one: KnownCustomer) => string[]) {
  const owners = new Map<string, Set<KnownCustomer>>()
  for (const one of customers)
    for (const word of wordsOf(one)) owners.set(word, (owners.get(word) ?? new Set()).add(one))
  return (words: readonly string[]) => {
    const [first = new Set(), ...others] = words
      .map((word) => owners.get(fold(word)) ?? new Set())
      .sort((a, b) => a.size - b.size)
    return [...first].filter((one) => others.every((owned) => owned.has(one))).length
  }
}

interface TieRow extends Pick<typeof relationships.$inferSelect, 'kind' | 'word'> {
  id: string
  name: string
  pronoun: Pronoun | null
}

function customersIn(connection: SQLite.Database): KnownCustomer[] {
  const rows = (sql: string) => connection.prepare(sql).all() as Record<string, string>[]
  const customers = connection
    .prepare(
      `select c.id, p.name, p.goes_by as goesBy, c.member_number as memberNumber,
        (select digits from phones where person_id = c.id order by position limit 1) as phone,
        (select address from emails where person_id = c.id order by position limit 1) as email
      from customers c join people p on p.id = c.id where c.archived_at is null order by c.id`,
    )
    .all() as Omit<KnownCustomer, 'people' | 'facts' | 'notes'>[]
  const byId = new Map<string, KnownCustomer>(
    customers.map((one) => [one.id, { ...one, people: [], facts: [], notes: [] }]),
  )
  for (const { id, name, pronoun, ...tie } of connection
    .prepare(
      `select r.person_id as id, r.kind, r.word, p.pronoun, p.name from relationships r join people p on p.id = r.related_id
        where r.removed_at is null and r.ended_on is null and r.audience = 'everyone'`,
    )
    .all() as TieRow[])
    byId.get(id)?.people.push({ relation: asWritten(tie, pronoun).word, name })
  for (const { id = '', text = '' } of rows(
    `select person_id as id, i.name as text from person_interests t join interests i on i.id = t.interest_id
      where t.removed_at is null and t.audience = 'everyone'
    union all select person_id, text from preferences where removed_at is null and audience = 'everyone'`,
  ))
    byId.get(id)?.facts.push(text)
  for (const { id = '', text = '' } of rows(
    `select a.person_id as id, n.text from notes n join note_people a on a.note_id = n.id
      where n.removed_at is null and n.audience = 'everyone'`,
  ))
    byId.get(id)?.notes.push(text)
  return [...byId.values()]
}
