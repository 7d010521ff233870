import type { Database, Tx } from '../../db/database.ts'
import { notePeople, notes } from '../../db/schema/notes.ts'
import { customers, emails, people, phones, relationships } from '../../db/schema/people.ts'
import { reindexNotes } from '../../db/search/reindex-notes.ts'
import type { Audience } from '../../src/facts/fact.ts'
import { newId } from '../../src/lib/id.ts'
import { digitsOf } from '../../src/lib/text.ts'
import type { NoteId } from '../../src/notes/note.ts'
import { personChanged } from '../../src/people/person-changed.ts'
import type { CustomerId, PersonId, PersonKind, Pronoun } from '../../src/people/person.ts'
import type { RelationshipKind } from '../../src/relationships/relationship.ts'
import type { Expected } from '../../src/search/expected-queries.ts'
import { searchCustomers } from '../../src/search/queries.ts'
import type { Search, SearchResult } from '../../src/search/result.ts'
import { day } from '../lib/given.ts'
import { MORNING } from '../support/clock.ts'

export interface GivenPerson {
  name: string
  kind?: PersonKind
  goesBy?: string
  formerName?: string
  pronoun?: Pronoun
}

export interface GivenCustomer extends GivenPerson {
  memberNumber?: string
  tier?: string
  phones?: string[]
  emails?: string[]
  seenAt?: Date
  archived?: boolean
  people?: (GivenPerson & { is: RelationshipKind; word?: string; audience?: Audience })[]
}

/** Remembers a customer and their people, and has them indexed as every command does. */
export async function given(database: Database, customer: GivenCustomer): Promise<CustomerId> {
  const id = newId<'Person' | 'Customer'>(MORNING)
  await database.write(async (tx) => {
    await tx.insert(people).values(personRow(id, customer))
    await tx.insert(customers).values({
      ...{
        id,
        memberNumber: customer.memberNumber ?? null,
        tier: customer.tier ?? null,
        sortName: '',
        knownCount: 0,
      },
      ...{ allowsMail: true, allowsSurveys: true, createdAt: MORNING, lastSeenAt: customer.seenAt ?? null },
      archivedAt: customer.archived ? MORNING : null,
    })
    for (const [position, number] of (customer.phones ?? []).entries())
      await tx
        .insert(phones)
        .values({ id: newId(MORNING), personId: id, number, digits: digitsOf(number), position })
    for (const [position, address] of (customer.emails ?? []).entries())
      await tx.insert(emails).values({ id: newId(MORNING), personId: id, address, position })
    for (const { is, word, audience, ...person } of customer.people ?? []) {
      const relatedId = newId<'Person'>(MORNING)
      await tx.insert(people).values(personRow(relatedId, person))
      await tx
        .insert(relationships)
        .values(relationshipRow({ personId: id, relatedId, is, ...{ word, audience } }))
    }
    await personChanged(tx, [id])
  })
  return id
}

/** The row of a relationship that somebody told us of. */
export function relationshipRow(tie: {
  personId: PersonId
  relatedId: PersonId
  is: RelationshipKind
  word?: string | undefined
  audience?: Audience | undefined
}) {
  const { personId, relatedId, is, word, audience } = tie
  return {
    ...{ id: newId<'Relationship'>(MORNING), personId, relatedId, kind: is, word: word ?? null },
    ...{ audience: audience ?? ('everyone' as const), forThemAlone: false, howWeKnow: 'told us' as const },
    ...{ notedAt: MORNING, changedAt: MORNING, version: 1 },
  }
}

/** Remembers somebody of theirs. */
export async function relate(
  tx: Tx,
  personId: PersonId,
  { is, name, audience }: { is: RelationshipKind; name: string; audience?: Audience },
): Promise<void> {
  const relatedId = newId<'Person'>(MORNING)
  await tx.insert(people).values(personRow(relatedId, { name }))
  await tx.insert(relationships).values(relationshipRow({ personId, relatedId, is, audience }))
  await personChanged(tx, [personId])
}

/** Writes a note about somebody, as it is kept. */
export async function giveNote(
  tx: Tx,
  {
    about,
    text,
    audience = 'everyone',
    at = MORNING,
  }: { about: PersonId; text: string; audience?: Audience; at?: Date },
): Promise<NoteId> {
  const [id, person] = [newId<'Note'>(at), newId<'NotePerson'>(at)]
  await tx.insert(notes).values({
    ...{ id, text, audience, forThemAlone: false, howWeKnow: 'told us' },
    ...{ notedAt: at, changedAt: at, version: 1 },
  })
  await tx.insert(notePeople).values({ id: person, noteId: id, personId: about, notedAt: at })
  await reindexNotes(tx, [id])
  return id
}

/** Types into the box as an attendant does, unless told otherwise. */
export function look(
  database: Database,
  text: string,
  otherwise: Partial<Search> = {},
): Promise<SearchResult[]> {
  const expected = new Map<string, Expected>()
  return searchCustomers(database.read, {
    text,
    role: 'attendant',
    tiers: ['Platinum', 'Gold'],
    expected,
    limit: 8,
    notes: { today: day('2026-11-21'), timeZone: 'America/New_York' },
    ...otherwise,
  })
}

/** What a colleague would read aloud: 'Ray Alvarez: daughter Sofia'. */
export function aloud({ name, reasons }: SearchResult): string {
  const said = reasons.map(({ pieces }) => pieces.map(({ text }) => text).join(''))
  return [name.map(({ text }) => text).join(''), said.join(', ')].filter(Boolean).join(': ')
}

function personRow(id: PersonId, person: GivenPerson) {
  return {
    ...{ id, kind: person.kind ?? ('person' as const), name: person.name, goesBy: person.goesBy ?? null },
    ...{ formerName: person.formerName ?? null, pronoun: person.pronoun ?? null, ageIsPrivate: false },
    ...{ createdAt: MORNING, changedAt: MORNING, version: 1 },
  }
}
