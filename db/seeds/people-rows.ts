import { digitsOf } from '../../src/lib/text.ts'
import { sortNameOf } from '../../src/people/names.ts'
import type { CustomerId, PersonId } from '../../src/people/person.ts'
import { relativesOf } from './directory.ts'
import type { Human, Member, Relative, Tie } from './member.ts'
import { dateOf, dayFrom, inWords } from './relative-days.ts'
import type { Rows } from './rows.ts'
import { notedOn, optionalDay, remembered, type World } from './world.ts'

const FIRST_ENTERED = -800

/** Writes down who the member is, their people, and how to reach them. */
export function addPeople(rows: Rows, world: World, member: Member): void {
  const id = world.directory.idOf(member)
  rows.people.push({ ...personRow(world, member, member, id), ...whatMembersAsk(world, member) })
  rows.customers.push(customerRow(world, member, id))
  for (const relative of relativesOf(member))
    rows.people.push(personRow(world, member, relative, world.directory.idOf(relative)))
  for (const tie of member.people ?? []) rows.relationships.push(relationshipRow(world, member, tie, id))
  addReach(rows, world, member, id)
}

function personRow(world: World, member: Member, person: Human & Pick<Relative, 'kind'>, id: PersonId) {
  const birth = person.born ? dateOf(world, person.born) : undefined
  const createdAt = notedOn(world, Math.max(member.told?.on ?? FIRST_ENTERED, FIRST_ENTERED))
  return {
    id,
    kind: person.kind ?? ('person' as const),
    name: person.name,
    goesBy: person.goesBy ?? null,
    formerName: person.formerName ?? null,
    pronunciation: person.saidAs ?? null,
    addressAs: person.addressAs ?? null,
    addressWhen: person.addressWhen ?? null,
    pronoun: person.pronoun ?? null,
    about: person.about === undefined ? null : inWords(world, person.about),
    birthYear: birth?.year ?? null,
    birthMonth: birth?.month ?? null,
    birthDay: birth?.day ?? null,
    isMinor: false,
    ageIsPrivate: false,
    deceasedOn: optionalDay(world, person.died),
    createdAt,
    changedAt: createdAt,
    version: 1,
  }
}

function whatMembersAsk(world: World, member: Member) {
  return {
    ageIsPrivate: member.ageIsPrivate ?? false,
    sensitiveUntil: optionalDay(world, member.sensitiveUntil),
  }
}

function customerRow(world: World, member: Member, id: PersonId) {
  const since = dateOf(world, member.since)
  return {
    id: id as CustomerId,
    memberNumber: member.number,
    tier: member.tier,
    town: member.town ?? null,
    sinceYear: since.year,
    sinceMonth: since.month,
    sinceDay: since.day,
    language: member.language ?? null,
    allowsMail: !member.noMail,
    allowsSurveys: !member.noMail,
    sortName: sortNameOf(member.name),
    knownCount: 0,
    createdAt: notedOn(world, Math.max(member.told?.on ?? FIRST_ENTERED, FIRST_ENTERED)),
    archivedAt: member.archived === undefined ? null : notedOn(world, member.archived),
  }
}

function relationshipRow(world: World, member: Member, tie: Tie, personId: PersonId) {
  const since = tie.since ? dateOf(world, tie.since) : undefined
  return {
    id: world.id<'Relationship'>(),
    personId,
    relatedId:
      typeof tie.who === 'string' ? world.directory.named(member, tie.who) : world.directory.idOf(tie.who),
    kind: tie.is,
    word: tie.word ?? null,
    sinceYear: since?.year ?? null,
    sinceMonth: since?.month ?? null,
    sinceDay: since?.day ?? null,
    endedOn: tie.ended === undefined ? null : dayFrom(world, tie.ended),
    ...remembered(world, member, tie),
  }
}

function addReach(rows: Rows, world: World, member: Member, personId: PersonId): void {
  for (const [position, phone] of (member.phones ?? []).entries()) {
    const { number, label } = typeof phone === 'string' ? { number: phone, label: null } : phone
    rows.phones.push({ id: world.id(), personId, number, digits: digitsOf(number), label, position })
  }
  for (const [position, address] of (member.emails ?? []).entries())
    rows.emails.push({ id: world.id(), personId, address, label: null, position })
}
