import type { PersonId } from '../../src/people/person.ts'
import { relativesOf } from './directory.ts'
import { addNotes } from './note-rows.ts'
import type { Interested } from './language.ts'
import type { Member, SeedOccasion } from './member.ts'
import { dateOf, inWords } from './relative-days.ts'
import type { Rows } from './rows.ts'
import { optionalDay, remembered, type World } from './world.ts'

/** Writes down everything that is remembered about the member and their people. */
export function addFacts(rows: Rows, world: World, member: Member): void {
  const personId = world.directory.idOf(member)
  addInterests(rows, world, member, personId, member.interests)
  for (const occasion of member.occasions ?? []) addOccasion(rows, world, member, personId, occasion)
  for (const relative of relativesOf(member)) {
    const id = world.directory.idOf(relative)
    addInterests(rows, world, member, id, relative.interests)
    for (const occasion of relative.occasions ?? []) addOccasion(rows, world, member, id, occasion)
  }
  addPreferences(rows, world, member, personId)
  addCautions(rows, world, member, personId)
  addNotes(rows, world, member, personId)
}

function addInterests(
  rows: Rows,
  world: World,
  member: Member,
  personId: PersonId,
  interests: readonly Interested[] = [],
): void {
  for (const interest of interests)
    rows.personInterests.push({
      id: world.id(),
      personId,
      interestId: world.interestId(interest.name),
      detail: interest.detail ?? null,
      strength: interest.strength,
      side: interest.side ?? null,
      noSpoilers: interest.noSpoilers ?? false,
      ...remembered(world, member, {}),
    })
}

function addOccasion(
  rows: Rows,
  world: World,
  member: Member,
  personId: PersonId,
  occasion: SeedOccasion,
): void {
  const { year, month, day } = dateOf(world, occasion.date)
  if (month === null || day === null)
    throw new Error(`${member.name}: ${occasion.name} needs a month and a day`)
  rows.occasions.push({
    id: world.id(),
    personId,
    withId: occasion.with === undefined ? null : world.directory.named(member, occasion.with),
    kind: occasion.with === undefined ? 'other' : 'anniversary',
    name: occasion.name,
    recurrence: occasion.once ? 'once' : 'yearly',
    year,
    month,
    day,
    ...remembered(world, member, occasion),
  })
}

function addPreferences(rows: Rows, world: World, member: Member, personId: PersonId): void {
  for (const preference of member.likes ?? [])
    rows.preferences.push({
      id: world.id(),
      personId,
      area: preference.area,
      text: preference.text,
      habit: preference.justThisTime ? 'just this time' : 'always',
      ...remembered(world, member, preference),
    })
}

function addCautions(rows: Rows, world: World, member: Member, personId: PersonId): void {
  for (const caution of member.cautions ?? [])
    rows.cautions.push({
      id: world.id(),
      personId,
      kind: caution.kind,
      text: inWords(world, caution.text),
      detail: caution.detail === undefined ? null : inWords(world, caution.detail),
      interestId: caution.interest === undefined ? null : world.interestId(caution.interest),
      expiresOn: optionalDay(world, caution.expires),
      ...remembered(world, member, caution),
    })
}
